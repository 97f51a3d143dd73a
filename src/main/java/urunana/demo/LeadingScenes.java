package urunana.demo;

import java.util.Random;
import java.util.UUID;
import org.springframework.stereotype.Component;
import urunana.agenda.AgendaInput;
import urunana.agenda.Leadings;
import urunana.session.Session;
import urunana.session.SessionStore;
import urunana.session.Tasks;

/** A session is led: its tasks drawn, a phone at a point, something written down there. Tasks chosen by hand stand with attendance. */
@Component
final class LeadingScenes {
    // Everybody who looks at the demonstration sees the same draw.
    private static final long SEED = 7;

    private final Tasks tasks;
    private final Leadings leadings;
    private final SessionStore sessions;

    LeadingScenes(Tasks tasks, Leadings leadings, SessionStore sessions) {
        this.tasks = tasks;
        this.leadings = leadings;
        this.sessions = sessions;
    }

    /** Plays the scene when it is one of these. */
    boolean play(Turn turn) {
        switch (turn.scene().act()) {
            case "draw" -> tasks.draw(turn.actor(), turn.now(), turn.room(), session(turn), new Random(SEED));
            case "lead" -> leadings.lead(turn.actor(), turn.now(), session(turn), turn.number("point"), "");
            case "jot" -> leadings.jot(turn.actor(), turn.now(), UUID.randomUUID(), session(turn),
                    new AgendaInput.Jot(turn.words("point"), turn.words("words"), null), null);
            default -> {
                return false;
            }
        }
        return true;
    }

    private Session session(Turn turn) {
        UUID ahead = sessions.moment(turn.room().id(), turn.cycle()).orElseThrow().sessionAhead();
        return sessions.find(turn.room().id(), ahead).orElseThrow();
    }
}
