package urunana.demo;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stories look up that no page asks for. */
@Component
final class StoryStore {
    private final JdbcClient jdbc;

    StoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The school year of the community's country that had begun on this day. */
    UUID schoolYear(UUID community, LocalDate day) {
        return jdbc.sql("""
                select y.id from school_year y join place p on p.country = y.country join community c on c.place_id = p.id
                 where c.id = :community and y.starts_on <= :day order by y.starts_on desc limit 1""")
                .param("community", community).param("day", day).query(UUID.class).single();
    }

    /** The place of this level around a community, or itself. */
    UUID around(UUID community, String level) {
        return jdbc.sql("""
                select p.id from community c join place_within w on w.place_id = c.place_id join place p on p.id = w.ancestor_id
                 where c.id = :community and p.level = :level""")
                .param("community", community).param("level", level).query(UUID.class).single();
    }

    int reportVersion(UUID cycle) {
        return jdbc.sql("select version from cycle_report where cycle_id = :cycle").param("cycle", cycle).query(Integer.class).single();
    }
}
