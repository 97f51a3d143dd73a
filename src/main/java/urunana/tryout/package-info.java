/**
 * Try-outs of a selected challenge: the plan line, private notes, the review, and the deeper look when it did not work yet.
 * Also tells lessons, consolidation and dissemination how the cycle stands: running or over, and which session is open.
 * Depends on the platform and community; reads the tables of challenge, cycle and session, not their packages.
 */
@NullMarked
package urunana.tryout;

import org.jspecify.annotations.NullMarked;
