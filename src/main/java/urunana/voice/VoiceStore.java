package urunana.voice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import urunana.db.Reads;

/** SQL of what was counted. Called only after a {@code Room} was entered, whose community every query names. */
@Component
final class VoiceStore {
    /** How far back the trend looks. */
    static final int LATELY = 12;

    private static final String GROUP = "case when p.sex in ('female', 'male') then p.sex else 'unsaid' end as sex";

    /** Who was there: as recorded; before that all members of today; and whoever was heard anyway. */
    private static final String HEADS = """
            with here as (
              select a.person_id from attendance a where a.session_id = :session and a.community_id = :community and a.state <> 'away'
               union
              select v.person_id from voice v where v.session_id = :session and v.community_id = :community and v.turns + v.seconds > 0
               union
              select m from unnest(:members::uuid[]) m where not exists (select 1 from attendance a where a.session_id = :session))
            select :session::uuid as session_id, h.person_id, """ + " " + GROUP + """
            , coalesce(v.turns, 0) as turns, coalesce(v.seconds, 0) as seconds, u.person_id is null as counted
              from here h
              join person p on p.id = h.person_id
              left join voice v on v.session_id = :session and v.community_id = :community and v.person_id = h.person_id
              left join uncounted u on u.community_id = :community and u.person_id = h.person_id
            """;

    private static final String LATEST = """
            with latest as (
              select s.id, s.cycle_id, s.kind, s.number, s.planned_on, s.opened_at,
                     (select count(*) from session n where n.cycle_id = s.cycle_id and n.kind = 'middle' and n.cancelled_at is null
                         and n.number <= s.number) as attempt
                from session s
               where s.community_id = :community and s.opened_at is not null and s.cancelled_at is null
                 and (exists (select 1 from voice v where v.session_id = s.id and v.community_id = s.community_id)
                      or exists (select 1 from guideline_check g where g.session_id = s.id and g.community_id = s.community_id))
               order by s.opened_at desc, s.id limit :most)
            """;

    private static final String HEADS_LATELY = LATEST + """
            , here as (
              select a.session_id, a.person_id from attendance a join latest l on l.id = a.session_id
               where a.community_id = :community and a.state <> 'away'
               union
              select v.session_id, v.person_id from voice v join latest l on l.id = v.session_id
               where v.community_id = :community and v.turns + v.seconds > 0)
            select h.session_id, h.person_id, """ + " " + GROUP + """
            , coalesce(v.turns, 0) as turns, coalesce(v.seconds, 0) as seconds, u.person_id is null as counted
              from here h
              join person p on p.id = h.person_id
              left join voice v on v.session_id = h.session_id and v.community_id = :community and v.person_id = h.person_id
              left join uncounted u on u.community_id = :community and u.person_id = h.person_id
            """;

    private final JdbcClient jdbc;

    VoiceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody who is or was at a session. */
    Supplier<List<Head>> heads(Reads reads, UUID community, UUID session, Collection<UUID> members) {
        return reads.list(HEADS, VoiceStore::head, "community", community, "session", session, "members", texts(members));
    }

    /** The sessions that were counted or looked back at, the oldest of the latest first. */
    Supplier<List<Met>> latest(Reads reads, UUID community) {
        return reads.list(LATEST + "select * from latest order by opened_at, id", VoiceStore::met, "community", community, "most", LATELY);
    }

    /** Everybody who was at one of these. */
    Supplier<List<Head>> headsLately(Reads reads, UUID community) {
        return reads.list(HEADS_LATELY, VoiceStore::head, "community", community, "most", LATELY);
    }

    /** Who held the tasks in these sessions, by group (U54). */
    Supplier<List<Trend.Held>> tasksLately(Reads reads, UUID community) {
        return reads.list(LATEST + """
                select x.task, x.sex, count(*) as times
                  from (select t.task, """ + " " + GROUP + """
                          from session_task t join latest l on l.id = t.session_id join person p on p.id = t.person_id
                         where t.community_id = :community) x
                 group by x.task, x.sex
                """, (row, n) -> new Trend.Held(row.getString("task"), row.getString("sex"), row.getInt("times")), "community", community, "most", LATELY);
    }

