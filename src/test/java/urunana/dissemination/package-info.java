@NullMarked
package urunana.dissemination;

import org.jspecify.annotations.NullMarked;
