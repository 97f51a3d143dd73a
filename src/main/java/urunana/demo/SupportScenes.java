package urunana.demo;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import urunana.support.SupportInput;
import urunana.support.Supports;

/** What programme officers and others write down of their support. */
@Component
final class SupportScenes {
    private final Supports supports;
    private final StoryStore store;

    SupportScenes(Supports supports, StoryStore store) {
        this.supports = supports;
        this.store = store;
    }

    /** Plays the scene when it is this one. */
    boolean play(Turn turn) {
        if (!turn.scene().act().equals("support")) return false;
        String kind = turn.words("kind");
        var input = new SupportInput(kind, turn.today(), attended(turn), kind.equals("handover") ? turn.words("stage") : null, successor(turn),
                turn.scene().or("whom", ""), turn.scene().or("words", ""), turn.scene().or("link", ""));
        supports.add(turn.actor(), turn.now(), turn.today(), UUID.randomUUID(), turn.room(), input);
        return true;
    }

    private @Nullable UUID attended(Turn turn) {
        return turn.scene().or("attended", "").equals("last") ? store.lastClosed(turn.room().id()) : null;
    }

    private @Nullable UUID successor(Turn turn) {
        return turn.scene().or("successor", "").isEmpty() ? null : turn.person(turn.words("successor"));
    }
}
