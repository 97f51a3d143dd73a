package urunana.community;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the first page of a community tells of its sessions, cycles and reports; reached through a room. */
@Component
public final class GlanceStore {
    /** The session ahead; {@code attempt} counts the middle ones. */
    public record Next(UUID id, String kind, int attempt, @Nullable LocalDate on, @Nullable LocalTime at, String room, boolean open) {}

    /** A cycle; {@code state} is running, ended or stopped. */
    public record Cycle(UUID id, String year, int number, String focus, String state, LocalDate begunOn) {}

    /** A report that left the room: of a session ({@code sessionId} set) or of a cycle. */
    public record Report(@Nullable UUID sessionId, UUID cycleId, String year, int cycle, int session, LocalDate on) {}

    /** Somebody who supports the community by duty, with the role and place of that duty. */
    public record Supporter(String name, String role, String place) {}

    /** How much there was; members as a number only. */
    public record Counts(int members, int sessions, int cycles, @Nullable LocalDate lastMetOn, int rhythmDays) {
        public CommunityState state(Community community, LocalDate today) {
            return CommunityState.of(community.foundedOn(), lastMetOn, community.closedOn(), rhythmDays, today);
        }
    }

    /** Before the first cycle: how many members agreed to the norms as they stand, and how many tensions wait to be settled (K31). */
    public record Beginning(int agreed, int tensions) {}

    private final JdbcClient jdbc;

    GlanceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Next> next(Room room) {
        return jdbc.sql("""
                select s.id, s.kind, s.planned_on, s.planned_at, s.room, s.opened_at is not null as open,
                       (select count(*) from session m where m.cycle_id = s.cycle_id and m.kind in ('middle', 'meeting') and m.cancelled_at is null
                           and m.number <= s.number) as attempt
                  from session s
                 where s.community_id = :community and s.closed_at is null and s.cancelled_at is null
                 order by s.planned_on limit 1""").param("community", room.id())
                .query((row, n) -> new Next(row.getObject("id", UUID.class), row.getString("kind"), row.getInt("attempt"),
                        row.getObject("planned_on", LocalDate.class), row.getObject("planned_at", LocalTime.class), row.getString("room"),
                        row.getBoolean("open"))).optional();
    }

    Beginning beginning(Room room) {
        return jdbc.sql("""
                select (select count(*) from membership m where m.community_id = c.id and m.joined_at is not null and m.left_at is null
                           and m.norms_accepted >= c.norms_version) as agreed,
                       (select count(*) from inbox_item i where i.community_id = c.id and i.kind = 'tension' and i.aside_on is null) as tensions
                  from community c where c.id = :community""").param("community", room.id())
                .query((row, n) -> new Beginning(row.getInt("agreed"), row.getInt("tensions"))).single();
    }

    /** Who wrote down within a year what they did for the community, and oversees it by duty today. */
    public List<Supporter> supporters(Room room, LocalDate today) {
        return jdbc.sql("""
                select distinct on (p.full_name, p.id) p.full_name, d.role_code, pl.name as place
                  from support_entry e
                  join community c on c.id = e.community_id
                  join place_within w on w.place_id = c.place_id
                  join person p on p.id = e.by_id
                  join duty d on d.place_id = w.ancestor_id and d.person_id = p.id and (d.programme_id is null or d.programme_id = c.programme_id)
                         and d.starts_on <= :today and (d.ends_on is null or d.ends_on >= :today)
                  join role_capability r on r.role_code = d.role_code and r.capability = 'oversee'
                  join place pl on pl.id = d.place_id
                 where e.community_id = :community and e.done_on > :today::date - 365
                 order by p.full_name, p.id, pl.name limit 20""").param("community", room.id()).param("today", today)
                .query((row, n) -> new Supporter(row.getString("full_name"), row.getString("role_code"), row.getString("place"))).list();
    }

    /** How far the community was handed over to the system: a word of support_entry_stage, "" when nobody said. */
    String stage(Room room) {
        return jdbc.sql("select stage from support_entry where community_id = :community and kind = 'handover' order by done_on desc, at desc limit 1")
                .param("community", room.id()).query(String.class).optional().orElse("");
    }

    /** Whether somebody may see what is done for the community by duty. */
    boolean seesSupport(Room room, UUID person, LocalDate today) {
        return jdbc.sql("select sees_support(:person, :community, :today)").param("person", person).param("community", room.id())
                .param("today", today).query(Boolean.class).single();
    }

    /** The running cycle first, then the latest. */
    List<Cycle> cycles(Room room) {
        return jdbc.sql("""
                select c.id, y.name as year, c.number, c.focus, c.begun_on,
                       case when c.stopped_at is not null then 'stopped' when c.ended_at is not null then 'ended' else 'running' end as state
                  from cycle c join school_year y on y.id = c.school_year_id
                 where c.community_id = :community
                 order by c.ended_at is not null or c.stopped_at is not null, c.begun_on desc limit 20""").param("community", room.id())
                .query((row, n) -> new Cycle(row.getObject("id", UUID.class), row.getString("year"), row.getInt("number"),
                        row.getString("focus"), row.getString("state"), row.getObject("begun_on", LocalDate.class))).list();
    }

    /** What was submitted, the latest first. */
    List<Report> reports(Room room) {
        return jdbc.sql("""
                select s.id as session_id, c.id as cycle_id, y.name as year, c.number as cycle, s.number as session, r.submitted_at
                  from session_report r
                  join session s on s.id = r.session_id and s.community_id = r.community_id
                  join cycle c on c.id = s.cycle_id join school_year y on y.id = c.school_year_id
                 where r.community_id = :community
                union all
                select null, c.id, y.name, c.number, 0, r.submitted_at
                  from cycle_report r join cycle c on c.id = r.cycle_id and c.community_id = r.community_id
                  join school_year y on y.id = c.school_year_id
                 where r.community_id = :community
                 order by submitted_at desc limit 30""").param("community", room.id())
                .query((row, n) -> new Report(row.getObject("session_id", UUID.class), row.getObject("cycle_id", UUID.class),
                        row.getString("year"), row.getInt("cycle"), row.getInt("session"),
                        row.getTimestamp("submitted_at").toInstant().atZone(room.zone()).toLocalDate())).list();
    }

    /** Who answers for it, also when they have not accepted the norms yet. */
    String owner(Room room) {
        return jdbc.sql("select full_name from person where id = :id").param("id", room.community().ownerId()).query(String.class).single();
    }

    Counts counts(Room room, LocalDate today) {
        return jdbc.sql("""
                select (select count(*) from membership m where m.community_id = c.id and m.joined_at is not null and m.left_at is null
                           and not is_evaluator(m.person_id, c.id, :today)) as members,
                       (select count(*) from session s where s.community_id = c.id and s.closed_at is not null) as sessions,
                       (select count(*) from cycle y where y.community_id = c.id and y.ended_at is not null) as cycles,
                       (select max(held_on(s.planned_on, s.closed_at, p.zone)) from session s where s.community_id = c.id and s.closed_at is not null) as met_on, p.rhythm_days
                  from community c join programme p on p.id = c.programme_id where c.id = :community""").param("community", room.id()).param("today", today)
                .query((row, n) -> new Counts(row.getInt("members"), row.getInt("sessions"), row.getInt("cycles"),
                        row.getObject("met_on", LocalDate.class), row.getInt("rhythm_days"))).single();
    }
}
