@NullMarked
package urunana.challenge;

import org.jspecify.annotations.NullMarked;
