@NullMarked
package urunana.cycle;

import org.jspecify.annotations.NullMarked;
