/**
 * What those do for a community whose duty is to oversee or support it: a light list for each quarter, and how far the
 * community was handed over to the system (K40 to K44, K47, K56). Holds no talk; needs community, knows nothing of its work.
 */
@NullMarked
package urunana.support;

import org.jspecify.annotations.NullMarked;
