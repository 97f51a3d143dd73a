@NullMarked
package urunana.session;

import org.jspecify.annotations.NullMarked;
