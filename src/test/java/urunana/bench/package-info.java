/** Measures the program as its users would load it: a child process, real HTTP, real PostgreSQL, fixed work, medians of three. */
@NullMarked
package urunana.bench;

import org.jspecify.annotations.NullMarked;
