package urunana.dissemination;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import urunana.access.Actor;
import urunana.audit.Audit;
import urunana.session.Moment;
import urunana.session.SessionHold;
import urunana.web.Refusal;
import urunana.web.Stale;

/** The door of dissemination: planned in the last session, and ticked as done also after the cycle ended. */
@Component
public final class Disseminations {
    private final DisseminationStore store;
    private final SessionHold hold;
    private final Audit audit;

    Disseminations(DisseminationStore store, SessionHold hold, Audit audit) {
        this.store = store;
        this.hold = hold;
        this.audit = audit;
    }

    public UUID plan(Actor actor, Instant now, UUID id, UUID community, UUID cycle, Moment moment, DisseminationInput.Plan plan) {
        UUID session = hold.open(moment, "last", plan.session());
        store.add(id, community, cycle, session, plan);
        audit.record(actor, now, "planned", "dissemination", id, community);
        return id;
    }

    void change(Actor actor, Instant now, DisseminationView view, DisseminationInput.Plan plan, int version) {
        view.moment().needRunning();
        if (view.dissemination().done()) throw new Refusal.Conflict("dissemination.done_already");
        if (!store.change(view.room().id(), view.dissemination().id(), plan, version)) throw stale(view);
        record(actor, now, "changed", view);
    }

    /** A slip of the pen, in the session it was made in. */
    void remove(Actor actor, Instant now, DisseminationView view) {
        hold.open(view.moment(), view.dissemination().sessionId());
        if (!store.remove(view.room().id(), view.dissemination().id())) throw new Refusal.Conflict("dissemination.done_already");
        record(actor, now, "removed", view);
    }

    public void complete(Actor actor, Instant now, DisseminationView view, DisseminationInput.Done done, int version) {
        if (!store.complete(view.room().id(), view.dissemination().id(), done, version)) throw stale(view);
        record(actor, now, "completed", view);
    }

    private void record(Actor actor, Instant now, String action, DisseminationView view) {
        audit.record(actor, now, action, "dissemination", view.dissemination().id(), view.room().id());
    }

    private Stale stale(DisseminationView view) {
        var now = store.find(view.room().id(), view.dissemination().id()).orElseThrow(Refusal.NotFound::new).dissemination();
        return new Stale(Map.of("audience", now.audience(), "channel", now.channel(), "owner", now.ownerId().toString(),
                "due", now.dueOn().toString(), "done_on", now.doneOn() == null ? "" : now.doneOn().toString(),
                "reached", now.reached() == null ? "" : now.reached().toString()), now.version());
    }
}
