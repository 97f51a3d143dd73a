package urunana.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import urunana.access.Actor;
import urunana.audit.Audit;
import urunana.community.Room;
import urunana.guide.GuideStore;
import urunana.session.Session;
import urunana.session.SessionInput;
import urunana.session.Sessions;
import urunana.web.Refusal;
import urunana.web.Stale;

/** The door of cycles: begin, plan the next session when the rules allow it, close a session when its outputs are there, evaluate, stop. */
@Component
public final class Cycles {
    private final CycleStore store;
    private final Sessions sessions;
    private final GuideStore guides;
    private final Audit audit;

    Cycles(CycleStore store, Sessions sessions, GuideStore guides, Audit audit) {
        this.store = store;
        this.sessions = sessions;
        this.guides = guides;
        this.audit = audit;
    }

    /** One cycle at a time; any number in a school year. */
    public UUID begin(Actor actor, Instant now, UUID id, LocalDate today, Room room, CycleInput.Begun begun) {
        if (!store.mayBegin(room.id())) throw new Refusal.Conflict("cycle.community_closed");
        store.insert(id, room.id(), begun, today);
        audit.record(actor, now, "began", "cycle", id, room.id());
        return id;
    }

    public UUID planNext(Actor actor, Instant now, UUID id, Room room, Course course, String kind, SessionInput.Plan plan) {
        if (!course.nextKinds().contains(kind)) throw new Refusal.Conflict("cycle.not_this_session");
        if (!store.goesOn(course.cycle().id())) throw new Refusal.Conflict("session.cycle_over");
        return sessions.plan(actor, now, id, room, course.cycle().id(), kind, length(room, course.cycle(), kind), plan);
    }

    // The guide says how long; the course that ships for all leaves it to the programme (P09).
    private Sessions.Length length(Room room, Cycle cycle, String kind) {
        return guides.ofCycle(cycle.communityId(), cycle.id()).filter(edition -> !edition.guide().code().equals("action"))
                .flatMap(edition -> edition.outline().part(kind)).map(part -> new Sessions.Length(part.minutes(), part.focusMinutes()))
                .orElseGet(() -> new Sessions.Length(room.sessionMinutes(), room.focusMinutes()));
    }

    /** Closes the session, ticks the activities it did, and ends the cycle after the last one. */
    public void close(Actor actor, Instant now, LocalDate today, Room room, Course course, Session session) {
        if (!course.missing(session).isEmpty()) throw new Refusal.Conflict("cycle.outputs_missing");
        sessions.close(actor, now, session);
        for (String activity : Activities.doneIn(course, session)) {
            store.tick(room.id(), course.cycle().id(), activity, today, session.id(), session.room(), actor.id());
        }
        if (!session.last()) return;
        store.end(course.cycle().id(), now);
        audit.record(actor, now, "ended", "cycle", course.cycle().id(), room.id());
    }

    /** In the open last session (C076, C077). */
    public void evaluate(Actor actor, Instant now, Course course, CycleInput.Evaluation evaluation, int version) {
        boolean open = course.ahead().filter(session -> session.last() && session.open()).isPresent();
        if (!open) throw new Refusal.Conflict("cycle.evaluated_in_last");
        Cycle cycle = course.cycle();
        if (!store.evaluate(cycle.id(), evaluation, version, now)) throw stale(cycle);
        audit.record(actor, now, "evaluated", "cycle", cycle.id(), cycle.communityId());
    }

    public void stop(Actor actor, Instant now, Course course, String reason) {
        if (course.ahead().isPresent()) throw new Refusal.Conflict("cycle.cancel_session_first");
        if (!store.stop(course.cycle().id(), reason, now)) throw new Refusal.Conflict(course.cycle().running() ? "refusal.meanwhile" : "session.cycle_over");
        audit.record(actor, now, "stopped", "cycle", course.cycle().id(), course.cycle().communityId());
    }

    /** An activity done between sessions, with its day and place (C048). */
    public void tick(Actor actor, Instant now, Room room, Course course, CycleInput.Ticked ticked) {
        store.tick(room.id(), course.cycle().id(), ticked.activity(), ticked.on(), null, ticked.place(), actor.id());
        audit.record(actor, now, "ticked an activity of", "cycle", course.cycle().id(), room.id());
    }

    private static Stale stale(Cycle now) {
        var theirs = new HashMap<String, String>();
        theirs.put("effectiveness", now.effectiveness() == null ? "" : now.effectiveness().toString());
        theirs.put("why", now.effectivenessWhy());
        theirs.put("improvements", now.improvements());
        return new Stale(theirs, now.version());
    }
}
