package urunana.pulse;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import urunana.access.Actor;
import urunana.community.Room;
import urunana.web.Refusal;

/**
 * The door for what is said without a name. Unlike all others it writes nothing into the audit trail: a line there would join person,
 * hour and words (docs/decisions/027). Each speaks once and cannot take it back, for nobody knows any more which answer was theirs.
 */
@Component
public final class Pulses {
    private final PulseStore store;
    private final EnablerStore enablers;

    Pulses(PulseStore store, EnablerStore enablers) {
        this.store = store;
        this.enablers = enablers;
    }

    /** How a session was, by a member who was not marked as away. */
    public void say(Actor actor, Room room, UUID session, Asking asking, PulseInput.Said said) {
        needOpen(asking);
        if (!store.give(room.id(), session, actor.id())) throw new Refusal.Conflict(Asking.GIVEN.why());
        store.say(room.id(), session, said);
    }

    /** How the six enablers were in a cycle, by any member, from its last session on. */
    public void judge(Actor actor, Room room, UUID cycle, Asking asking, PulseInput.Judged judged) {
        if (asking == Asking.EARLY) throw new Refusal.Conflict("pulse.why.enablers_early");
        needOpen(asking);
        if (!enablers.give(room.id(), cycle, actor.id())) throw new Refusal.Conflict(Asking.GIVEN.why());
        enablers.say(room.id(), cycle, judged);
    }

    private static void needOpen(Asking asking) {
        if (asking != Asking.OPEN) throw new Refusal.Conflict(asking.why());
    }
}
