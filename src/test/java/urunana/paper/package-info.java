/** Tests of sessions on paper. */
@NullMarked
package urunana.paper;

import org.jspecify.annotations.NullMarked;
