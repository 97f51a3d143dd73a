/**
 * What people do from one end to the other, in a browser, on a small phone's screen.
 * Needs Chromium and Node, which {@code ./urunana test} finds.
 */
@NullMarked
package urunana.journey;

import org.jspecify.annotations.NullMarked;
