package urunana.place;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What is known of the people of an area.
 *
 * @param asOf the day of the count; absent when the source does not say
 */
public record AreaProfile(@Nullable Integer population, @Nullable Integer households, @Nullable LocalDate asOf,
                          int version) {

    /** Nothing known. */
    public static final AreaProfile EMPTY = new AreaProfile(null, null, null, 0);
}
