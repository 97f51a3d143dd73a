/** The first page: each sees what is theirs to do, and officers see which communities met. */
@NullMarked
package urunana.today;

import org.jspecify.annotations.NullMarked;
