package urunana.card;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Three sessions in a row were held in the same way (U28): in which, and two other cards that would wake new voices. */
public record Routine(List<Card> same, List<Card> others) {
    /** So many sessions in one format are a habit. No card is a format as well. */
    static final int TIMES = 3;

    /** The last closed sessions of a community, the newest first: the cards of each; {@code held}: how many there were in all. */
    record Lately(List<Set<String>> formats, int held) {}

    /** What the session ahead has: its cards so far, minutes and people. */
    record Ahead(Set<String> cards, int minutes, int people) {}

    /** The notice, unless there is variety or the session ahead brings it. */
    static Optional<Routine> of(Lately lately, Ahead ahead, Deck deck) {
        if (lately.formats().size() < TIMES || Set.copyOf(lately.formats()).size() > 1) return Optional.empty();
        Set<String> format = lately.formats().getFirst();
        if (!ahead.cards().isEmpty() && !ahead.cards().equals(format)) return Optional.empty();
        return Optional.of(new Routine(deck.of(format), others(lately, ahead, deck)));
    }

    /**
     * Two cards for another purpose than those of the habit, and if possible each for its own. They move on with the number
     * of sessions held: the first by one place, the second stands half the deck away, so that the next session is offered two others.
     */
    private static List<Card> others(Lately lately, Ahead ahead, Deck deck) {
        var used = deck.of(lately.formats().getFirst()).stream().map(Card::purpose).collect(Collectors.toSet());
        var fitting = deck.cards().stream().filter(card -> !used.contains(card.purpose()) && card.fits(ahead.minutes(), ahead.people())).toList();
        if (fitting.size() <= 2) return fitting;
        int size = fitting.size();
        Card first = fitting.get(lately.held() % size);
        var rest = new ArrayList<Card>();
        for (int i = 0; i < size; i++) rest.add(fitting.get((lately.held() + size / 2 + i) % size));
        rest.remove(first);
        rest.sort(Comparator.comparing(card -> card.purpose().equals(first.purpose())));
        return List.of(first, rest.getFirst());
    }
}
