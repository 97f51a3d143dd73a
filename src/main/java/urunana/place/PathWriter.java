package urunana.place;

import java.util.ArrayList;
import java.util.List;

/** Writes rings as SVG path data with relative steps, and keeps the box around them. */
final class PathWriter {

    private final ShapePlane plane;
    private final StringBuilder path = new StringBuilder();
    private final List<List<int[]>> rings = new ArrayList<>();
    private int minX = Integer.MAX_VALUE;
    private int minY = Integer.MAX_VALUE;
    private int maxX = Integer.MIN_VALUE;
    private int maxY = Integer.MIN_VALUE;

    PathWriter(ShapePlane plane) {
        this.plane = plane;
    }

    /** Adds a closed ring of longitudes and latitudes; its last point is its first. */
    void ring(List<double[]> points) {
        var ring = points.subList(0, points.size() - 1).stream()
                .map(point -> new int[] {plane.x(point[0]), plane.y(point[1])}).toList();
        rings.add(ring);
        var at = ring.getFirst();
        path.append('M').append(at[0]).append(number(at[1])).append('l');
        for (var next : ring) {
            step(next[0] - at[0], next[1] - at[1]);
            stretch(next[0], next[1]);
            at = next;
        }
        path.append('z');
    }

    PlaceShape shape() {
        return new PlaceShape(path.toString(), minX, minY, maxX, maxY, new LabelFinder(rings).find(minY, maxY));
    }

    // Rounding may put two points on one spot: such a step draws nothing.
    private void step(int dx, int dy) {
        if (dx == 0 && dy == 0) {
            return;
        }
        var first = path.charAt(path.length() - 1) == 'l';
        path.append(first ? Integer.toString(dx) : number(dx)).append(number(dy));
    }

    // A minus sign separates as well as a space does.
    private static String number(int n) {
        return n < 0 ? Integer.toString(n) : " " + n;
    }

    private void stretch(int x, int y) {
        minX = Math.min(minX, x);
        minY = Math.min(minY, y);
        maxX = Math.max(maxX, x);
        maxY = Math.max(maxY, y);
    }
}
