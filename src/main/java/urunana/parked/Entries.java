package urunana.parked;

import java.time.Instant;
import org.springframework.stereotype.Component;
import urunana.access.Actor;
import urunana.audit.Audit;
import urunana.web.Refusal;

/** The door of parked entries; the caller has found the entry as one of the actor's own. Trying again is an ordinary form post. */
@Component
public final class Entries {
    private final EntryStore store;
    private final Audit audit;

    Entries(EntryStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    /** Its author does not need it any more; it stays a while. */
    void close(Actor actor, Instant now, Entry entry) {
        if (!entry.open()) return;
        store.close(actor.id(), entry.id(), now);
        audit.record(actor, now, "put away", "parked entry", entry.id(), entry.communityId());
    }

    /** From now on leaders of the community read the words. */
    void show(Actor actor, Instant now, Entry entry) {
        if (!entry.known()) throw new Refusal.Conflict("parked.nobody_to_show");
        if (entry.shown()) return;
        store.show(actor.id(), entry.id(), now);
        audit.record(actor, now, "showed", "parked entry", entry.id(), entry.communityId());
    }
}
