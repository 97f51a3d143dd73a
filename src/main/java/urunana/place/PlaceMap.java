package urunana.place;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import urunana.web.Svg;

/** The outlines of a place's areas and the part of the plane they fill, with a margin for the lines. */
public record PlaceMap(List<PlaceStore.Drawn> areas) {
    /** With more names than this the map would be letters only; the list beside it has them all. */
    private static final int MOST_NAMES = 18;

    public boolean isEmpty() {
        return areas.isEmpty();
    }

    public boolean named() {
        return areas.size() <= MOST_NAMES;
    }

    public String viewBox() {
        return (left() - margin()) + " " + (top() - margin()) + " " + (width() + 2 * margin()) + " " + (height() + 2 * margin());
    }

    /** Letters that can be read on a phone: a twenty-eighth of the width. */
    public int letters() {
        return Math.max(1, width() / 28);
    }

    /** The names, each in as many lines as the room in its area needs, around the middle of it; none on top of another. */
    public List<MapName> names() {
        var written = new ArrayList<MapName>();
        for (PlaceStore.Drawn area : areas) {
            var label = area.shape().label();
            var lines = Svg.wrap(area.place().name(), label.width(), letters());
            int top = label.y() - (lines.size() - 1) * letters() / 2 + letters() / 3;
            written.add(new MapName(lines, label.x(), top, letters()).besides(written));
        }
        return written;
    }

    private int margin() {
        return Math.max(1, width() / 100);
    }

    private int width() {
        return most(PlaceShape::maxX) - left();
    }

    private int height() {
        return most(PlaceShape::maxY) - top();
    }

    private int left() {
        return areas.stream().mapToInt(area -> area.shape().minX()).min().orElse(0);
    }

    private int top() {
        return areas.stream().mapToInt(area -> area.shape().minY()).min().orElse(0);
    }

    private int most(ToIntFunction<PlaceShape> side) {
        return areas.stream().map(PlaceStore.Drawn::shape).mapToInt(side).max().orElse(0);
    }
}
