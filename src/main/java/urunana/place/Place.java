package urunana.place;

import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A node of the tree.
 *
 * @param parentId absent for a country only
 * @param country  two capital letters (ISO 3166-1)
 * @param level    the rank of an area ("sector"); of a site, the word of its kind
 * @param code     what the authorities call it; unique within country and level
 * @param closedOn the first day on which it no longer exists; its history stays
 */
public record Place(UUID id, @Nullable UUID parentId, String country, String level, @Nullable String code, String name,
                    PlaceKind kind, @Nullable LocalDate closedOn, int version) {

    public static final int LONGEST_NAME = 200;

    /** How a code may look; the database says the same. */
    static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9./_-]{0,39}");

    /** The address of this place, or of something that belongs to it: {@code path("sites", "new")}. */
    public String path(Object... parts) {
        var path = new StringBuilder("/places/").append(id);
        for (var part : parts) path.append('/').append(part);
        return path.toString();
    }

    /** The text key of the name of its rank. */
    public String levelKey() {
        return "place.level." + level;
    }

    /** Whether it exists on that day. */
    public boolean isOpen(LocalDate day) {
        return closedOn == null || day.isBefore(closedOn);
    }

    public boolean isSite() {
        return kind.isSite();
    }

    public boolean isCountry() {
        return parentId == null;
    }
}
