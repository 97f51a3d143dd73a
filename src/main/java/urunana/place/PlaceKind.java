package urunana.place;

import java.util.List;
import java.util.Optional;

/** What a place is: an area of the country, or a site where people work together. */
public enum PlaceKind implements Worded {
    AREA, SCHOOL, CENTRE, LIBRARY, COMMUNITY_GROUP, COLLEGE, OFFICE;

    /** True for everything that is not an area. */
    public boolean isSite() {
        return this != AREA;
    }

    /** The kind of site with this word, if there is one. */
    public static Optional<PlaceKind> site(String word) {
        return Worded.find(PlaceKind.class, word).filter(PlaceKind::isSite);
    }

    /** The words of all kinds of site. */
    public static List<String> siteWords() {
        return Worded.words(PlaceKind.class).stream().filter(word -> site(word).isPresent()).toList();
    }
}
