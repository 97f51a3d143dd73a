package urunana.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import urunana.db.Reads;

/** SQL of sessions themselves. Every read is within a community the caller has entered as a room. */
@Component
public final class SessionStore {
    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Session> find(UUID community, UUID id) {
        return jdbc.sql("select * from session where community_id = :community and id = :id")
                .param("community", community).param("id", id).query(SessionStore::session).optional();
    }

    public Supplier<Optional<Session>> find(Reads reads, UUID community, UUID id) {
        return reads.optional("select * from session where community_id = :community and id = :id", SessionStore::session,
                "community", community, "id", id);
    }

    /** In the order of the cycle, cancelled ones included. */
    public Supplier<List<Session>> ofCycle(Reads reads, UUID community, UUID cycle) {
        return reads.list("select * from session where community_id = :community and cycle_id = :cycle order by number",
                SessionStore::session, "community", community, "cycle", cycle);
    }

    /** The cycle this community is in; it has one at a time. */
    public Optional<UUID> runningCycle(UUID community) {
        return jdbc.sql("select id from cycle where community_id = :community and ended_at is null and stopped_at is null")
                .param("community", community).query(UUID.class).optional();
    }

    /** What the cycle allows right now; empty when there is no such cycle in this community. */
    public Optional<Moment> moment(UUID community, UUID cycle) {
        return jdbc.sql("""
                select c.ended_at is null and c.stopped_at is null as running, s.id, s.kind, s.opened_at is not null as open,
                       (select count(*) from session n where n.cycle_id = c.id and n.cancelled_at is null and n.number <= s.number) as attempt,
                       exists (select 1 from session f where f.cycle_id = c.id and f.kind = 'first' and f.closed_at is not null) as first_closed
                  from cycle c left join session s on s.cycle_id = c.id and s.closed_at is null and s.cancelled_at is null
                 where c.community_id = :community and c.id = :cycle""")
                .param("community", community).param("cycle", cycle)
                .query((row, n) -> new Moment(row.getBoolean("running"), row.getObject("id", UUID.class),
                        row.getString("kind") == null ? "" : row.getString("kind"), row.getBoolean("open"), row.getInt("attempt"),
                        row.getBoolean("first_closed"))).optional();
    }

    void insert(UUID id, UUID community, UUID cycle, String kind, int minutes, int focus, SessionInput.Plan plan) {
        jdbc.sql("""
                insert into session (id, community_id, cycle_id, kind, number, planned_on, planned_at, room, planned_minutes, focus_minutes)
                select :id, :community, :cycle, :kind, coalesce(max(number), 0) + 1, :on, :at, :room, :minutes, :focus
                  from session where cycle_id = :cycle""")
                .param("id", id).param("community", community).param("cycle", cycle).param("kind", kind).param("on", plan.on()).param("at", plan.at())
                .param("room", plan.room()).param("minutes", minutes).param("focus", focus).update();
    }

    boolean move(Session session, SessionInput.Plan plan, int version) {
        return jdbc.sql("""
                update session set planned_on = :on, planned_at = :at, room = :room, postponed_at = null, version = version + 1
                 where id = :id and version = :version and opened_at is null and closed_at is null and cancelled_at is null""")
                .param("on", plan.on()).param("at", plan.at()).param("room", plan.room())
                .param("id", session.id()).param("version", version).update() == 1;
    }

    boolean postpone(UUID id, Instant at) {
        return jdbc.sql("""
                update session set planned_on = null, planned_at = null, postponed_at = :at, version = version + 1
                 where id = :id and opened_at is null and closed_at is null and cancelled_at is null""")
                .param("id", id).param("at", Timestamp.from(at)).update() == 1;
    }

    boolean cancel(UUID id, Instant at) {
        return jdbc.sql("""
                update session set cancelled_at = :at, version = version + 1
                 where id = :id and opened_at is null and closed_at is null and cancelled_at is null""")
                .param("id", id).param("at", Timestamp.from(at)).update() == 1;
    }

    boolean open(UUID id, Instant at, LocalDate today) {
        return jdbc.sql("""
                update session set opened_at = :at, planned_on = coalesce(planned_on, :today)
                 where id = :id and opened_at is null and closed_at is null and cancelled_at is null""")
                .param("id", id).param("at", Timestamp.from(at)).param("today", today).update() == 1;
    }

    /** Version 0 is that of a form made before the session was at the server: it may only fill what is empty. */
    boolean note(UUID id, SessionInput.Notes notes, int version) {
        return jdbc.sql("""
                update session set discussion = :discussion, other_business = :other, actual_focus = :focus, actual_other = :rest,
                                   version = version + 1
                 where id = :id and (version = :version or :version = 0 and discussion = '' and other_business = '')
                   and opened_at is not null and closed_at is null""")
                .param("discussion", notes.discussion()).param("other", notes.otherBusiness()).param("focus", notes.actualFocus())
                .param("rest", notes.actualOther()).param("id", id).param("version", version).update() == 1;
    }

