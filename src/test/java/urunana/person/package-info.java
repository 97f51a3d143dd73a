@NullMarked
package urunana.person;

import org.jspecify.annotations.NullMarked;
