/** The append-only trail of who did what, when, in which duty (security 20). Depends on access. */
@NullMarked
package urunana.audit;

import org.jspecify.annotations.NullMarked;
