/** Tests of the deck, of the cards of a session, and of the notice that three were alike. */
@NullMarked
package urunana.card;

import org.jspecify.annotations.NullMarked;
