/** Guests of a session. */
@NullMarked
package urunana.guest;

import org.jspecify.annotations.NullMarked;
