/** A small world for tests of the whole app: people with different rights, two schools, two communities, a clock that is set. */
@NullMarked
package urunana.cast;

import org.jspecify.annotations.NullMarked;
