package urunana.cycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import urunana.db.Reads;

/** SQL of cycles, within a community the caller has entered. */
@Component
public final class CycleStore {
    private static final String CYCLE = """
            select y.*, s.name as school_year, e.course
              from cycle y join school_year s on s.id = y.school_year_id join guide_edition e on e.id = y.edition_id
             where y.community_id = :community
            """;

    private static final String ONE = CYCLE + "and y.id = :id";

    /** A school year a cycle can belong to. */
    record SchoolYear(UUID id, String name, LocalDate startsOn, LocalDate endsOn) {}

    private final JdbcClient jdbc;

    CycleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Supplier<Optional<Cycle>> find(Reads reads, UUID community, UUID id) {
        return reads.optional(ONE, CycleStore::cycle, "community", community, "id", id);
    }

    /** Newest first. */
    public List<Cycle> ofCommunity(UUID community) {
        return jdbc.sql(CYCLE + "order by y.begun_on desc, y.number desc").param("community", community).query(CycleStore::cycle).list();
    }

    /** What the cycle before said to do better: it greets the next one (C077). */
    Optional<Cycle> before(UUID community) {
        return jdbc.sql(CYCLE + "and y.ended_at is not null order by y.ended_at desc limit 1")
                .param("community", community).query(CycleStore::cycle).optional();
    }

    /** School years of the programme's country (or of none) that are not long over. */
    List<SchoolYear> schoolYears(UUID community, LocalDate today) {
        return jdbc.sql("""
                select s.* from school_year s join place p on p.country = s.country join community c on c.place_id = p.id
                 where c.id = :community and s.ends_on > :today::date - 120 and s.starts_on < :today::date + 300 order by s.starts_on""")
                .param("community", community).param("today", today)
                .query((row, n) -> new SchoolYear(row.getObject("id", UUID.class), row.getString("name"),
                        row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class))).list();
    }

    /** Whether the community is open; nobody closes it before the transaction is over. */
    boolean mayBegin(UUID community) {
        return jdbc.sql("select id from community where id = :id and closed_on is null for share")
                .param("id", community).query(UUID.class).optional().isPresent();
    }

    void insert(UUID id, UUID community, CycleInput.Begun begun, LocalDate today) {
        jdbc.sql("""
                insert into cycle (id, community_id, school_year_id, edition_id, number, focus, begun_on)
                select :id, :community, :year, coalesce(:edition, shipped_edition('action')), coalesce(max(number), 0) + 1, :focus, :today
                  from cycle where community_id = :community and school_year_id = :year""")
                .param("id", id).param("community", community).param("year", begun.schoolYear()).param("edition", begun.edition()).param("focus", begun.focus()).param("today", today).update();
    }

    boolean evaluate(UUID id, CycleInput.Evaluation evaluation, int version, Instant at) {
        return jdbc.sql("""
                update cycle set effectiveness = :effectiveness, effectiveness_why = :why, improvements = :improvements,
                                 evaluated_at = :at, version = version + 1
                 where id = :id and version = :version""")
                .param("effectiveness", evaluation.effectiveness()).param("why", evaluation.why())
                .param("improvements", evaluation.improvements()).param("at", Timestamp.from(at))
                .param("id", id).param("version", version).update() == 1;
    }

    void end(UUID id, Instant at) {
        jdbc.sql("update cycle set ended_at = :at where id = :id and ended_at is null").param("id", id).param("at", Timestamp.from(at)).update();
    }

    /** Whether it runs; nobody stops it before the transaction is over. */
    boolean goesOn(UUID id) {
        return jdbc.sql("select id from cycle where id = :id and stopped_at is null and ended_at is null for share")
                .param("id", id).query(UUID.class).optional().isPresent();
    }

    /** Unless a session lies ahead; waits for whoever is planning one. */
    boolean stop(UUID id, String reason, Instant at) {
        jdbc.sql("select id from cycle where id = :id for update").param("id", id).query(UUID.class).optional();
        return jdbc.sql("""
                update cycle set stopped_at = :at, stop_reason = :reason
                 where id = :id and stopped_at is null and ended_at is null
                   and not exists (select from session s where s.cycle_id = :id and s.closed_at is null and s.cancelled_at is null)""")
                .param("id", id).param("reason", reason).param("at", Timestamp.from(at)).update() == 1;
    }

    List<Tick> ticks(UUID cycle) {
        return jdbc.sql("select activity, done_on, place, session_id is not null as in_session from cycle_tick where cycle_id = :cycle")
                .param("cycle", cycle).query((row, n) -> new Tick(row.getString("activity"), row.getObject("done_on", LocalDate.class),
                        row.getString("place"), row.getBoolean("in_session"))).list();
    }

    /** The first tick of an activity stays. */
    void tick(UUID community, UUID cycle, String activity, LocalDate on, @Nullable UUID session, String place, UUID by) {
        jdbc.sql("""
                insert into cycle_tick (cycle_id, community_id, activity, done_on, session_id, place, by_id)
                values (:cycle, :community, :activity, :on, :session, :place, :by) on conflict (cycle_id, activity) do nothing""")
                .param("cycle", cycle).param("community", community).param("activity", activity).param("on", on)
                .param("session", session).param("place", place).param("by", by).update();
    }

    private static Cycle cycle(ResultSet row, int n) throws SQLException {
        return new Cycle(row.getObject("id", UUID.class), row.getObject("community_id", UUID.class), row.getString("school_year"),
                row.getInt("number"), row.getString("focus"), row.getObject("begun_on", LocalDate.class), instant(row, "ended_at"),
                instant(row, "stopped_at"), row.getString("stop_reason"), row.getObject("effectiveness", Integer.class),
                row.getString("effectiveness_why"), row.getString("improvements"), row.getString("course"), row.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