    /** A member's own counts in this community, the newest first. */
    Supplier<List<Met.Own>> own(Reads reads, UUID community, UUID person) {
        return reads.list("""
                select s.id, s.kind, s.planned_on, v.turns, v.seconds,
                       (select count(*) from session n where n.cycle_id = s.cycle_id and n.kind = 'middle' and n.cancelled_at is null
                           and n.number <= s.number) as attempt
                  from voice v join session s on s.id = v.session_id and s.community_id = v.community_id
                 where v.person_id = :person and v.community_id = :community order by s.opened_at desc limit 60
                """, (row, n) -> new Met.Own(met(row, n), row.getInt("turns"), row.getInt("seconds")), "community", community, "person", person);
    }

    /** Whether this member is counted here. */
    Supplier<Boolean> counts(Reads reads, UUID community, UUID person) {
        var found = reads.optional("select true from uncounted where community_id = :community and person_id = :person",
                (row, n) -> true, "community", community, "person", person);
        return () -> found.get().isEmpty();
    }

    /** Whether this member chairs this session. */
    Supplier<Boolean> chairs(Reads reads, UUID session, UUID person) {
        var found = reads.optional("select true from session_task where session_id = :session and task = 'chair' and person_id = :person",
                (row, n) -> true, "session", session, "person", person);
        return () -> found.get().isPresent();
    }

    /**
     * Adds to what was counted. Whoever switches their counting off meanwhile waits or is waited for, so that nothing is kept
     * of somebody who said no.
     */
    void add(UUID community, UUID session, Map<UUID, VoiceInput.Spoken> counts) {
        String[] people = texts(counts.keySet());
        jdbc.sql("select person_id from membership where community_id = :community and person_id = any(:people::uuid[]) order by person_id for share")
                .param("community", community).param("people", people).query(UUID.class).list();
        jdbc.sql("""
                insert into voice (session_id, community_id, person_id, turns, seconds)
                select :session, :community, c.person, c.turns, c.seconds
                  from unnest(:people::uuid[], :turns::int[], :seconds::int[]) as c (person, turns, seconds)
                 where not exists (select 1 from uncounted u where u.community_id = :community and u.person_id = c.person)
                 order by c.person
                on conflict (session_id, person_id) do update
                   set turns = least(voice.turns + excluded.turns, :most_turns), seconds = least(voice.seconds + excluded.seconds, :most_seconds)
                """).param("session", session).param("community", community).param("people", people)
                .param("turns", counts.values().stream().map(VoiceInput.Spoken::turns).toArray(Integer[]::new))
                .param("seconds", counts.values().stream().map(VoiceInput.Spoken::seconds).toArray(Integer[]::new))
                .param("most_turns", VoiceInput.MOST_TURNS).param("most_seconds", VoiceInput.MOST_SECONDS).update();
    }

    void takeBack(UUID community, UUID session, UUID person) {
        jdbc.sql("update voice set turns = turns - 1 where session_id = :session and community_id = :community and person_id = :person and turns > 0")
                .param("session", session).param("community", community).param("person", person).update();
    }

    /** From now on nothing is counted of this member, and what was counted is gone. */
    void switchOff(UUID community, UUID person, LocalDate since) {
        jdbc.sql("select person_id from membership where community_id = :community and person_id = :person for update")
                .param("community", community).param("person", person).query(UUID.class).list();
        jdbc.sql("insert into uncounted (community_id, person_id, since) values (:community, :person, :since) on conflict do nothing")
                .param("community", community).param("person", person).param("since", since).update();
        jdbc.sql("delete from voice where community_id = :community and person_id = :person")
                .param("community", community).param("person", person).update();
    }

    void switchOn(UUID community, UUID person) {
        jdbc.sql("delete from uncounted where community_id = :community and person_id = :person")
                .param("community", community).param("person", person).update();
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static Head head(ResultSet row, int n) throws SQLException {
        return new Head(row.getObject("session_id", UUID.class), row.getObject("person_id", UUID.class), row.getString("sex"),
                row.getInt("turns"), row.getInt("seconds"), row.getBoolean("counted"));
    }

    private static Met met(ResultSet row, int n) throws SQLException {
        return new Met(row.getObject("id", UUID.class), row.getString("kind"), row.getInt("attempt"), row.getObject("planned_on", LocalDate.class));
    }
}
