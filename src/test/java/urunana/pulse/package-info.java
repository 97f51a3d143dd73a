/** How sessions were, said without a name: rules and pages. */
@NullMarked
package urunana.pulse;

import org.jspecify.annotations.NullMarked;
