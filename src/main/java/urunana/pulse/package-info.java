/**
 * How sessions and cycles were for their members, said without a name: joy and usefulness after a session, the six enablers at the end
 * of a cycle, and both over time. Nobody learns who said what, and nothing is shown of fewer than five.
 * Depends on the platform, community and session.
 */
@NullMarked
package urunana.pulse;

import org.jspecify.annotations.NullMarked;
