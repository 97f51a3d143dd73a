package urunana.card;

import java.util.List;
import org.jspecify.annotations.Nullable;
import urunana.text.Words;
import urunana.web.Form;
import urunana.web.Request;

/** What somebody looks for in the deck. What cannot be meant, such as a purpose nobody knows, is not asked for. */
record Wish(String word, String purpose, @Nullable Integer minutes, @Nullable Integer people, boolean nothing) {
    /** How long one may have. */
    static final List<String> MINUTES = List.of("10", "20", "30", "45", "60");

    static final Wish NONE = new Wish("", "", null, null, false);

    static Wish of(Request request) {
        String purpose = Card.PURPOSES.contains(request.query("purpose")) ? request.query("purpose") : "";
        Integer minutes = MINUTES.contains(request.query("minutes")) ? Integer.valueOf(request.query("minutes")) : null;
        Integer people = request.query("people").matches("[1-9][0-9]{0,2}") ? Integer.valueOf(request.query("people")) : null;
        return new Wish(request.query("q"), purpose, minutes, people, !request.query("nothing").isEmpty());
    }

    Form form(Form blank) {
        return blank.with("q", word).with("purpose", purpose).with("minutes", minutes).with("people", people).with("nothing", nothing ? "yes" : "");
    }

    List<Card> among(List<Card> cards, Words words) {
        return cards.stream().filter(card -> meets(card, words)).toList();
    }

    private boolean meets(Card card, Words words) {
        return (purpose.isEmpty() || card.purpose().equals(purpose)) && (minutes == null || card.minutes() <= minutes)
                && (people == null || card.suits(people)) && (!nothing || card.needs().isEmpty()) && (word.isEmpty() || card.says(word, words));
    }
}