    boolean close(UUID id, UUID by, Instant at) {
        return jdbc.sql("""
                update session set closed_at = :at, closed_by = :by
                 where id = :id and opened_at is not null and closed_at is null and cancelled_at is null""")
                .param("id", id).param("by", by).param("at", Timestamp.from(at)).update() == 1;
    }

    void keepMove(Session session, String kind, @Nullable LocalDate nowOn, String reason, UUID by, Instant at) {
        jdbc.sql("""
                insert into session_move (session_id, community_id, kind, was_on, now_on, reason, by_id, at)
                values (:id, :community, :kind, :was, :now, :reason, :by, :at)""")
                .param("id", session.id()).param("community", session.communityId()).param("kind", kind).param("was", session.plannedOn())
                .param("now", nowOn).param("reason", reason).param("by", by).param("at", Timestamp.from(at)).update();
    }

    public Supplier<List<Move>> moves(Reads reads, UUID session) {
        return reads.list("select kind, was_on, now_on, reason from session_move where session_id = :id order by at, id",
                (row, n) -> new Move(row.getString("kind"), row.getObject("was_on", LocalDate.class),
                        row.getObject("now_on", LocalDate.class), row.getString("reason")), "id", session);
    }

    /** Person → whole, late, left_early or away. */
    public Supplier<Map<UUID, String>> attendance(Reads reads, UUID session) {
        return pairs(reads, "select person_id as key, state as value from attendance where session_id = :id", session);
    }

    /** Person → what they answered to the invitation: comes, late or away. */
    Supplier<Map<UUID, String>> said(Reads reads, UUID session) {
        return pairs(reads, "select person_id as key, answer as value from invitation_answer where session_id = :id", session);
    }

    /** Session → person → state, for all sessions of a cycle for which somebody was marked. */
    public Supplier<Map<UUID, Map<UUID, String>>> attendanceOfCycle(Reads reads, UUID community, UUID cycle) {
        record Mark(UUID session, UUID person, String state) {}
        var rows = reads.list("""
                select a.session_id, a.person_id, a.state from attendance a join session s on s.id = a.session_id
                 where s.community_id = :community and s.cycle_id = :cycle""",
                (row, n) -> new Mark(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3)),
                "community", community, "cycle", cycle);
        return () -> rows.get().stream().collect(Collectors.groupingBy(Mark::session, Collectors.toMap(Mark::person, Mark::state)));
    }

    /** Sessions of the cycle in which a decision was written or a challenge raised. */
    public Supplier<Set<UUID>> recordedIn(Reads reads, UUID community, UUID cycle) {
        var rows = reads.list("""
                select d.session_id from decision d join session s on s.id = d.session_id where s.community_id = :community and s.cycle_id = :cycle
                union select h.session_id from challenge h where h.community_id = :community and h.cycle_id = :cycle""",
                (row, n) -> row.getObject(1, UUID.class), "community", community, "cycle", cycle);
        return () -> new HashSet<>(rows.get());
    }

    // One statement for all, always in the same order: two who record at once wait for each other and never in a ring.
    void keepAttendance(Session session, Map<UUID, String> states) {
        jdbc.sql("""
                insert into attendance (session_id, community_id, person_id, state)
                select :session, :community, person, state from unnest(:people::uuid[], :states::text[]) as mark (person, state) order by person
                on conflict (session_id, person_id) do update set state = excluded.state where attendance.state <> excluded.state""")
                .param("session", session.id()).param("community", session.communityId())
                .param("people", states.keySet().toArray(UUID[]::new)).param("states", states.values().toArray(String[]::new)).update();
    }

    /** Person → task, for those who have one. */
    public Supplier<Map<UUID, String>> tasks(Reads reads, UUID session) {
        return pairs(reads, "select person_id as key, task as value from session_task where session_id = :id", session);
    }

    private static Supplier<Map<UUID, String>> pairs(Reads reads, String sql, UUID id) {
        var rows = reads.list(sql, (row, n) -> Map.entry(row.getObject("key", UUID.class), row.getString("value")), "id", id);
        return () -> rows.get().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Session session(ResultSet row, int n) throws SQLException {
        return new Session(row.getObject("id", UUID.class), row.getObject("community_id", UUID.class), row.getObject("cycle_id", UUID.class),
                row.getString("kind"), row.getInt("number"), row.getObject("planned_on", LocalDate.class),
                row.getObject("planned_at", LocalTime.class), row.getString("room"), row.getInt("planned_minutes"), row.getInt("focus_minutes"),
                instant(row, "opened_at"), instant(row, "closed_at"), instant(row, "cancelled_at"), instant(row, "postponed_at"),
                row.getObject("actual_focus", Integer.class), row.getObject("actual_other", Integer.class), row.getString("discussion"),
                row.getString("other_business"), row.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
