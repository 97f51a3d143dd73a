/**
 * People: who they are, how they sign in, which duties they hold and hand over.
 * Depends on the platform and on place.
 */
@NullMarked
package urunana.person;

import org.jspecify.annotations.NullMarked;
