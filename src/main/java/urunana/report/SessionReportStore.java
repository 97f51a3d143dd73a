package urunana.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import urunana.agenda.LeadingStore;
import urunana.community.Room;
import urunana.db.Reads;
import urunana.web.Stale;

/** Session reports as a whole, and the words that went outside. Reached only through a room that was entered or looked into. */
@Component
public final class SessionReportStore {
    private static final String DECISIONS = """
            select d.id, d.words, coalesce(p.full_name, '') as owner, d.due_on, d.done_on
              from decision d
              left join person p on p.id = d.owner_id
             where d.community_id = :community
            """;

    /** Decisions with an owner and a date that nobody has called done: the next session calls them up (C033). */
    private static final String PROMISES = DECISIONS
            + " and d.owner_id is not null and d.due_on is not null and d.done_on is null order by d.due_on, d.id limit 50";

    private static final String SUBMISSION = """
            select r.summary, p.full_name, r.submitted_at, r.version,
                   (select count(*) from session_latecomer l where l.session_id = r.session_id and l.community_id = r.community_id
                       and l.at >= r.submitted_at) as latecomers
              from session_report r join person p on p.id = r.submitted_by
             where r.community_id = :community and r.session_id = :session
            """;

    private static final String TASKS = """
            select t.task, p.full_name from session_task t join person p on p.id = t.person_id
             where t.community_id = :community and t.session_id = :session
             order by array_position(array['chair', 'time_keeper', 'note_taker', 'encourager', 'listener', 'host', 'materials', 'sum_up'], t.task)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate together;
    private final FactsStore facts;
    private final WorkStore work;
    private final LeadingStore leading;

    SessionReportStore(JdbcClient jdbc, JdbcTemplate together, FactsStore facts, WorkStore work, LeadingStore leading) {
        this.leading = leading;
        this.jdbc = jdbc;
        this.together = together;
        this.facts = facts;
        this.work = work;
    }

    Optional<SessionReport> find(Room room, UUID id, Instant now) {
        return facts.session(room, id).map(session -> assembled(room, session, now));
    }

    /** What the session needs from before, in one journey to the database. */
    public Papers papers(Room room, SessionFacts session) {
        var reads = new Reads(together);
        var done = work.find(reads, room, session.cycle().id());
        var promises = reads.list(PROMISES, SessionReportStore::decision, "community", room.id());
        var reports = facts.before(reads, room, session);
        var before = facts.before(reads, room, session.cycle());
        reads.run();
        return Papers.of(session, done.get(), promises.get(), reports.get(), before.get().orElse(null));
    }

    private SessionReport assembled(Room room, SessionFacts session, Instant now) {
        var reads = new Reads(together);
        var people = facts.people(reads, room, session.id(), now);
        var tasks = reads.list(TASKS, SessionReportStore::task, "community", room.id(), "session", session.id());
        var decisions = reads.list(DECISIONS + " and d.session_id = :session order by d.at, d.id", SessionReportStore::decision,
                "community", room.id(), "session", session.id());
        var done = work.find(reads, room, session.cycle().id());
        var sent = submission(reads, room, session.id());
        var jottings = leading.jottings(reads, room.id(), session.id());
        reads.run();
        return new SessionReport(session, people.get(), tasks.get(), decisions.get(), done.get(), sent.get().orElse(null), jottings.get());
    }

    private static Supplier<Optional<Submission>> submission(Reads reads, Room room, UUID session) {
        return reads.optional(SUBMISSION, SessionReportStore::submission, "community", room.id(), "session", session);
    }

    /** Sends the report, or (version above 0) sends it again with better words. */
    void submit(Room room, UUID session, String summary, int version, UUID by, Instant now) {
        int saved = version == 0 ? add(room, session, summary, by, now) : change(room, session, summary, version, by, now);
        if (saved == 1) return;
        var theirs = Reads.alone(together, reads -> submission(reads, room, session)).orElseThrow();
        throw new Stale(Map.of("summary", theirs.summary()), theirs.version());
    }

    private int add(Room room, UUID session, String summary, UUID by, Instant now) {
        return jdbc.sql("""
                insert into session_report (session_id, community_id, summary, submitted_by, submitted_at)
                values (:session, :community, :summary, :by, :now) on conflict (session_id) do nothing""")
                .param("session", session).param("community", room.id()).param("summary", summary).param("by", by)
                .param("now", Timestamp.from(now)).update();
    }

    private int change(Room room, UUID session, String summary, int version, UUID by, Instant now) {
        return jdbc.sql("""
                update session_report set summary = :summary, submitted_by = :by, submitted_at = :now, version = version + 1
                 where session_id = :session and community_id = :community and version = :version""")
                .param("session", session).param("community", room.id()).param("summary", summary).param("by", by)
                .param("now", Timestamp.from(now)).param("version", version).update();
    }

    private static SessionReport.Task task(ResultSet row, int n) throws SQLException {
        return new SessionReport.Task(row.getString("task"), row.getString("full_name"));
    }

    private static SessionReport.Decision decision(ResultSet row, int n) throws SQLException {
        return new SessionReport.Decision(row.getObject("id", UUID.class), row.getString("words"), row.getString("owner"),
                row.getObject("due_on", LocalDate.class), row.getObject("done_on", LocalDate.class));
    }

    private static Submission submission(ResultSet row, int n) throws SQLException {
        return new Submission(row.getString("summary"), row.getString("full_name"), row.getTimestamp("submitted_at").toInstant(), row.getInt("version"),
                row.getInt("latecomers"));
    }
}
