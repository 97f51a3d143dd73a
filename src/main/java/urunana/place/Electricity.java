package urunana.place;

/** Where a site's electricity mostly comes from. */
public enum Electricity implements Worded {
    NONE, GENERATOR, SOLAR, GRID
}
