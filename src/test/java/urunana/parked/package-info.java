@NullMarked
package urunana.parked;

import org.jspecify.annotations.NullMarked;
