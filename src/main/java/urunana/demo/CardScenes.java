package urunana.demo;

import org.springframework.stereotype.Component;
import urunana.card.SessionCards;
import urunana.cycle.Courses;

/** Which cards a session works with. */
@Component
final class CardScenes {
    private final SessionCards cards;
    private final Courses courses;

    CardScenes(SessionCards cards, Courses courses) {
        this.cards = cards;
        this.courses = courses;
    }

    /** Plays the scene when it is this one. */
    boolean play(Turn turn) {
        if (!turn.scene().act().equals("cards")) return false;
        var session = courses.of(turn.room(), turn.cycle()).ahead().orElseThrow();
        cards.choose(turn.actor(), turn.now(), session, turn.list("cards"));
        return true;
    }
}
