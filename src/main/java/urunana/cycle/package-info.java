/**
 * The action-oriented cycle: begun, taken through its sessions by the rules of the guidelines, evaluated, ended; and its picture.
 * {@link urunana.cycle.Course} holds every rule. Depends on the platform, community, session, challenge, tryout, lesson,
 * consolidation and dissemination.
 */
@NullMarked
package urunana.cycle;

import org.jspecify.annotations.NullMarked;
