/** Sessions on paper: sheets to print and write on, and one page to type a paper record in afterwards. */
@NullMarked
package urunana.paper;

import org.jspecify.annotations.NullMarked;
