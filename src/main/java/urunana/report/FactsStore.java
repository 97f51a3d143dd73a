package urunana.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import urunana.community.Room;
import urunana.db.Reads;

/** Reads what is known of sessions and cycles, and who came. Reached only through a room that was entered or looked into. */
@Component
public final class FactsStore {
    private static final String CYCLE = """
             c.id as cycle, c.number as cycle_number, y.name as school_year, c.focus, c.begun_on, c.ended_at, c.stopped_at,
             c.effectiveness, c.effectiveness_why, c.improvements
            """;

    private static final String CYCLES = "select " + CYCLE + "from cycle c join school_year y on y.id = c.school_year_id where c.community_id = :community ";

    /** The cycle that ended before this one: what it wanted to improve is where the next one begins (C077). */
    private static final String CYCLE_BEFORE = CYCLES + "and c.ended_at is not null and c.begun_on <= :begun and c.id <> :id order by c.ended_at desc limit 1";

    private static final String SESSIONS = """
            select s.*, (select count(*) from session m where m.cycle_id = s.cycle_id and m.kind in ('middle', 'meeting') and m.cancelled_at is null
                            and m.number <= s.number) as attempt,
                   array(select k.card from session_card k where k.session_id = s.id and k.community_id = s.community_id order by k.card) as cards,
            """ + CYCLE + """
              from session s
              join cycle c on c.id = s.cycle_id and c.community_id = s.community_id
              join school_year y on y.id = c.school_year_id
             where s.community_id = :community
            """;

    /** A person per session: a member when it was closed (else opened, else now), or somebody with an attendance. */
    private static final String PEOPLE = """
            select s.id as session, p.full_name, a.state
              from session s
              join membership m on m.community_id = s.community_id
              join person p on p.id = m.person_id
              left join attendance a on a.session_id = s.id and a.community_id = s.community_id and a.person_id = m.person_id
             where s.community_id = :community
               and (a.state is not null
                    or m.joined_at <= coalesce(s.closed_at, s.opened_at, :now)
                       and (m.left_at is null or m.left_at > coalesce(s.closed_at, s.opened_at, :now))
                       and not is_evaluator(m.person_id, s.community_id, coalesce(s.closed_at, s.opened_at, :now)::date))
            """;

    private record Came(UUID session, Attending person) {}

    private final JdbcTemplate jdbc;

    FactsStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<SessionFacts> session(Room room, UUID id) {
        return Reads.alone(jdbc, reads -> reads.optional(SESSIONS + "and s.id = :id", FactsStore::session, "community", room.id(), "id", id));
    }

    Optional<CycleFacts> cycle(Room room, UUID id) {
        return Reads.alone(jdbc, reads -> reads.optional(CYCLES + "and c.id = :id", FactsStore::cycle, "community", room.id(), "id", id));
    }

    /** The sessions that were closed before this one, latest first. */
    Supplier<List<SessionFacts>> before(Reads reads, Room room, SessionFacts session) {
        return reads.list(SESSIONS + """
                   and s.closed_at < coalesce(:closed::timestamptz, 'infinity') and s.id <> :id
                 order by s.closed_at desc, s.number desc limit 6""", FactsStore::session, "community", room.id(), "id", session.id(),
                "closed", session.closedAt() == null ? null : Timestamp.from(session.closedAt()));
    }

    Supplier<Optional<CycleFacts>> before(Reads reads, Room room, CycleFacts cycle) {
        return reads.optional(CYCLE_BEFORE, FactsStore::cycle, "community", room.id(), "id", cycle.id(), "begun", cycle.begunOn());
    }

    /** Members on the day of the session and whoever else was written down, by name. */
    Supplier<List<Attending>> people(Reads reads, Room room, UUID session, Instant now) {
        return reads.list(PEOPLE + " and s.id = :session order by p.full_name", FactsStore::attending,
                "community", room.id(), "session", session, "now", Timestamp.from(now));
    }

    /** The closed sessions of a cycle with their counts, in order. */
    Supplier<List<CycleReport.Held>> held(Reads reads, Room room, UUID cycle, Instant now) {
        var came = reads.list(PEOPLE + " and s.cycle_id = :cycle and s.closed_at is not null",
                (row, n) -> new Came(row.getObject("session", UUID.class), attending(row, n)),
                "community", room.id(), "cycle", cycle, "now", Timestamp.from(now));
        var sessions = reads.list(SESSIONS + "and s.cycle_id = :cycle and s.closed_at is not null order by s.number", FactsStore::session,
                "community", room.id(), "cycle", cycle);
        return () -> counted(sessions.get(), came.get());
    }

    /** Whether this person may be told counts of fewer than five people: not evaluators, not those who look from the whole country. */
    boolean tellsSmallCounts(Room room, UUID person, LocalDate today) {
        return Reads.alone(jdbc, reads -> reads.list("select sees_small_counts(:person, :community, :today)", (row, n) -> row.getBoolean(1),
                "person", person, "community", room.id(), "today", today)).getFirst();
    }

    private static List<CycleReport.Held> counted(List<SessionFacts> sessions, List<Came> came) {
        var people = came.stream().collect(Collectors.groupingBy(Came::session, Collectors.mapping(Came::person, Collectors.toList())));
        return sessions.stream().map(s -> new CycleReport.Held(s.id(), s.kind(), s.attempt(), s.day(),
                Attendance.of(people.getOrDefault(s.id(), List.of())))).toList();
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static Attending attending(ResultSet row, int n) throws SQLException {
        return new Attending(row.getString("full_name"), row.getString("state"));
    }

    private static SessionFacts session(ResultSet row, int n) throws SQLException {
        return new SessionFacts(row.getObject("id", UUID.class), row.getString("kind"), row.getInt("attempt"),
                row.getObject("planned_on", LocalDate.class), row.getObject("planned_at", LocalTime.class), row.getString("room"),
                row.getInt("planned_minutes"), row.getInt("focus_minutes"), row.getObject("actual_focus", Integer.class),
                row.getObject("actual_other", Integer.class), instant(row, "opened_at"), instant(row, "closed_at"),
                List.of((String[]) row.getArray("cards").getArray()), row.getString("discussion"), row.getString("other_business"), cycle(row, n));
    }

    private static CycleFacts cycle(ResultSet row, int n) throws SQLException {
        return new CycleFacts(row.getObject("cycle", UUID.class), row.getInt("cycle_number"), row.getString("school_year"), row.getString("focus"),
                row.getObject("begun_on", LocalDate.class), instant(row, "ended_at"), instant(row, "stopped_at"),
                row.getObject("effectiveness", Integer.class), row.getString("effectiveness_why"), row.getString("improvements"));
    }
}
