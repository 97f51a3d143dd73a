@NullMarked
package urunana.voice;

import org.jspecify.annotations.NullMarked;
