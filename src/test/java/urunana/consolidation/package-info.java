@NullMarked
package urunana.consolidation;

import org.jspecify.annotations.NullMarked;
