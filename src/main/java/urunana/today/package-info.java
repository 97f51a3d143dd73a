/**
 * The first page: what comes next for this person, and for those who oversee places, which communities met (K29).
 * It only reads, always through the actor's seats and duties of today; what it lists is done on the pages of the features.
 * Depends on the platform, community and cycle (for the picture); its SQL joins the tables of the others.
 */
@NullMarked
package urunana.today;

import org.jspecify.annotations.NullMarked;
