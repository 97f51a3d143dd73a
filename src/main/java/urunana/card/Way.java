package urunana.card;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import urunana.text.Words;

/** How a session works: its cards, and for a session ahead the notice that this has become routine. */
public record Way(List<Card> cards, @Nullable Routine routine) {
    /** Names, one after the other. */
    public static String names(List<Card> cards, Words words) {
        return cards.stream().map(card -> card.name(words)).collect(Collectors.joining(", "));
    }
}
