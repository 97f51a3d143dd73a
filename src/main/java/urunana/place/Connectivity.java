package urunana.place;

/** How a site reaches the internet, from its own point of view. */
public enum Connectivity implements Worded {
    NONE, SOMETIMES, MOBILE, FIXED
}
