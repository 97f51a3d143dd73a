/**
 * Dissemination: telling people beyond the community, planned in the last session and ticked when it was done.
 * Depends on the platform, community and session.
 */
@NullMarked
package urunana.dissemination;

import org.jspecify.annotations.NullMarked;
