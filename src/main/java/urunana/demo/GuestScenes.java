package urunana.demo;

import java.util.UUID;
import org.springframework.stereotype.Component;
import urunana.guest.GuestInput;
import urunana.guest.GuestStore;
import urunana.guest.Guests;
import urunana.session.Session;
import urunana.session.SessionStore;

/** Who is invited to the session that lies ahead, and what they answer. */
@Component
final class GuestScenes {
    private final Guests guests;
    private final GuestStore store;
    private final SessionStore sessions;
    private final StoryStore story;

    GuestScenes(Guests guests, GuestStore store, SessionStore sessions, StoryStore story) {
        this.guests = guests;
        this.store = store;
        this.sessions = sessions;
        this.story = story;
    }

    /** Plays the scene when it is one of these. */
    boolean play(Turn turn) {
        switch (turn.scene().act()) {
            case "guest" -> invite(turn);
            case "visit" -> answer(turn);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void invite(Turn turn) {
        String who = turn.scene().or("who", "");
        var asked = new GuestInput.Asked(who.isEmpty() ? null : turn.person(who), turn.scene().or("name", ""), turn.words("words"));
        Session ahead = sessions.find(turn.room().id(), story.sessionAhead(turn.cycle())).orElseThrow();
        UUID id = UUID.randomUUID();
        guests.invite(turn.actor(), turn.now(), turn.today(), id, turn.room(), ahead, asked);
        turn.name(turn.scene().key(), id);
    }

    private void answer(Turn turn) {
        var visit = store.visit(turn.actor(), turn.room().id(), turn.about(), turn.today()).orElseThrow();
        guests.answer(turn.actor(), turn.now(), visit, new GuestInput.Answered(turn.words("answer"), turn.scene().or("said", "")), visit.version());
    }
}
