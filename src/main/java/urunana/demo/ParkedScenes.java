package urunana.demo;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Phones that found a network too late: the session was closed, or their owner had left. */
@Component
final class ParkedScenes {
    private final StoryStore store;

    ParkedScenes(StoryStore store) {
        this.store = store;
    }

    /** Plays the scene when it is this one. */
    boolean play(Turn turn) {
        switch (turn.scene().act()) {
            case "too_late" -> {
                UUID session = store.lastClosed(turn.room().id());
                park(turn, turn.room().path("sessions", session, "decisions"), 409, "session.not_open");
            }
            case "moved" -> park(turn, turn.room().path("cycles", turn.cycle(), "challenges"), 404, "refusal.not_found");
            default -> {
                return false;
            }
        }
        return true;
    }

    private void park(Turn turn, String path, int status, String reason) {
        store.park(new StoryStore.Late(turn.actor().id(), turn.room().id(), path, turn.words("words"), status, reason, turn.now()));
    }
}
