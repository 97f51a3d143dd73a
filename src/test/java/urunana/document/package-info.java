/** Documents kept at hand. */
@NullMarked
package urunana.document;

import org.jspecify.annotations.NullMarked;
