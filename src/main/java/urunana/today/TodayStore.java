package urunana.today;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import urunana.access.Actor;
import urunana.access.Capability;
import urunana.access.Seat;
import urunana.community.CommunityState;
import urunana.db.Reads;

/** All SQL of the first page but the board. Every read begins at the actor: memberships, seats or duties of today. */
@Component
final class TodayStore {
    /** How long a report counts as new, and a closed session as one to report on. */
    private static final Duration TOLD = Duration.ofDays(14);
    private static final Duration LATELY = Duration.ofDays(60);

    private static final String COMMUNITIES = """
            select c.id, c.name, pl.name as place, standing(m.joined_at, m.left_at, m.invited_at, m.asked_at) as standing,
                   :actor in (c.owner_id, c.facilitator_id) as leads, coalesce(m.norms_accepted, 0) < c.norms_version as new_norms,
                   (select count(*) from membership a where a.community_id = c.id
                       and standing(a.joined_at, a.left_at, a.invited_at, a.asked_at) = 'asked') as asking,
                   (select count(*) from tryout t where t.community_id = c.id and t.cycle_id = y.id and t.outcome is null
                       and t.session_id <> n.id) as due,
                   c.founded_on, p.rhythm_days,
                   (select max(held_on(s.planned_on, s.closed_at, p.zone)) from session s where s.community_id = c.id and s.closed_at is not null) as met_on,
                   y.id as cycle_id, y.number as cycle_number, sy.name as school_year,
                   array(select s.kind || ' ' || case when s.closed_at is not null then 'closed' when s.opened_at is not null then 'open'
                                                      when s.planned_on is not null then 'planned' else 'not_yet' end
                                || ' ' || coalesce(s.planned_on::text, '-')
                           from session s where s.cycle_id = y.id and s.cancelled_at is null order by s.number) as stops,
                   array(select k.activity from cycle_tick k where k.cycle_id = y.id) as ticks,
                   exists (select 1 from challenge h where h.cycle_id = y.id and h.selected_at is not null and h.community_id = c.id)
                     and not exists (select 1 from challenge h where h.cycle_id = y.id and h.selected_at is not null and h.community_id = c.id
                           and not exists (select 1 from tryout t where t.challenge_id = h.id and t.cycle_id = y.id and t.community_id = c.id
                                              and t.outcome = 'succeeded')) as solved,
                   n.id as session_id, n.kind, n.planned_on, n.planned_at, n.room, n.opened_at is not null as open,
                   (select count(*) from session s where s.cycle_id = y.id and s.kind in ('middle', 'meeting') and s.cancelled_at is null
                       and s.number <= n.number) as attempt
              from membership m
              join community c on c.id = m.community_id
              join programme p on p.id = c.programme_id
              join place pl on pl.id = c.place_id
              left join cycle y on y.community_id = c.id and y.ended_at is null and y.stopped_at is null
              left join school_year sy on sy.id = y.school_year_id
              left join session n on n.community_id = c.id and n.cycle_id = y.id and n.closed_at is null and n.cancelled_at is null
             where m.person_id = :actor and c.closed_on is null
               and standing(m.joined_at, m.left_at, m.invited_at, m.asked_at) in ('member', 'invited', 'asked')
               and not is_evaluator(:actor, c.id, :today)
             order by n.planned_on, n.planned_at, c.name limit 50
            """;

    private static final String TASKS = """
            select x.*, c.name as community from (
              select 'tryout' as kind, t.id, t.community_id, t.activity as words, t.due_on
                from tryout t join cycle y on y.id = t.cycle_id and y.community_id = t.community_id
               where t.implementor_id = :actor and t.outcome is null and y.ended_at is null and y.stopped_at is null
              union all
              select 'decision', d.id, d.community_id, d.words, d.due_on from decision d
               where d.owner_id = :actor and d.done_on is null and d.due_on is not null
              union all
              select 'consolidation', k.id, k.community_id, k.words, k.due_on from consolidation k
               where k.owner_id = :actor and k.done_on is null
              union all
              select 'dissemination', n.id, n.community_id, n.audience, n.due_on from dissemination n
               where n.owner_id = :actor and n.done_on is null) x
              join community c on c.id = x.community_id
             where x.community_id = any(:seats::uuid[]) order by x.due_on, x.id limit 60
            """;

