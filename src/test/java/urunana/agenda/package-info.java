/** Inbox, agenda, and leading by it. */
@NullMarked
package urunana.agenda;

import org.jspecify.annotations.NullMarked;
