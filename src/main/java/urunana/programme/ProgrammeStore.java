package urunana.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import urunana.access.Actor;

/**
 * All SQL about programmes themselves. Which programmes there are, with places and targets, is no secret to whoever is
 * signed in, so finders here take no actor; who may edit one is asked with {@link #manages}.
 */
@Component
public final class ProgrammeStore {
    private static final String PROGRAMMES = """
            select id, slug, name, about, country, zone, starts_on, ends_on, session_minutes, focus_minutes, rhythm_days, mentor_load, version
              from programme
            """;

    private final JdbcClient jdbc;

    ProgrammeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Programme> find(UUID id) {
        return jdbc.sql(PROGRAMMES + "where id = :id").param("id", id).query(ProgrammeStore::programme).optional();
    }

    /** Those that run today first, then the others, by name. */
    public List<Programme> list(LocalDate today) {
        return jdbc.sql(PROGRAMMES + """
                 order by (starts_on <= :today and (ends_on is null or ends_on >= :today)) desc, name, id limit 200""")
                .param("today", today).query(ProgrammeStore::programme).list();
    }

    boolean manages(Actor actor, UUID id, LocalDate today) {
        return jdbc.sql("select manages_programme(:actor, :id, :today)").param("actor", actor.id()).param("id", id).param("today", today)
                .query(Boolean.class).single();
    }

    boolean slugTaken(String slug) {
        return jdbc.sql("select exists (select 1 from programme where slug = :slug)").param("slug", slug).query(Boolean.class).single();
    }

    UUID add(String slug, ProgrammeInput.Basics basics) {
        return jdbc.sql("""
                insert into programme (slug, name, about, country, zone, starts_on, ends_on, session_minutes, focus_minutes, rhythm_days, mentor_load)
                values (:slug, :name, :about, :country, :zone, :from, :to, :session, :focus, :rhythm, :load) returning id""")
                .param("slug", slug).params(values(basics)).query(UUID.class).single();
    }

    boolean change(UUID id, int version, ProgrammeInput.Basics basics) {
        return jdbc.sql("""
                update programme set name = :name, about = :about, country = :country, zone = :zone, starts_on = :from, ends_on = :to,
                       session_minutes = :session, focus_minutes = :focus, rhythm_days = :rhythm, mentor_load = :load, version = version + 1
                 where id = :id and version = :version""")
                .param("id", id).param("version", version).params(values(basics)).update() == 1;
    }

    /** Marks a change of one of its parts; false when somebody else saved since that version. */
    boolean touch(UUID id, int version) {
        return jdbc.sql("update programme set version = version + 1 where id = :id and version = :version")
                .param("id", id).param("version", version).update() == 1;
    }

    List<Partner> partners(UUID id) {
        return jdbc.sql("select name, part from programme_partner where programme_id = :id order by position").param("id", id)
                .query((row, n) -> new Partner(row.getString("name"), row.getString("part"))).list();
    }

    void keepPartners(UUID id, List<Partner> partners) {
        jdbc.sql("delete from programme_partner where programme_id = :id").param("id", id).update();
        for (int i = 0; i < partners.size(); i++) {
            jdbc.sql("insert into programme_partner (programme_id, position, name, part) values (:id, :position, :name, :part)")
                    .param("id", id).param("position", i + 1).param("name", partners.get(i).name()).param("part", partners.get(i).part()).update();
        }
    }

    /** The countries that have places: code → name. */
    Map<String, String> countries() {
        var countries = new LinkedHashMap<String, String>();
        jdbc.sql("select country, name from place where parent_id is null order by name").query(row -> {
            countries.put(row.getString("country"), row.getString("name"));
        });
        return countries;
    }

    private static Map<String, Object> values(ProgrammeInput.Basics basics) {
        var values = new LinkedHashMap<String, Object>();
        values.put("name", basics.name());
        values.put("about", basics.about());
        values.put("country", basics.country());
        values.put("zone", basics.zone());
        values.put("from", basics.startsOn());
        values.put("to", basics.endsOn());
        values.put("session", basics.sessionMinutes());
        values.put("focus", basics.focusMinutes());
        values.put("rhythm", basics.rhythmDays());
        values.put("load", basics.mentorLoad());
        return values;
    }

    private static Programme programme(ResultSet row, int n) throws SQLException {
        return new Programme(row.getObject("id", UUID.class), row.getString("slug"), row.getString("name"), row.getString("about"),
                row.getString("country"), row.getString("zone"), row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class),
                row.getInt("session_minutes"), row.getInt("focus_minutes"), row.getInt("rhythm_days"), row.getInt("mentor_load"), row.getInt("version"));
    }
}
