package urunana.place;

/**
 * The flat plane on which all shapes of one country are drawn, so that a sector fits into its district.
 * Degrees east shrink with the cosine of the middle latitude; that is true enough for a country and needs no library.
 *
 * @param scale units per degree of latitude
 */
record ShapePlane(double west, double north, double shrink, double scale) {

    /** About 20 metres per unit for Rwanda: finer than the simplified outlines, short enough to write. */
    static final int WIDTH = 10_000;

    static ShapePlane over(double west, double south, double east, double north) {
        var shrink = Math.cos(Math.toRadians((south + north) / 2));
        return new ShapePlane(west, north, shrink, WIDTH / ((east - west) * shrink));
    }

    int x(double longitude) {
        return (int) Math.round((longitude - west) * shrink * scale);
    }

    int y(double latitude) {
        return (int) Math.round((north - latitude) * scale);
    }
}