    private static final String REPORTS = Held.WITH + """
            , led as (select c.id, c.name, p.zone from community c join programme p on p.id = c.programme_id where c.id = any(:led::uuid[]))
            select 'session_report' as kind, l.name, '' as words, (s.closed_at at time zone l.zone)::date as since,
                   l.id as community_id, s.id as session_id, s.cycle_id
              from led l join session s on s.community_id = l.id
             where s.closed_at > :lately and not exists (select 1 from session_report r where r.session_id = s.id)
            union all
            select 'cycle_report', l.name, '', (y.ended_at at time zone l.zone)::date, l.id, null, y.id
              from led l join cycle y on y.community_id = l.id
             where y.ended_at > :lately and not exists (select 1 from cycle_report r where r.cycle_id = y.id)
            union all
            select 'returned', l.name, r.return_words, (r.returned_at at time zone l.zone)::date, l.id, null, r.cycle_id
              from led l join cycle_report r on r.community_id = l.id and r.returned_at is not null and r.accepted_at is null
            union all
            select case when r.received_at is null then 'receive' else 'decide' end, c.name, '', (r.submitted_at at time zone p.zone)::date,
                   c.id, null, r.cycle_id
              from cycle_report r join community c on c.id = r.community_id join programme p on p.id = c.programme_id
             where r.accepted_at is null and r.returned_at is null and r.submitted_by <> :actor
               and c.id in (select id from reach)
             order by since limit 40
            """;

    private static final String ARRIVED = Held.WITH + """
            , newest as (
              (select r.community_id, r.cycle_id, null::uuid as session_id, r.submitted_at,
                      case when r.accepted_at is not null then 'accepted' when r.returned_at is not null then 'returned'
                           when r.received_at is not null then 'received' else 'submitted' end as state
                 from cycle_report r where r.submitted_at > :lately and r.community_id in (select id from reach)
                  and r.community_id <> all(:seats::uuid[])
                order by r.submitted_at desc limit 10)
              union all
              (select r.community_id, null, r.session_id, r.submitted_at, ''
                 from session_report r where r.submitted_at > :lately and r.community_id in (select id from reach)
                  and r.community_id <> all(:seats::uuid[])
                order by r.submitted_at desc limit 10)
              order by submitted_at desc limit 10)
            select x.community_id, c.name as community, pl.name as place, y.id as cycle_id, y.number as cycle, sy.name as school_year,
                   x.session_id, coalesce(s.kind, '') as kind, x.submitted_at, x.state,
                   (select count(*) from session m where m.cycle_id = s.cycle_id and m.kind in ('middle', 'meeting') and m.cancelled_at is null
                       and m.number <= s.number) as attempt
              from newest x
              join community c on c.id = x.community_id
              join place pl on pl.id = c.place_id
              left join session s on s.id = x.session_id and s.community_id = x.community_id
              join cycle y on y.id = coalesce(x.cycle_id, s.cycle_id) and y.community_id = x.community_id
              join school_year sy on sy.id = y.school_year_id
             order by x.submitted_at desc
            """;

    private static final String WRITTEN_FOR = """
            select w.path, c.name, p.full_name as writer, (w.at at time zone g.zone)::date as since
              from written_for w join community c on c.id = w.community_id join programme g on g.id = c.programme_id
              join person p on p.id = w.writer_id
             where w.author_id = :actor and w.at > :lately order by w.at desc limit 20
            """;

    private static final String VALUED = """
            select c.id, c.name, p.full_name as writer, (h.at at time zone g.zone)::date as since
              from highlight h join community c on c.id = h.community_id join programme g on g.id = c.programme_id
              join person p on p.id = h.by_id
             where h.person_id = :actor and h.at > :lately and h.community_id = any(:seats::uuid[]) order by h.at desc limit 20
            """;

    private static final String PARKED = """
            select 'parked' as kind, '' as name, null::uuid as community_id, count(*) as n
              from parked where person_id = :actor and settled_at is null having count(*) > 0
             union all
            select 'parked_here', c.name, c.id, count(*) from parked p join community c on c.id = p.community_id
             where p.community_id = any(:led::uuid[]) and p.settled_at is null and p.person_id <> :actor and belonged(p.person_id, c.id)
             group by c.id
            """;

    /** Communities of the actor and those that invited them, the next session first. */
    Supplier<List<Mine>> communities(Reads reads, Actor actor, LocalDate today) {
        return reads.list(COMMUNITIES, (row, n) -> mine(row, today), "actor", actor.id(), "today", today);
    }

    /** What the actor took on in the communities they sit in, the earliest first. */
    Supplier<List<Task>> tasks(Reads reads, Actor actor) {
        return reads.list(TASKS, TodayStore::task, "actor", actor.id(), "seats", ids(actor.seats().stream()));
    }

    /** Reports the actor has to write, to write again, to receive or to decide about. */
    Supplier<List<Waiting>> reports(Reads reads, Actor actor, LocalDate today, Instant now) {
        return reads.list(REPORTS, TodayStore::waiting, "actor", actor.id(), "today", today, "capability", Capability.RECEIVE_REPORTS.code(),
                "led", ids(actor.seats().stream().filter(Seat::leads)), "lately", Timestamp.from(now.minus(LATELY)));
    }

