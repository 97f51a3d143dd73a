/**
 * What a session will speak about and how it is led: the inbox where members drop things at any time, with or without their
 * name, the agenda a leader arranges from it, and the page one phone on the table shows during the session (K48, K49, K58,
 * C049). Needs community, guide and session.
 */
@NullMarked
package urunana.agenda;

import org.jspecify.annotations.NullMarked;
