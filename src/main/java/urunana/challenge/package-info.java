/**
 * Challenges: raised with evidence, sorted by control, voted on, selected, analysed; out-of-control ones are passed up.
 * Depends on the platform, community and session.
 */
@NullMarked
package urunana.challenge;

import org.jspecify.annotations.NullMarked;
