package urunana.agenda;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import urunana.access.Actor;
import urunana.audit.Audit;
import urunana.community.Room;
import urunana.session.Session;
import urunana.session.SessionHold;
import urunana.session.SessionStore;
import urunana.web.Refusal;

/** The door of leading: any member's phone may lie on the table and lead, and any member writes something down. */
@Component
public final class Leadings {
    private final LeadingStore store;
    private final SessionStore sessions;
    private final SessionHold hold;
    private final Audit audit;

    Leadings(LeadingStore store, SessionStore sessions, SessionHold hold, Audit audit) {
        this.store = store;
        this.sessions = sessions;
        this.hold = hold;
        this.audit = audit;
    }

    /** Turning to the next point is no deed: the audit trail does not speak of it. {@code known}: who led when this phone looked. */
    public void lead(Actor actor, Instant now, Session session, int point, String known) {
        if (session.open()) store.lead(session, actor.id(), point, known, now);
    }

    /** Also after the session was closed, when it waited on a phone: then it is a latecomer. */
    public UUID jot(Actor actor, Instant now, UUID id, Session session, AgendaInput.Jot jot, @Nullable UUID file) {
        var moment = sessions.moment(session.communityId(), session.cycleId()).orElseThrow(Refusal.NotFound::new);
        hold.written(moment, session.communityId(), session.cycleId(), session.id(), actor.id(), now);
        store.add(id, session.id(), session.communityId(), actor.id(), jot, file, now);
        audit.record(actor, now, "wrote down", "jotting", id, session.communityId());
        return id;
    }

    /** Taken away by whoever wrote it down, or a leader; returns the session it was in. */
    UUID remove(Actor actor, Instant now, Room room, UUID id) {
        var jotting = store.jotting(room.id(), id).orElseThrow(Refusal.NotFound::new);
        if (!jotting.byId().equals(actor.id()) && !actor.leads(room.id())) throw new Refusal.Forbidden();
        store.remove(room.id(), id);
        audit.record(actor, now, "removed", "jotting", id, room.id());
        return jotting.sessionId();
    }
}
