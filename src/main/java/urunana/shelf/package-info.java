/**
 * What members take along: the pack of one phone, for working without network.
 * Depends on the platform and on everything that a pack leads to.
 */
@NullMarked
package urunana.shelf;

import org.jspecify.annotations.NullMarked;
