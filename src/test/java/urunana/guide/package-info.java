/** Packs for phones, shelves for memory cards. */
@NullMarked
package urunana.guide;

import org.jspecify.annotations.NullMarked;
