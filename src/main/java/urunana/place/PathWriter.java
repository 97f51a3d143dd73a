package urunana.place;

import java.util.List;

/** Writes rings as SVG path data with relative steps, and keeps the box around them. */
final class PathWriter {

    private final ShapePlane plane;
    private final StringBuilder path = new StringBuilder();
    private int minX = Integer.MAX_VALUE;
    private int minY = Integer.MAX_VALUE;
    private int maxX = Integer.MIN_VALUE;
    private int maxY = Integer.MIN_VALUE;

    PathWriter(ShapePlane plane) {
        this.plane = plane;
    }

    /** Adds a closed ring of longitudes and latitudes. */
    void ring(List<double[]> points) {
        var x = plane.x(points.getFirst()[0]);
        var y = plane.y(points.getFirst()[1]);
        stretch(x, y);
        path.append('M').append(x).append(number(y)).append('l');
        for (var point : points.subList(1, points.size() - 1)) {
            var nextX = plane.x(point[0]);
            var nextY = plane.y(point[1]);
            step(nextX - x, nextY - y);
            x = nextX;
            y = nextY;
            stretch(x, y);
        }
        path.append('z');
    }

    PlaceShape shape() {
        return new PlaceShape(path.toString(), minX, minY, maxX, maxY);
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
