package urunana.place;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds where a name fits into an outline: names are written from left to right, so a wide horizontal stretch
 * inside is better than any centre, which may lie outside; nearer to the edge it is worth less.
 */
final class LabelFinder {
    /** So many lines are tried from top to bottom, none at the very edge. */
    private static final int LINES = 16;

    private final List<List<int[]>> rings;

    LabelFinder(List<List<int[]>> rings) {
        this.rings = rings;
    }

    PlaceShape.Label find(int minY, int maxY) {
        var best = new PlaceShape.Label(rings.getFirst().getFirst()[0], minY, 0);
        var bestWorth = 0.0;
        for (var line = 1; line < LINES; line++) {
            // Half a unit off the grid, so that no line runs through a corner.
            var y = minY + (maxY - minY) * line / LINES + 0.5;
            var crossings = crossings(y);
            for (var i = 0; i + 1 < crossings.size(); i += 2) {
                var width = (int) (crossings.get(i + 1) - crossings.get(i));
                var worth = width * (1 - 0.6 * Math.abs(2.0 * line / LINES - 1));
                if (worth > bestWorth) {
                    bestWorth = worth;
                    best = new PlaceShape.Label((int) Math.round(crossings.get(i) + width / 2.0), (int) y, width);
                }
            }
        }
        return best;
    }

    // Where the outline crosses the line, from left to right: between the first and second crossing is inside, and so on.
    private List<Double> crossings(double y) {
        var crossings = new ArrayList<Double>();
        for (var ring : rings) {
            for (var i = 0; i < ring.size(); i++) {
                var a = ring.get(i);
                var b = ring.get((i + 1) % ring.size());
                if (a[1] > y != b[1] > y) crossings.add(a[0] + (y - a[1]) * (b[0] - a[0]) / (b[1] - a[1]));
            }
        }
        crossings.sort(null);
        return crossings;
    }
}
