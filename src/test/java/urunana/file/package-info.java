@NullMarked
package urunana.file;

import org.jspecify.annotations.NullMarked;
