/** Programmes as their managers change them and everybody sees them. */
@NullMarked
package urunana.programme;

import org.jspecify.annotations.NullMarked;
