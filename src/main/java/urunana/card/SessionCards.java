package urunana.card;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import urunana.access.Actor;
import urunana.audit.Audit;
import urunana.session.Session;
import urunana.web.Refusal;

/** The door of how a session works: whoever leads (the route asks for a leader) says so until it is closed. */
@Component
public final class SessionCards {
    private final SessionCardStore store;
    private final Audit audit;

    SessionCards(SessionCardStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    /** These cards, or none: what was chosen before is replaced. */
    public void choose(Actor actor, Instant now, Session session, List<String> cards) {
        if (!session.ahead()) throw new Refusal.Conflict("card.over");
        store.replace(session.communityId(), session.id(), cards, actor.id());
        audit.record(actor, now, "chose the cards of", "session", session.id(), session.communityId());
    }
}
