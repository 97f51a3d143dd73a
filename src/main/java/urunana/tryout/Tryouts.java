package urunana.tryout;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import urunana.access.Actor;
import urunana.audit.Audit;
import urunana.challenge.Challenge;
import urunana.session.Moment;
import urunana.session.SessionHold;
import urunana.web.Refusal;
import urunana.web.Stale;

/**
 * The door of try-outs. Every member plans, reviews and looks deeper; the moment says what the cycle allows.
 * Notes are their writer's own: they need no open session and outlive the cycle.
 */
@Component
public final class Tryouts {
    private final TryoutStore store;
    private final NoteStore notes;
    private final DeeperLookStore looks;
    private final SessionHold hold;
    private final Audit audit;

    Tryouts(TryoutStore store, NoteStore notes, DeeperLookStore looks, SessionHold hold, Audit audit) {
        this.store = store;
        this.notes = notes;
        this.looks = looks;
        this.hold = hold;
        this.audit = audit;
    }

    /** A line of the plan for a selected challenge, in the open session (C061, C070). */
    public UUID plan(Actor actor, Instant now, UUID id, Moment moment, Challenge challenge, TryoutInput.Plan plan) {
        if (!challenge.selected()) throw new Refusal.Conflict("challenge.not_selected");
        UUID session = hold.written(moment, challenge.communityId(), challenge.cycleId(), plan.session(), actor.id(), now);
        store.add(id, challenge.communityId(), challenge.cycleId(), challenge.id(), session, plan);
        audit.record(actor, now, "planned", "tryout", id, challenge.communityId());
        return id;
    }

    /** Until the review: a day slips, somebody else takes it on. */
    public void change(Actor actor, Instant now, Moment moment, Tryout tryout, TryoutInput.Plan plan, int version) {
        moment.needRunning();
        if (tryout.reviewed()) throw new Refusal.Conflict("tryout.reviewed_already");
        if (!store.change(tryout, plan, version)) throw stalePlan(tryout);
        audit.record(actor, now, "changed", "tryout", tryout.id(), tryout.communityId());
    }

    /** A slip of the pen, in the session it was made in. */
    public void remove(Actor actor, Instant now, Moment moment, Tryout tryout) {
        hold.open(moment, tryout.sessionId());
        if (!store.remove(tryout)) throw new Refusal.Conflict("tryout.in_use");
        audit.record(actor, now, "removed", "tryout", tryout.id(), tryout.communityId());
    }

    public UUID note(Actor actor, Instant now, UUID id, UUID author, Tryout tryout, String words) {
        notes.add(id, author, tryout, words, now);
        audit.record(actor, now, "wrote", "note", id, tryout.communityId());
        return id;
    }

    /** For good; only its writer can. */
    public void share(Actor actor, Instant now, Tryout tryout, UUID note) {
        var own = notes.ownedBy(actor.id(), tryout.communityId(), tryout.id(), note).orElseThrow(Refusal.NotFound::new);
        if (own.shared()) return;
        notes.share(actor.id(), note, now);
        audit.record(actor, now, "shared", "note", note, tryout.communityId());
    }

    /** What came of it, said in a later middle session, and corrected while that session is open (C066). */
    public void review(Actor actor, Instant now, Moment moment, Tryout tryout, TryoutInput.Review review, int version) {
        UUID session = hold.open(moment, "middle", review.session());
        tryout.notReviewableIn(session).ifPresent(key -> {
            throw new Refusal.Conflict(key);
        });
        if (!store.review(tryout, session, review, now, version)) throw staleReview(tryout);
        audit.record(actor, now, "reviewed", "tryout", tryout.id(), tryout.communityId());
    }

    /** The five steps after a try-out that did not work yet (C069). */
    public void look(Actor actor, Instant now, Moment moment, Tryout tryout, TryoutInput.Look look, int version) {
        UUID session = hold.open(moment, look.session());
        if (!tryout.failed()) throw new Refusal.Conflict("tryout.no_look_needed");
        boolean kept = version == 0 ? looks.add(tryout, session, look, now) : looks.change(tryout, look, version);
        if (!kept) throw staleLook(tryout);
        audit.record(actor, now, "looked deeper at", "tryout", tryout.id(), tryout.communityId());
    }

    // Read again: what stands now was saved after this request read it, or before its form was opened.
    private Stale stalePlan(Tryout before) {
        Tryout now = again(before);
        if (now.reviewed()) throw new Refusal.Conflict("tryout.reviewed_already");
        return new Stale(Map.of("activity", now.activity(), "implementor", now.implementorId().toString(), "due", now.dueOn().toString(),
                "resources", now.resources(), "expected", now.expected(), "collect", now.collect()), now.version());
    }

    private Stale staleReview(Tryout before) {
        Tryout now = again(before);
        return new Stale(Map.of("outcome", now.outcome() == null ? "" : now.outcome(), "result", now.result(), "pros", now.pros(),
                "cons", now.cons(), "effectiveness", now.effectiveness() == null ? "" : now.effectiveness().toString()), now.version());
    }

    private Stale staleLook(Tryout tryout) {
        var now = looks.at(tryout.communityId(), tryout.id()).orElseThrow(Refusal.NotFound::new);
        return new Stale(Map.of("action", now.action(), "looking_back", now.lookingBack(), "awareness", now.awareness(),
                "alternatives", now.alternatives(), "trial", now.trial()), now.version());
    }

    private Tryout again(Tryout before) {
        return store.find(before.communityId(), before.id()).orElseThrow(Refusal.NotFound::new);
    }
}
