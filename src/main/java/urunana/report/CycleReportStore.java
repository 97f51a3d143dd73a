package urunana.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import urunana.community.Room;
import urunana.db.Reads;
import urunana.web.Stale;

/** Cycle reports as a whole, and their way. Reached only through a room that was entered or looked into. */
@Component
final class CycleReportStore {
    private static final String SUBMISSION = """
            select r.words, r.submitted_by, p.full_name, r.submitted_at, r.received_at, r.returned_at, r.return_words, r.accepted_at, r.version
              from cycle_report r join person p on p.id = r.submitted_by
             where r.community_id = :community and r.cycle_id = :cycle
            """;

    private static final String STEPS = """
            select t.step, t.words, p.full_name, t.at from cycle_report_step t join person p on p.id = t.by_id
             where t.community_id = :community and t.cycle_id = :cycle order by t.at, t.id
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate together;
    private final FactsStore facts;
    private final WorkStore work;

    CycleReportStore(JdbcClient jdbc, JdbcTemplate together, FactsStore facts, WorkStore work) {
        this.jdbc = jdbc;
        this.together = together;
        this.facts = facts;
        this.work = work;
    }

    Optional<CycleReport> find(Room room, UUID cycle, Instant now) {
        return facts.cycle(room, cycle).map(found -> assembled(room, found, now));
    }

    private CycleReport assembled(Room room, CycleFacts cycle, Instant now) {
        var reads = new Reads(together);
        var held = facts.held(reads, room, cycle.id(), now);
        var done = work.find(reads, room, cycle.id());
        var sent = reads.optional(SUBMISSION, CycleReportStore::submission, "community", room.id(), "cycle", cycle.id());
        var steps = reads.list(STEPS, CycleReportStore::step, "community", room.id(), "cycle", cycle.id());
        reads.run();
        return new CycleReport(cycle.withoutWhy(), held.get(), Outputs.of(done.get()), sent.get().orElse(null), steps.get());
    }

    /** The way so far, kept still until the end of the transaction, so that steps follow one another. */
    Optional<CycleSubmission> locked(Room room, UUID cycle) {
        return read(room, cycle, "for update of r");
    }

    /** The first sending. Stale when another leader was quicker. */
    void add(Room room, UUID cycle, String words, UUID by, Instant now) {
        int added = jdbc.sql("""
                insert into cycle_report (cycle_id, community_id, words, submitted_by, submitted_at)
                values (:cycle, :community, :words, :by, :now) on conflict (cycle_id) do nothing""")
                .param("cycle", cycle).param("community", room.id()).param("words", words).param("by", by)
                .param("now", Timestamp.from(now)).update();
        if (added == 0) throw stale(read(room, cycle, "").orElseThrow());
    }

    /** Sent again: reading it begins anew. */
    void change(Room room, UUID cycle, String words, UUID by, Instant now) {
        update(room, cycle, words, by, now, """
                words = :words, submitted_by = :by, submitted_at = :now, received_by = null, received_at = null, returned_at = null""");
    }

    void receive(Room room, UUID cycle, UUID by, Instant now) {
        update(room, cycle, "", by, now, "received_by = :by, received_at = :now");
    }

    void giveBack(Room room, UUID cycle, String words, UUID by, Instant now) {
        update(room, cycle, words, by, now, "returned_at = :now, return_words = :words");
    }

    void accept(Room room, UUID cycle, UUID by, Instant now) {
        update(room, cycle, "", by, now, "accepted_by = :by, accepted_at = :now");
    }

    /** Keeps a step for the history: {@code step} is a word of the constraint cycle_report_step_step. */
    void step(Room room, UUID cycle, String step, String words, UUID by, Instant now) {
        jdbc.sql("insert into cycle_report_step (cycle_id, community_id, step, words, by_id, at) values (:cycle, :community, :step, :words, :by, :now)")
                .param("cycle", cycle).param("community", room.id()).param("step", step).param("words", words).param("by", by)
                .param("now", Timestamp.from(now)).update();
    }

    /** Whether a duty of today lets this person receive the reports of this community. */
    boolean receives(Room room, UUID person, LocalDate today) {
        return jdbc.sql("select has_capability_over(:person, :community, 'receive_reports', :today)")
                .param("person", person).param("community", room.id()).param("today", today).query(Boolean.class).single();
    }

    /** What stands now, for a form that was opened before it changed. */
    static Stale stale(CycleSubmission now) {
        return new Stale(Map.of("words", now.words()), now.version());
    }

    private void update(Room room, UUID cycle, String words, UUID by, Instant now, String set) {
        jdbc.sql("update cycle_report set version = version + 1, " + set + " where community_id = :community and cycle_id = :cycle")
                .param("words", words).param("by", by).param("now", Timestamp.from(now))
                .param("community", room.id()).param("cycle", cycle).update();
    }

    private Optional<CycleSubmission> read(Room room, UUID cycle, String lock) {
        return jdbc.sql(SUBMISSION + lock).param("community", room.id()).param("cycle", cycle).query(CycleReportStore::submission).optional();
    }

    private static CycleReport.Step step(ResultSet row, int n) throws SQLException {
        return new CycleReport.Step(row.getString("step"), row.getString("words"), row.getString("full_name"), row.getTimestamp("at").toInstant());
    }

    private static CycleSubmission submission(ResultSet row, int n) throws SQLException {
        return new CycleSubmission(row.getString("words"), row.getObject("submitted_by", UUID.class), row.getString("full_name"),
                row.getTimestamp("submitted_at").toInstant(), FactsStore.instant(row, "received_at"),
                FactsStore.instant(row, "returned_at"), row.getString("return_words"),
                FactsStore.instant(row, "accepted_at"), row.getInt("version"));
    }
}
