/**
 * Facilitation cards: a shipped deck of ways to work together, which of them a session uses, and the notice that
 * a community has worked in one way three times. Depends on the platform, community and session.
 */
@NullMarked
package urunana.card;

import org.jspecify.annotations.NullMarked;
