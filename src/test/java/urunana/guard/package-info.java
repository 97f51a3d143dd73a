/**
 * Tests that hold what the house has promised about itself: who gets in, what stays inside, texts, arrows, weight,
 * query plans, requirements. Some read sources and classes only; the others walk every route of the table, so a new
 * route is guarded before it has a test of its own.
 */
@NullMarked
package urunana.guard;

import org.jspecify.annotations.NullMarked;
