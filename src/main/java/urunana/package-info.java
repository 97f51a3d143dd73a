/** The program, its route table and its commands. Sees every feature; nothing sees it. */
@NullMarked
package urunana;

import org.jspecify.annotations.NullMarked;
