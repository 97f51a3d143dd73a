@NullMarked
package urunana.invitation;

import org.jspecify.annotations.NullMarked;
