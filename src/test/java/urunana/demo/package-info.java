/** Tests of the demo: it loads into an empty site and breaks no rule. */
@NullMarked
package urunana.demo;

import org.jspecify.annotations.NullMarked;
