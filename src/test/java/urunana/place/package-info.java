@NullMarked
package urunana.place;

import org.jspecify.annotations.NullMarked;
