/** Reading files of rows. */
@NullMarked
package urunana.csv;

import org.jspecify.annotations.NullMarked;
