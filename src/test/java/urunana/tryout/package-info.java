@NullMarked
package urunana.tryout;

import org.jspecify.annotations.NullMarked;
