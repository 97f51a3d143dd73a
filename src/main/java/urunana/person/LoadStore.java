package urunana.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import urunana.access.Actor;

/** All SQL about how mentoring is spread: who covers too many schools, which schools nobody covers, who guides whom. */
@Component
final class LoadStore {
    /** Two schools for each mentor, where no programme says otherwise. */
    private static final String MENTORING = """
            with mentoring as (
                select d.person_id, count(distinct d.place_id) as schools, coalesce(max(g.mentor_load), 2) as expected
                  from duty d join role_capability r on r.role_code = d.role_code and r.capability = 'mentor'
                  join place s on s.id = d.place_id and s.kind = 'school'
                  left join programme g on g.id = d.programme_id
                 where d.starts_on <= :today and (d.ends_on is null or d.ends_on >= :today)
                 group by d.person_id)
            select p.id, p.full_name, coalesce(m.schools, 0) as schools, coalesce(m.expected, 2) as expected
              from person p left join mentoring m on m.person_id = p.id
            """;
    private static final String OVERSEEN = "p.id in (select person_id from care(:actor, '{oversee,manage_people}', :today))";
    /** A school s in a programme g: where the actor oversees or manages people. */
    private static final String OVERSEEN_SCHOOL = "holds_over(:actor, '{oversee,manage_people}', s.id, g.id, :today)";

    private final JdbcClient jdbc;

    LoadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The load of one person whom the actor was shown already. */
    Load of(UUID personId, LocalDate today) {
        return jdbc.sql(MENTORING + " where p.id = :person").param("person", personId).param("today", today).query(LoadStore::load).single();
    }

    /** Mentors with more schools than expected, the fullest first. */
    List<Load> tooMuch(Actor actor, LocalDate today, int limit) {
        return jdbc.sql(MENTORING + " where m.schools > m.expected and " + (actor.administrator() ? Care.EVERYBODY : OVERSEEN)
                + " order by m.schools desc, lower(p.full_name), p.id limit :limit")
                .param("actor", actor.id()).param("today", today).param("limit", limit).query(LoadStore::load).list();
    }

    /** The mentors who serve where this person guides mentors today (M07). */
    List<Load> guidedBy(UUID personId, LocalDate today) {
        return jdbc.sql(MENTORING + """
                 where m.schools > 0 and p.id <> :guide and exists (
                       select 1 from duty mine
                         join role_capability r on r.role_code = mine.role_code and r.capability = 'guide_mentors'
                         join place_within w on w.ancestor_id = mine.place_id
                         join duty d on d.place_id = w.place_id and d.person_id = p.id
                         join role_capability rm on rm.role_code = d.role_code and rm.capability = 'mentor'
                        where mine.person_id = :guide and mine.starts_on <= :today and (mine.ends_on is null or mine.ends_on >= :today)
                          and d.starts_on <= :today and (d.ends_on is null or d.ends_on >= :today)
                          and (mine.programme_id is null or d.programme_id is null or d.programme_id = mine.programme_id))
                 order by lower(p.full_name), p.id limit 200""")
                .param("guide", personId).param("today", today).query(LoadStore::load).list();
    }

    /**
     * Schools where nobody mentors today although a running programme works there with mentors. A programme works with
     * mentors when anybody ever had a mentor's duty in it, or one in all programmes at a place of it.
     */
    List<Vacancy> vacancies(Actor actor, int page, LocalDate today) {
        return jdbc.sql("""
                with mentored as (
                    select g.id, g.name from programme g
                     where g.starts_on <= :today and (g.ends_on is null or g.ends_on >= :today)
                       and exists (select 1 from duty d join role_capability r on r.role_code = d.role_code and r.capability = 'mentor'
                                    where d.programme_id = g.id or (d.programme_id is null and exists (
                                          select 1 from programme_place pp join place_within w on w.ancestor_id = pp.place_id
                                           where pp.programme_id = g.id and w.place_id = d.place_id))))
                select distinct s.id, s.name, s.name collate "und-x-icu" as ordering, g.name as programme,
                       place_around(s.id) as around
                  from mentored g
                  join programme_place pp on pp.programme_id = g.id
                  join place_within w on w.ancestor_id = pp.place_id
                  join place s on s.id = w.place_id and s.kind = 'school' and (s.closed_on is null or s.closed_on > :today)
                 where not exists (select 1 from duty d join role_capability r on r.role_code = d.role_code and r.capability = 'mentor'
                                    where d.place_id = s.id and (d.programme_id is null or d.programme_id = g.id)
                                      and d.starts_on <= :today and (d.ends_on is null or d.ends_on >= :today))
                   and %s
                 order by ordering, s.id, g.name limit :limit offset :offset
                """.formatted(actor.administrator() ? Care.EVERYBODY : OVERSEEN_SCHOOL))
                .param("actor", actor.id()).param("today", today).param("limit", PersonStore.PAGE + 1).param("offset", PersonStore.PAGE * page)
                .query((row, n) -> new Vacancy(row.getObject("id", UUID.class), row.getString("name"), row.getString("around"), row.getString("programme"))).list();
    }

    /** Whether the actor looks after people at this place. */
    boolean looksAfter(Actor actor, UUID placeId, LocalDate today) {
        return actor.administrator() || jdbc.sql("""
                select exists (select 1 from duty d join role_capability r on r.role_code = d.role_code
                                  and r.capability in ('oversee', 'manage_people', 'reset_codes')
                                 join place_within w on w.ancestor_id = d.place_id and w.place_id = :place
                                where d.person_id = :actor and d.starts_on <= :today and (d.ends_on is null or d.ends_on >= :today))""")
                .param("actor", actor.id()).param("place", placeId).param("today", today).query(Boolean.class).single();
    }

    private static Load load(ResultSet row, int n) throws SQLException {
        return new Load(row.getObject("id", UUID.class), row.getString("full_name"), row.getInt("schools"), row.getInt("expected"));
    }
}
