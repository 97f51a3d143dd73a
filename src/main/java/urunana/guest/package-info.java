/**
 * Guests: experts and others from inside or outside who come to one session, see that session alone and may leave
 * something for the community (K41).
 */
@NullMarked
package urunana.guest;

import org.jspecify.annotations.NullMarked;
