package urunana.place;

/**
 * The outline of a place as SVG path data on its country's plane (whole numbers, y downwards), with its box.
 */
public record PlaceShape(String path, int minX, int minY, int maxX, int maxY) {
}
