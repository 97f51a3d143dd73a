/**
 * Fills an empty site with invented people, so that a visitor meets every state of a cycle. Words stand in
 * {@code resources/demo}, days are counted from today, and what has a door goes through it with the moment given.
 * Depends on every feature; nothing depends on it.
 */
@NullMarked
package urunana.demo;

import org.jspecify.annotations.NullMarked;
