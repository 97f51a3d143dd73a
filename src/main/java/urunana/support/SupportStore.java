package urunana.support;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import urunana.access.Actor;

/** All SQL of support. What is read of one community is asked for by those who {@link #sees see} its support. */
@Component
final class SupportStore {
    static final int SHOWN = 60;

    private static final String ENTRY = """
            select e.id, e.kind, e.done_on, e.session_id, coalesce(held_on(s.planned_on, s.closed_at, p.zone), (s.opened_at at time zone p.zone)::date) as session, e.stage, e.successor_id,
                   coalesce(n.full_name, '') as successor, e.whom, e.words, e.link,
                   (select max(a.planned_on) from agenda_item i join session a on a.id = i.session_id
                     where i.community_id = e.community_id and i.source = e.kind and i.source_id = e.id::text and a.cancelled_at is null) as agenda_on, e.by_id, b.full_name as by, e.version
              from support_entry e
              join community c on c.id = e.community_id
              join programme p on p.id = c.programme_id
              join person b on b.id = e.by_id
              left join person n on n.id = e.successor_id
              left join session s on s.id = e.session_id and s.community_id = e.community_id
             where e.community_id = :community and sees_support(:actor, e.community_id, :today)
            """;

    /** The communities at the places of the actor's duties that oversee. */
    private static final String LINES = """
            with reach as (
              select distinct c.id
                from duty d
                join role_capability r on r.role_code = d.role_code and r.capability = 'oversee'
                join place_within w on w.ancestor_id = d.place_id
                join community c on c.place_id = w.place_id and (d.programme_id is null or d.programme_id = c.programme_id) and c.closed_on is null
               where d.person_id = :actor and d.starts_on <= :today and (d.ends_on is null or d.ends_on >= :today))
            select c.id, c.name, pl.name as place,
                   array(select distinct e.kind from support_entry e where e.community_id = c.id and e.done_on between :from and :to) as done,
                   exists (select 1 from support_entry e where e.community_id = c.id and e.kind = 'orientation') as oriented,
                   (select e.stage from support_entry e where e.community_id = c.id and e.kind = 'handover' order by e.done_on desc, e.at desc limit 1) as stage,
                   l.done_on as last_on
              from reach x
              join community c on c.id = x.id
              join place pl on pl.id = c.place_id
              left join lateral (select max(e.done_on) as done_on, bool_or(e.by_id = :actor) as mine from support_entry e where e.community_id = c.id) l on true
             order by coalesce(l.mine, false) desc, l.done_on nulls first, c.name, c.id limit :limit
            """;

    private final JdbcClient jdbc;

    SupportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether somebody oversees this community by duty or leads it. */
    boolean sees(Actor actor, UUID community, LocalDate today) {
        return jdbc.sql("select sees_support(:actor, :community, :today)")
                .param("actor", actor.id()).param("community", community).param("today", today).query(Boolean.class).single();
    }

    /** Whether somebody oversees this community by duty. */
    boolean writes(Actor actor, UUID community, LocalDate today) {
        return jdbc.sql("select has_capability_over(:actor, :community, 'oversee', :today)")
                .param("actor", actor.id()).param("community", community).param("today", today).query(Boolean.class).single();
    }

    /** What was done in a quarter, the latest first. */
    List<Support> in(Actor actor, UUID community, Quarter quarter, LocalDate today) {
        return entries(ENTRY + " and e.done_on between :from and :to order by e.done_on desc, e.at desc limit 200", actor, community, today)
                .param("from", quarter.from()).param("to", quarter.to()).query(SupportStore::entry).list();
    }

    /** What holds until it changes: hand-overs and orientations, the latest first. */
    List<Support> lasting(Actor actor, UUID community, LocalDate today) {
        return entries(ENTRY + " and e.kind in ('handover', 'orientation') order by e.done_on desc, e.at desc limit 100", actor, community, today)
                .query(SupportStore::entry).list();
    }

    Optional<Support> find(Actor actor, UUID community, UUID id, LocalDate today) {
        return entries(ENTRY + " and e.id = :id", actor, community, today).param("id", id).query(SupportStore::entry).optional();
    }

