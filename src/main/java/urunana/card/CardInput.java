package urunana.card;

import java.util.List;
import urunana.web.Checked;
import urunana.web.Form;

/** What the form of a session's cards says. */
final class CardInput {
    private CardInput() {}

    /** Any number, none included: that is a way of working as well. */
    static Checked<List<String>> cards(Form form, Deck deck) {
        List<String> cards = form.choices("card", deck.codes());
        return form.checked(() -> cards);
    }
}
