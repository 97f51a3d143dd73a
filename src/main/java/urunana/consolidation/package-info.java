/**
 * Consolidation: work that turns what was learnt into a product others can use, planned, done, put on a shelf, looked over.
 * Depends on the platform (file too), community, session, challenge and tryout.
 */
@NullMarked
package urunana.consolidation;

import org.jspecify.annotations.NullMarked;
