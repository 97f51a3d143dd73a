package urunana.report;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import urunana.access.Actor;
import urunana.audit.Audit;
import urunana.community.Room;
import urunana.web.Refusal;
import urunana.web.Wrong;

/** The door through which the report of a session leaves the room. */
@Component
public final class SessionReports {
    private final SessionReportStore store;
    private final FactsStore facts;
    private final Audit audit;

    SessionReports(SessionReportStore store, FactsStore facts, Audit audit) {
        this.store = store;
        this.facts = facts;
        this.audit = audit;
    }

    /** Sends the report of a closed session, or sends it again with better words. */
    public void submit(Actor actor, Room room, UUID sessionId, String summary, int version, Instant now) {
        if (!room.community().ledBy(actor.id())) throw new Refusal.Forbidden();
        var session = facts.session(room, sessionId).orElseThrow(Refusal.NotFound::new);
        if (!session.closed()) throw new Wrong("", "report.session.still_open");
        store.submit(room, sessionId, summary, version, actor.id(), now);
        audit.record(actor, now, "submitted", "session report", sessionId, room.id());
    }
}
