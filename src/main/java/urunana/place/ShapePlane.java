package urunana.place;

/**
 * The flat plane on which all shapes of one country are drawn, so that a sector fits into its district.
 * Degrees east shrink with the cosine of the middle latitude; that is true enough for a country and needs no library.
 *
 * @param scale units per degree of latitude
 */
record ShapePlane(double west, double north, double shrink, double scale) {

    /** About 55 metres per unit for Rwanda: as fine as a phone shows a district, and short enough to send. */
    static final int WIDTH = 4_000;

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
