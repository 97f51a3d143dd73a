package urunana.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import urunana.access.Actor;

/** Finds a place by name or code for a form that needs one: pages without script cannot search while one types. */
@Component
public final class PlaceChoices {
    /** A place with the names of the places around it, nearest first. */
    public record Choice(UUID id, String name, String level, String code, String around) {}

    private static final int MOST = 30;
    private static final String CHOICES = """
            select p.id, p.name, p.level, coalesce(p.code, '') as code,
                   place_around(p.id) as around
              from place p
             where (p.closed_on is null or p.closed_on > :today)
            """;
    private static final String MATCHING = """
             and case when :words = '' then p.id in (select place_id from mine) or p.parent_id in (select place_id from mine)
                      else fold(p.name) like '%' || fold(:pattern) || '%' or p.code = :words end
             order by p.code is distinct from :words, fold(p.name) <> fold(:words), p.parent_id in (select place_id from mine), p.name collate "und-x-icu", p.id
             limit :limit
            """;

    private final JdbcClient jdbc;

    PlaceChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Places where the actor manages people; without words, those of their own duties and just below. */
    public List<Choice> managed(Actor actor, String words, LocalDate today) {
        if (actor.administrator()) return anywhere(words, today);
        return find("""
                with mine as (select d.place_id from duty d join role_capability r on r.role_code = d.role_code and r.capability = 'manage_people'
                               where d.person_id = :actor and d.starts_on <= :today and (d.ends_on is null or d.ends_on >= :today))
                """ + CHOICES + " and p.id in (select w.place_id from place_within w join mine on mine.place_id = w.ancestor_id)" + MATCHING,
                actor, words, today);
    }

    /** Places anywhere; without words, the countries and their first areas. */
    public List<Choice> anywhere(String words, LocalDate today) {
        return find("with mine as (select id as place_id from place where parent_id is null) " + CHOICES + MATCHING, Actor.NOBODY, words, today);
    }

    /** A place by its id: which places there are is no secret to whoever is signed in. */
    public Optional<Choice> find(UUID id, LocalDate today) {
        return jdbc.sql(CHOICES + " and p.id = :id").param("id", id).param("today", today).query(PlaceChoices::choice).optional();
    }

    private List<Choice> find(String sql, Actor actor, String words, LocalDate today) {
        return jdbc.sql(sql).param("actor", actor.id()).param("words", words).param("pattern", literally(words)).param("today", today)
                .param("limit", MOST).query(PlaceChoices::choice).list();
    }

    private static Choice choice(ResultSet row, int n) throws SQLException {
        return new Choice(row.getObject("id", UUID.class), row.getString("name"), row.getString("level"), row.getString("code"), row.getString("around"));
    }

    // A per cent sign that somebody types means itself.
    static String literally(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
