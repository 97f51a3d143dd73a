/**
 * The one tree of places: countries, their areas, and the schools, centres, libraries and groups that lie in them.
 * Levels are data, so a country is added with files, not with code; whoever asks "everything within" joins place_within.
 * Depends on the platform only; every other feature may depend on it.
 */
@NullMarked
package urunana.place;

import org.jspecify.annotations.NullMarked;
