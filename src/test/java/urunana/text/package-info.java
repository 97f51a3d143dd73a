@NullMarked
package urunana.text;

import org.jspecify.annotations.NullMarked;
