package urunana.place;

import org.jspecify.annotations.Nullable;

/**
 * A rank of one country.
 *
 * @param depth steps below the country
 * @param under the rank above; absent for the country itself
 */
public record PlaceLevel(String country, String level, int depth, @Nullable String under) {

    public static final String COUNTRY = "country";

    /** The text key of its name. */
    public String key() {
        return "place.level." + level;
    }
}
