/**
 * What members take along: the pack of one phone, for working without network, and the shelf, a zip for a memory card or a
 * school server that any browser reads. Nothing is kept here but what the last shelves brought.
 * Depends on the platform and on everything that a pack leads to.
 */
@NullMarked
package urunana.shelf;

import org.jspecify.annotations.NullMarked;
