/**
 * Programmes: period, partners, places and strands, phases and targets, their own words, who evaluates; and school years.
 * Depends on the platform, place and person.
 */
@NullMarked
package urunana.programme;

import org.jspecify.annotations.NullMarked;