    /** What colleagues wrote down for the actor lately. */
    Supplier<List<Waiting>> writtenFor(Reads reads, Actor actor, Instant now) {
        return reads.list(WRITTEN_FOR, (row, n) -> new Waiting("written_for", row.getString("name"), row.getObject("since", LocalDate.class),
                row.getString("writer"), 1, row.getString("path")), "actor", actor.id(), "lately", Timestamp.from(now.minus(TOLD)));
    }

    /** What colleagues valued of the actor lately. */
    Supplier<List<Waiting>> valued(Reads reads, Actor actor, Instant now) {
        return reads.list(VALUED, (row, n) -> new Waiting("highlight", row.getString("name"), row.getObject("since", LocalDate.class),
                row.getString("writer"), 1, Paths.in(id(row, "id"), "voice", "mine")), "actor", actor.id(),
                "lately", Timestamp.from(now.minus(TOLD)), "seats", ids(actor.seats().stream()));
    }

    /** What phones sent and could not be entered: the actor's own, and that of members of the communities they lead. */
    Supplier<List<Waiting>> parked(Reads reads, Actor actor) {
        return reads.list(PARKED, (row, n) -> Waiting.of(row.getString("kind"), row.getString("name"), row.getInt("n"),
                        id(row, "community_id") == null ? "/me/parked" : Paths.in(id(row, "community_id"), "parked")),
                "actor", actor.id(), "led", ids(actor.seats().stream().filter(Seat::leads)));
    }

    /** The newest reports within the places whose outputs the actor reads, from communities they do not sit in. */
    Supplier<List<Arrived>> arrived(Reads reads, Actor actor, LocalDate today, Instant now) {
        return reads.list(ARRIVED, TodayStore::arrived, "actor", actor.id(), "today", today, "capability", Capability.READ_OUTPUTS.code(),
                "seats", ids(actor.seats().stream()), "lately", Timestamp.from(now.minus(LATELY)));
    }

    private static String[] ids(Stream<Seat> seats) {
        return seats.map(seat -> seat.communityId().toString()).toArray(String[]::new);
    }

    private static Mine mine(ResultSet row, LocalDate today) throws SQLException {
        var state = CommunityState.of(row.getObject("founded_on", LocalDate.class), row.getObject("met_on", LocalDate.class), null,
                row.getInt("rhythm_days"), today);
        return new Mine(id(row, "id"), row.getString("name"), row.getString("place"), row.getString("standing"), row.getBoolean("leads"),
                row.getBoolean("new_norms"), row.getInt("asking"), row.getInt("due"), state, running(row), ahead(row));
    }

    private static Mine.@Nullable Running running(ResultSet row) throws SQLException {
        if (id(row, "cycle_id") == null) return null;
        return new Mine.Running(id(row, "cycle_id"), row.getInt("cycle_number"), row.getString("school_year"),
                Strip.of(strings(row.getArray("stops")), row.getBoolean("solved"), strings(row.getArray("ticks"))));
    }

    private static Mine.@Nullable Ahead ahead(ResultSet row) throws SQLException {
        if (id(row, "session_id") == null) return null;
        return new Mine.Ahead(id(row, "session_id"), row.getString("kind"), row.getInt("attempt"), row.getObject("planned_on", LocalDate.class),
                row.getObject("planned_at", LocalTime.class), row.getString("room"), row.getBoolean("open"));
    }

    private static Task task(ResultSet row, int n) throws SQLException {
        return new Task(row.getString("kind"), id(row, "id"), id(row, "community_id"), row.getString("community"), row.getString("words"),
                row.getObject("due_on", LocalDate.class));
    }

    private static Waiting waiting(ResultSet row, int n) throws SQLException {
        UUID session = id(row, "session_id");
        String href = session == null ? Paths.in(id(row, "community_id"), "cycles", id(row, "cycle_id"), "report")
                : Paths.in(id(row, "community_id"), "sessions", session, "report");
        return new Waiting(row.getString("kind"), row.getString("name"), row.getObject("since", LocalDate.class),
                row.getString("words"), 1, href);
    }

    private static Arrived arrived(ResultSet row, int n) throws SQLException {
        return new Arrived(id(row, "community_id"), row.getString("community"), row.getString("place"), id(row, "cycle_id"), row.getInt("cycle"),
                row.getString("school_year"), id(row, "session_id"), row.getString("kind"), row.getInt("attempt"),
                row.getTimestamp("submitted_at").toInstant(), row.getString("state"));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static List<String> strings(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
