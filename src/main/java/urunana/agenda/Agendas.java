package urunana.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import urunana.access.Actor;
import urunana.audit.Audit;
import urunana.community.Room;
import urunana.guide.GuideStore;
import urunana.session.Session;
import urunana.web.Refusal;
import urunana.web.Stale;

/** The door of inbox and agenda. Members drop; the route lets only leaders put aside and arrange. */
@Component
public final class Agendas {
    private final AgendaStore store;
    private final GuideStore guides;
    private final Audit audit;

    Agendas(AgendaStore store, GuideStore guides, Audit audit) {
        this.store = store;
        this.guides = guides;
        this.audit = audit;
    }

    /** What was arranged, else the steps of the guide the cycle follows, in this language. */
    public Agenda of(Session session, String language) {
        Agenda arranged = store.find(session.communityId(), session.id());
        return arranged.arranged() ? arranged : new Agenda(steps(session, language), 0);
    }

    List<Item> steps(Session session, String language) {
        return guides.ofCycle(session.communityId(), session.cycleId()).flatMap(edition -> edition.outline().part(session.kind()))
                .map(part -> Item.of(part, language)).orElse(List.of());
    }

    /** Without a name nothing is kept that could tell who it was: no day, and no line in the audit trail (docs/decisions/027). */
    public void drop(Actor actor, LocalDate today, Room room, AgendaInput.Drop drop) {
        if (room.community().closed()) throw new Refusal.Conflict("agenda.inbox_closed");
        store.drop(room.id(), drop, drop.named() ? actor.id() : null, drop.named() ? today : null);
    }

    void putAside(Actor actor, Instant now, LocalDate today, Room room, UUID item) {
        if (!store.putAside(room.id(), item, today)) throw new Refusal.NotFound();
        audit.record(actor, now, "put aside", "inbox item", item, room.id());
    }

    /** Until the session is closed. */
    public void arrange(Actor actor, Instant now, Session session, List<Item> items, int version, Map<String, String> theirs) {
        if (!session.ahead()) throw new Refusal.Conflict("agenda.session_over");
        if (!store.keep(session, actor.id(), items, version)) throw new Stale(theirs, store.find(session.communityId(), session.id()).version());
        audit.record(actor, now, "arranged the agenda of", "session", session.id(), session.communityId());
    }
}
