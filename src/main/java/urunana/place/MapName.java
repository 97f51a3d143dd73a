package urunana.place;

import java.util.List;
import urunana.web.Svg;

/** A name as it is written on a map: its lines, the middle of them and where the foot of the first one stands. */
public record MapName(List<String> lines, int x, int top, int letters) {
    /** So far down or up, in lines, a name may give way to another: first the smaller step. */
    private static final int[] STEPS = {0, 1, -1, 2, -2};

    /** The same name where it touches none of those written already; where it was when there is no such room. */
    MapName besides(List<MapName> written) {
        for (int step : STEPS) {
            var moved = new MapName(lines, x, top + step * letters, letters);
            if (written.stream().noneMatch(moved::touches)) return moved;
        }
        return this;
    }

    boolean touches(MapName other) {
        return Math.abs(x - other.x) < (width() + other.width()) / 2 && top - letters < other.foot() && other.top - letters < foot();
    }

    private double width() {
        return lines.stream().mapToDouble(line -> Svg.width(line, letters)).max().orElse(0);
    }

    private int foot() {
        return top + (lines.size() - 1) * letters;
    }
}
