package urunana.place;

/** A place with what is known of it: what a row of a file describes. */
public record Entry(Place place, AreaProfile area, SchoolProfile school) {
}
