/**
 * Parked entries: what a phone sent, perhaps a year late, and what could not be applied. Its author reads it, tries again
 * or lets it go; leaders of the community learn that there is one, and read the words when the author shows them.
 * Depends on the platform and community; {@code web.Parking} is where entries come in.
 */
@NullMarked
package urunana.parked;

import org.jspecify.annotations.NullMarked;
