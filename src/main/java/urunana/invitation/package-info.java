/**
 * Before a session: its invitation and who answers that they come, calendars that know of it, and what the school gives for
 * it: a room, hours, and somebody with the children (K23, K24, U27). Hosting and calendars hold no talk, answers are talk.
 * Needs community, guide, session and agenda; cycle shows what is still missing, today tells whom it waits for.
 */
@NullMarked
package urunana.invitation;

import org.jspecify.annotations.NullMarked;