    List<SupportLine> lines(Actor actor, Quarter quarter, LocalDate today) {
        return jdbc.sql(LINES).param("actor", actor.id()).param("today", today).param("from", quarter.from()).param("to", quarter.to())
                .param("limit", SHOWN + 1)
                .query((row, n) -> new SupportLine(row.getObject("id", UUID.class), row.getString("name"), row.getString("place"),
                        List.of((String[]) row.getArray("done").getArray()), row.getBoolean("oriented"), row.getString("stage"),
                        row.getObject("last_on", LocalDate.class))).list();
    }

    /** The days of its latest sessions, by id; that they took place is known outside. */
    Map<UUID, LocalDate> sessions(UUID community) {
        var sessions = new LinkedHashMap<UUID, LocalDate>();
        jdbc.sql("""
                select s.id, coalesce(held_on(s.planned_on, s.closed_at, p.zone), (s.opened_at at time zone p.zone)::date) as day
                  from session s join community c on c.id = s.community_id join programme p on p.id = c.programme_id
                 where s.community_id = :community and s.opened_at is not null and s.cancelled_at is null
                 order by s.opened_at desc limit 20""").param("community", community)
                .query((row, n) -> sessions.put(row.getObject("id", UUID.class), row.getObject("day", LocalDate.class))).list();
        return sessions;
    }

    /** Who could take over: those whose duty of today, around this community, leads or oversees; nothing is said of who sits in it. */
    Map<String, String> successors(UUID community, LocalDate today) {
        var people = new LinkedHashMap<String, String>();
        jdbc.sql("""
                select distinct p.full_name, p.id
                  from community c
                  join place_within w on w.place_id = c.place_id
                  join duty d on d.place_id = w.ancestor_id and (d.programme_id is null or d.programme_id = c.programme_id)
                         and d.starts_on <= :today and (d.ends_on is null or d.ends_on >= :today)
                  join role_capability r on r.role_code = d.role_code and r.capability in ('lead', 'oversee')
                  join person p on p.id = d.person_id
                 where c.id = :community
                 order by p.full_name, p.id limit 100""").param("community", community).param("today", today)
                .query((row, n) -> people.put(row.getString("id"), row.getString("full_name"))).list();
        return people;
    }

    void add(UUID id, UUID community, UUID by, SupportInput input, Instant at) {
        fill(jdbc.sql("""
                insert into support_entry (id, community_id, kind, done_on, session_id, stage, successor_id, whom, words, link, by_id, at)
                values (:id, :community, :kind, :done, :session, :stage, :successor, :whom, :words, :link, :by, :at)""")
                .param("kind", input.kind()).param("by", by).param("at", Timestamp.from(at)), id, community, input).update();
    }

    boolean change(UUID id, UUID community, int version, SupportInput input) {
        return fill(jdbc.sql("""
                update support_entry set done_on = :done, session_id = :session, stage = :stage, successor_id = :successor, whom = :whom,
                                         words = :words, link = :link, version = version + 1
                 where id = :id and community_id = :community and version = :version""")
                .param("version", version), id, community, input).update() == 1;
    }

    private static JdbcClient.StatementSpec fill(JdbcClient.StatementSpec sql, UUID id, UUID community, SupportInput input) {
        return sql.param("id", id).param("community", community).param("done", Date.valueOf(input.doneOn()))
                .param("session", input.sessionId(), Types.OTHER).param("stage", input.stage(), Types.VARCHAR)
                .param("successor", input.successorId(), Types.OTHER).param("whom", input.whom()).param("words", input.words()).param("link", input.link());
    }

    private JdbcClient.StatementSpec entries(String sql, Actor actor, UUID community, LocalDate today) {
        return jdbc.sql(sql).param("actor", actor.id()).param("community", community).param("today", today);
    }

    private static Support entry(ResultSet row, int n) throws SQLException {
        return new Support(row.getObject("id", UUID.class), row.getString("kind"), row.getObject("done_on", LocalDate.class),
                row.getObject("session_id", UUID.class), row.getObject("session", LocalDate.class), row.getString("stage"),
                row.getObject("successor_id", UUID.class), row.getString("successor"), row.getString("whom"), row.getString("words"),
                row.getString("link"), row.getObject("agenda_on", LocalDate.class),
                row.getObject("by_id", UUID.class), row.getString("by"), row.getInt("version"));
    }
}
