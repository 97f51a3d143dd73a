package urunana.place;

/**
 * The outline of a place as SVG path data on its country's plane (whole numbers, y downwards), with its box.
 *
 * @param label where its name is written
 */
public record PlaceShape(String path, int minX, int minY, int maxX, int maxY, Label label) {

    /** The middle of a horizontal stretch inside the outline, and how wide the stretch is. */
    public record Label(int x, int y, int width) {}
}
