package urunana.consolidation;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import urunana.access.Actor;
import urunana.audit.Audit;
import urunana.challenge.Challenge;
import urunana.session.Moment;
import urunana.session.SessionHold;
import urunana.web.Refusal;
import urunana.web.Stale;

/** The door of consolidation. Any member plans, makes and looks over; a product is made between sessions as well. */
@Component
public final class Consolidations {
    private final ConsolidationStore store;
    private final SessionHold hold;
    private final Audit audit;

    Consolidations(ConsolidationStore store, SessionHold hold, Audit audit) {
        this.store = store;
        this.hold = hold;
        this.audit = audit;
    }

    /** For a challenge of which a try-out worked, in the open session (C067). */
    public UUID plan(Actor actor, Instant now, UUID id, Moment moment, Challenge challenge, boolean solved, ConsolidationInput.Plan plan) {
        if (!solved) throw new Refusal.Conflict("consolidation.not_solved");
        UUID session = hold.written(moment, challenge.communityId(), challenge.cycleId(), plan.session(), actor.id(), now);
        store.add(id, challenge, session, plan);
        audit.record(actor, now, "planned", "consolidation", id, challenge.communityId());
        return id;
    }

    void change(Actor actor, Instant now, ConsolidationView view, ConsolidationInput.Plan plan, int version) {
        view.moment().needRunning();
        if (view.consolidation().done()) throw new Refusal.Conflict("consolidation.done_already");
        if (!store.change(view.room().id(), view.consolidation().id(), plan, version)) throw stale(view);
        record(actor, now, "changed", view);
    }

    /** A slip of the pen, in the session it was made in. */
    void remove(Actor actor, Instant now, ConsolidationView view) {
        hold.open(view.moment(), view.consolidation().sessionId());
        if (!store.remove(view.room().id(), view.consolidation().id())) throw new Refusal.Conflict("consolidation.done_already");
        record(actor, now, "removed", view);
    }

    /** The product itself; a file that was there stays when no other is sent. */
    public void make(Actor actor, Instant now, ConsolidationView view, ConsolidationInput.Product product, @Nullable UUID file, int version) {
        view.moment().needRunning();
        if (!store.make(view.room().id(), view.consolidation().id(), product, file, version)) throw stale(view);
        record(actor, now, "made", view);
    }

    /** What the others say of it, in the last session (C073). */
    public void review(Actor actor, Instant now, ConsolidationView view, ConsolidationInput.Review review, int version) {
        UUID session = hold.open(view.moment(), "last", review.session());
        if (!store.review(view.room().id(), view.consolidation().id(), session, review.words(), version)) throw stale(view);
        record(actor, now, "reviewed", view);
    }

    private void record(Actor actor, Instant now, String action, ConsolidationView view) {
        audit.record(actor, now, action, "consolidation", view.consolidation().id(), view.room().id());
    }

    private Stale stale(ConsolidationView view) {
        var now = store.find(view.room().id(), view.consolidation().id()).orElseThrow(Refusal.NotFound::new).consolidation();
        return new Stale(Map.of("kind", now.kind(), "words", now.words(), "owner", now.ownerId().toString(), "due", now.dueOn().toString(),
                "done_on", now.doneOn() == null ? "" : now.doneOn().toString(), "product", now.product(), "link", now.link(),
                "shelf", now.shelf(), "review", now.review()), now.version());
    }
}
