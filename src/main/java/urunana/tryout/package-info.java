/**
 * Try-outs of a selected challenge: the plan line, private notes, the review, and the deeper look when it did not work yet.
 * Depends on the platform, community, session and challenge.
 */
@NullMarked
package urunana.tryout;

import org.jspecify.annotations.NullMarked;
