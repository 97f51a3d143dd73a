/**
 * What leaves the room: the report of a session and the report of a cycle, assembled from what was recorded, never typed again.
 * {@link urunana.report.Outputs} holds what outsiders may see; no other type of this package reaches their pages.
 * Depends on the platform, file and community; reads the tables of cycle, session, challenge, tryout and consolidation.
 */
@NullMarked
package urunana.report;

import org.jspecify.annotations.NullMarked;
