package urunana.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import urunana.access.Actor;
import urunana.community.Room;
import urunana.cycle.Course;
import urunana.cycle.Courses;
import urunana.cycle.Cycles;
import urunana.cycle.Missing;
import urunana.db.Reads;
import urunana.report.SessionReports;
import urunana.session.DecisionStore;
import urunana.session.Session;
import urunana.session.SessionHold;
import urunana.session.SessionStore;
import urunana.session.Sessions;
import urunana.tryout.TryoutStore;
import urunana.web.Refusal;
import urunana.web.Wrong;

/**
 * The door of paper records: all that one session left on paper goes in at once, through the doors of its parts, in the one
 * transaction of the request; when one of them refuses, nothing was written. It only adds: what stands stays as it is.
 */
@Component
public final class PaperRecords {
    private final SessionStore store;
    private final DecisionStore decisions;
    private final TryoutStore tryouts;
    private final Courses courses;
    private final Cycles cycles;
    private final Sessions sessions;
    private final SessionReports reports;
    private final SessionHold hold;
    private final Hand hand;
    private final JdbcTemplate jdbc;

    PaperRecords(SessionStore store, DecisionStore decisions, TryoutStore tryouts, Courses courses, Cycles cycles, Sessions sessions,
                 SessionReports reports, SessionHold hold, Hand hand, JdbcTemplate jdbc) {
        this.store = store;
        this.decisions = decisions;
        this.tryouts = tryouts;
        this.courses = courses;
        this.cycles = cycles;
        this.sessions = sessions;
        this.reports = reports;
        this.hold = hold;
        this.hand = hand;
        this.jdbc = jdbc;
    }

    /** What can be typed into a session of this room, and what stands in it. */
    Typing typing(Room room, Session session, LocalDate today) {
        var reads = new Reads(jdbc);
        var tasks = store.tasks(reads, session.id());
        var decided = decisions.before(reads, room.id(), session.id());
        reads.run();
        return new Typing(room, session, courses.of(room, session.cycleId()), tryouts.lastDay(room.id(), session.cycleId()), today, tasks.get(), decided.get());
    }

    /** Holds the session still before anything is read of it; one that was closed takes nothing more. */
    public Typing held(Actor actor, Instant now, LocalDate today, Room room, Session asked) {
        hold.whole(room.id(), asked.id());
        Session session = again(room, asked);
        if (!session.ahead()) throw new Refusal.Conflict("paper.closed_meanwhile");
        if (!session.open()) sessions.open(actor, now, today, session);
        return typing(room, again(room, asked), today);
    }

    /** Enters it, and returns what the session still owes when it was to be closed and cannot be: then the caller undoes all. */
    public List<Missing> enter(Actor actor, Instant now, LocalDate today, Typing typing, PaperRecord record) {
        Room room = typing.room();
        try {
            hand.write(actor, now, typing, record);
        } catch (Refusal.Conflict refused) {
            throw new Wrong("", refused.key()); // shown with the page, so that nothing typed is lost
        }
        return record.close() ? close(actor, now, today, room, again(room, typing.session()), record.summary()) : List.of();
    }

    private List<Missing> close(Actor actor, Instant now, LocalDate today, Room room, Session session, String summary) {
        Course course = courses.of(room, session.cycleId());
        var missing = course.missing(session);
        if (!missing.isEmpty()) return missing;
        cycles.close(actor, now, today, room, course, session);
        if (!summary.isEmpty()) reports.submit(actor, room, session.id(), summary, 0, now);
        return missing;
    }

    private Session again(Room room, Session session) {
        return store.find(room.id(), session.id()).orElseThrow(Refusal.NotFound::new);
    }
}
