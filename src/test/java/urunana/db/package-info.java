@NullMarked
package urunana.db;

import org.jspecify.annotations.NullMarked;
