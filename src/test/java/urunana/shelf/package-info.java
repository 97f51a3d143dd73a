/** Packs for phones, shelves for memory cards. */
@NullMarked
package urunana.shelf;

import org.jspecify.annotations.NullMarked;
