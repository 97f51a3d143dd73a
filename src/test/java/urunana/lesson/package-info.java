@NullMarked
package urunana.lesson;

import org.jspecify.annotations.NullMarked;
