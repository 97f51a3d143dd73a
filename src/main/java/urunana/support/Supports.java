package urunana.support;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import urunana.access.Actor;
import urunana.audit.Audit;
import urunana.community.Room;
import urunana.web.Refusal;
import urunana.web.Stale;

/** The door of support: written by those who oversee the community by duty, corrected by whoever wrote it. */
@Component
public final class Supports {
    private final SupportStore store;
    private final Audit audit;

    Supports(SupportStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    /** Whoever neither oversees nor leads the community finds nothing here. */
    void needReader(Actor actor, Room room, LocalDate today) {
        if (!store.sees(actor, room.id(), today)) throw new Refusal.NotFound();
    }

    /** Its leaders read what others do for it, and leave the writing to them. */
    void needWriter(Actor actor, Room room, LocalDate today) {
        needReader(actor, room, today);
        if (!store.writes(actor, room.id(), today)) throw new Refusal.Forbidden();
    }

    public void add(Actor actor, Instant now, LocalDate today, UUID id, Room room, SupportInput input) {
        needWriter(actor, room, today);
        if (room.community().closed()) throw new Refusal.Conflict("support.closed");
        store.add(id, room.id(), actor.id(), input, now);
        audit.record(actor, now, "wrote", "support", id, room.id());
    }

    /** What this person wrote; others know the entry and may not change it. */
    Support own(Actor actor, Room room, UUID id, LocalDate today) {
        needReader(actor, room, today);
        var entry = store.find(actor, room.id(), id, today).orElseThrow(Refusal.NotFound::new);
        if (!entry.byId().equals(actor.id())) throw new Refusal.Forbidden();
        return entry;
    }

    void correct(Actor actor, Instant now, LocalDate today, Room room, UUID id, int version, SupportInput input) {
        own(actor, room, id, today);
        if (!store.change(id, room.id(), version, input)) throw stale(own(actor, room, id, today));
        audit.record(actor, now, "corrected", "support", id, room.id());
    }

    private static Stale stale(Support now) {
        return new Stale(Map.of("done_on", now.doneOn().toString(), "attended", text(now.sessionId()), "stage", text(now.stage()),
                "successor", text(now.successorId()), "whom", now.whom(), "words", now.words(), "link", now.link()), now.version());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
