package urunana.community;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import urunana.access.Actor;

/** What somebody who founds a community is offered: programmes, places and people within the reach of their duties. */
@Component
final class FoundingStore {
    /** More places than this are searched for, not listed: the page stays light. */
    static final int PLACES = 60;
    /** And more people than this. */
    static final int PEOPLE = 60;

    /** The duties of today with which the actor may lead; an administrator may everywhere. */
    private static final String REACH = """
            with reach as (
              select d.place_id, d.programme_id
                from duty d join role_capability r on r.role_code = d.role_code and r.capability = 'lead'
               where d.person_id = :actor and d.starts_on <= :today and (d.ends_on is null or d.ends_on >= :today)
              union all
              select id, null from place where parent_id is null and :everywhere)
            """;

    private final JdbcClient jdbc;

    FoundingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Running programmes that the duties name, or that work around or within their places. */
    Map<String, String> programmes(Actor actor, LocalDate today) {
        return options(ask(REACH + """
                select p.id, p.name as words
                  from programme p
                 where (p.ends_on is null or p.ends_on >= :today)
                   and exists (select 1 from reach d
                                where d.programme_id = p.id
                                   or d.programme_id is null and exists (
                                        select 1 from programme_place pp join place_within w
                                          on (w.place_id = d.place_id and w.ancestor_id = pp.place_id)
                                          or (w.place_id = pp.place_id and w.ancestor_id = d.place_id)
                                         where pp.programme_id = p.id))
                 order by p.name""", actor, today));
    }

    /** Open places within the duties' places, the wide ones first; {@code words} narrows by name, {@code chosen} is always among them. */
    Map<String, String> places(Actor actor, LocalDate today, String words, String chosen) {
        return options(ask(REACH + """
                select p.id, p.name || coalesce(', ' || a.name, '') as words
                  from place p left join place a on a.id = p.parent_id
                 where (p.closed_on is null or p.closed_on > :today)
                   and exists (select 1 from reach d join place_within w on w.ancestor_id = d.place_id where w.place_id = p.id)
                   and (p.id::text = :chosen or strpos(fold(p.name), fold(:words)) > 0)
                 order by p.id::text <> :chosen, (select count(*) from place_within u where u.place_id = p.id), p.name
                 limit :limit""", actor, today).param("words", words).param("chosen", chosen).param("limit", PLACES + 1));
    }

    /** The actor, and people who may lead within the same places; {@code words} narrows by name, the {@code chosen} are always among them. */
    Map<String, String> leaders(Actor actor, LocalDate today, String words, List<String> chosen) {
        return options(ask(REACH + """
                select p.id, p.full_name as words
                  from person p
                 where p.ended_on is null
                   and p.id in (
                        select :actor
                        union all
                        select d.person_id
                          from reach me
                          join place_within w on w.ancestor_id = me.place_id
                          join duty d on d.place_id = w.place_id and d.starts_on <= :today and (d.ends_on is null or d.ends_on >= :today)
                          join role_capability r on r.role_code = d.role_code and r.capability = 'lead')
                   and (p.id = :actor or p.id::text = any(:chosen) or strpos(fold(p.full_name), fold(:words)) > 0)
                 order by p.id <> :actor, p.id::text <> all(:chosen), p.full_name limit :limit""", actor, today)
                .param("words", words).param("chosen", chosen.toArray(String[]::new)).param("limit", PEOPLE + 1));
    }

    /** Whether the actor may found a community of this programme at this place, and the programme works there. */
    boolean reaches(Actor actor, LocalDate today, UUID programmeId, UUID placeId) {
        return ask(REACH + """
                select exists (select 1 from reach d join place_within w on w.place_id = :place and w.ancestor_id = d.place_id
                                where d.programme_id is null or d.programme_id = :programme)
                   and (not exists (select 1 from programme_place where programme_id = :programme)
                        or exists (select 1 from programme_place pp join place_within w
                                     on (w.place_id = :place and w.ancestor_id = pp.place_id)
                                     or (w.place_id = pp.place_id and w.ancestor_id = :place)
                                    where pp.programme_id = :programme))""", actor, today)
                .param("programme", programmeId).param("place", placeId).query(Boolean.class).single();
    }

    private JdbcClient.StatementSpec ask(String sql, Actor actor, LocalDate today) {
        return jdbc.sql(sql).param("actor", actor.id()).param("today", today).param("everywhere", actor.administrator());
    }

    private static Map<String, String> options(JdbcClient.StatementSpec sql) {
        var options = new LinkedHashMap<String, String>();
        sql.query(row -> {
            options.put(row.getString("id"), row.getString("words"));
        });
        return options;
    }
}
