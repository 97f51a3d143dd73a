package urunana.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import urunana.access.Actor;
import urunana.audit.Audit;
import urunana.community.Room;
import urunana.web.Refusal;
import urunana.web.Stale;

/** The door of sessions. Members record; the route lets only leaders plan, move, open and close. */
@Component
public final class Sessions {
    /** How long a session is planned to take, and how many of its minutes are for the challenges. */
    public record Length(int minutes, int focus) {}

    private final SessionStore store;
    private final DecisionStore decisions;
    private final SessionHold hold;
    private final Audit audit;

    Sessions(SessionStore store, DecisionStore decisions, SessionHold hold, Audit audit) {
        this.store = store;
        this.decisions = decisions;
        this.hold = hold;
        this.audit = audit;
    }

    /** Plans the next session of a cycle; the caller has checked that this kind may come next. */
    public UUID plan(Actor actor, Instant now, UUID id, Room room, UUID cycle, String kind, Length length, SessionInput.Plan plan) {
        store.insert(id, room.id(), cycle, kind, length.minutes(), length.focus(), plan);
        audit.record(actor, now, "planned", "session", id, room.id());
        return id;
    }

    public void move(Actor actor, Instant now, Session session, SessionInput.Plan plan, int version) {
        needNotBegun(session);
        if (!store.move(session, plan, version)) throw stalePlan(session);
        store.keepMove(session, "moved", plan.on(), plan.reason(), actor.id(), now);
        audit.record(actor, now, "moved", "session", session.id(), session.communityId());
    }

    public void postpone(Actor actor, Instant now, Session session, String reason) {
        if (!store.postpone(session.id(), now)) throw new Refusal.Conflict("session.begun");
        store.keepMove(session, "postponed", null, reason, actor.id(), now);
        audit.record(actor, now, "postponed", "session", session.id(), session.communityId());
    }

    public void cancel(Actor actor, Instant now, Session session, String reason) {
        if (!store.cancel(session.id(), now)) throw new Refusal.Conflict("session.begun");
        store.keepMove(session, "cancelled", null, reason, actor.id(), now);
        audit.record(actor, now, "cancelled", "session", session.id(), session.communityId());
    }

    public void open(Actor actor, Instant now, LocalDate today, Session session) {
        if (!store.open(session.id(), now, today)) throw new Refusal.Conflict("session.begun");
        audit.record(actor, now, "opened", "session", session.id(), session.communityId());
    }

    public void attend(Actor actor, Instant now, Session session, Map<UUID, String> present) {
        hold.open(session);
        store.keepAttendance(session, present);
        audit.record(actor, now, "recorded attendance of", "session", session.id(), session.communityId());
    }

    public void note(Actor actor, Instant now, Session session, SessionInput.Notes notes, int version) {
        if (!session.open()) throw new Refusal.Conflict("session.not_open");
        if (!store.note(session.id(), notes, version)) throw staleNotes(session);
        audit.record(actor, now, "noted", "session", session.id(), session.communityId());
    }

    public UUID decide(Actor actor, Instant now, UUID id, Session session, SessionInput.NewDecision decision) {
        hold.open(session);
        decisions.insert(id, session, decision, now);
        audit.record(actor, now, "decided", "decision", id, session.communityId());
        return id;
    }

    /** A promise is kept by its owner, or ticked by a leader of the community. */
    public void keep(Actor actor, Instant now, LocalDate today, Room room, UUID decision) {
        Decision promise = decisions.find(room.id(), decision).orElseThrow(Refusal.NotFound::new);
        boolean theirs = actor.id().equals(promise.ownerId()) || room.community().ledBy(actor.id());
        if (!theirs) throw new Refusal.Forbidden("session.not_your_promise");
        if (!decisions.done(decision, today)) throw new Refusal.Conflict("session.promise_done");
        audit.record(actor, now, "kept", "decision", decision, room.id());
    }

    /** Closes; the caller has checked that the outputs are there (C032). */
    public void close(Actor actor, Instant now, Session session) {
        if (!store.close(session.id(), actor.id(), now)) throw new Refusal.Conflict("session.not_open");
        audit.record(actor, now, "closed", "session", session.id(), session.communityId());
    }

    private static void needNotBegun(Session session) {
        if (session.openedAt() != null || !session.ahead()) throw new Refusal.Conflict("session.begun");
    }

    private static Stale stalePlan(Session now) {
        return new Stale(Map.of("on", text(now.plannedOn()), "at", text(now.plannedAt()), "room", now.room()), now.version());
    }

    private static Stale staleNotes(Session now) {
        var theirs = new HashMap<String, String>();
        theirs.put("discussion", now.discussion());
        theirs.put("other_business", now.otherBusiness());
        theirs.put("actual_focus", text(now.actualFocus()));
        theirs.put("actual_other", text(now.actualOther()));
        return new Stale(theirs, now.version());
    }

    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
