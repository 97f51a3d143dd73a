/**
 * Who may do what: the actor of a request, capabilities, route policies.
 * Duties are dated, so an actor carries those of today only. Depends on nothing but the database.
 */
@NullMarked
package urunana.access;

import org.jspecify.annotations.NullMarked;
