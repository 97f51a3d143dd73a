package urunana.demo;

import java.util.Random;
import java.util.UUID;
import org.springframework.stereotype.Component;
import urunana.session.Session;
import urunana.session.SessionStore;
import urunana.session.Tasks;

/** Tasks of a session that are drawn; those chosen by hand stand where attendance is taken. */
@Component
final class TaskScenes {
    // Everybody who looks at the demonstration sees the same draw.
    private static final long SEED = 7;

    private final Tasks tasks;
    private final SessionStore sessions;

    TaskScenes(Tasks tasks, SessionStore sessions) {
        this.tasks = tasks;
        this.sessions = sessions;
    }

    /** Plays the scene when it is one of these. */
    boolean play(Turn turn) {
        switch (turn.scene().act()) {
            case "draw" -> tasks.draw(turn.actor(), turn.now(), turn.room(), session(turn), new Random(SEED));
            case "redraw" -> tasks.redraw(turn.actor(), turn.now(), turn.room(), session(turn), turn.scene().key(), new Random(SEED));
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
