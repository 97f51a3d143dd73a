package urunana.place;

/** What a place is: an area of the country, or a site where people work together. */
public enum PlaceKind implements Worded {
    AREA, SCHOOL, CENTRE, LIBRARY, COMMUNITY_GROUP, COLLEGE, OFFICE;

    /** True for everything that is not an area. */
    public boolean isSite() {
        return this != AREA;
    }
}
