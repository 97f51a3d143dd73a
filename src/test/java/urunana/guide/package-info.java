/** Guides as data: shipped, adapted, followed. */
@NullMarked
package urunana.guide;

import org.jspecify.annotations.NullMarked;
