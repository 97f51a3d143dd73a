package urunana.demo;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

    /** The newest published edition of a guide that ships, or of the community's own one ("own"). */
    UUID edition(UUID community, String code) {
        return jdbc.sql("""
                select e.id from guide_edition e join guide g on g.id = e.guide_id
                 where (g.code = :code or :code = 'own' and g.community_id = :community) and e.published_at is not null
                 order by e.number desc limit 1""").param("code", code).param("community", community).query(UUID.class).single();
    }

    UUID sessionAhead(UUID cycle) {
        return jdbc.sql("select id from session where cycle_id = :cycle and closed_at is null and cancelled_at is null")
                .param("cycle", cycle).query(UUID.class).single();
    }

    /** Something that lies in an inbox. */
    record Lying(UUID id, String words) {}

    List<Lying> inbox(UUID community) {
        return jdbc.sql("select id, words from inbox_item where community_id = :community order by id").param("community", community)
                .query((row, n) -> new Lying(row.getObject("id", UUID.class), row.getString("words"))).list();
    }

    UUID lastClosed(UUID community) {
        return jdbc.sql("select id from session where community_id = :community and closed_at is not null order by closed_at desc limit 1")
                .param("community", community).query(UUID.class).single();
    }

    UUID lastOpened(UUID community) {
        return jdbc.sql("select id from session where community_id = :community and opened_at is not null order by opened_at desc limit 1")
                .param("community", community).query(UUID.class).single();
    }

    /** What a phone sent when it could not be entered any more: the door is a refused request, and a story makes none. */
    record Late(UUID person, UUID community, String path, String words, int status, String reason, Instant at) {}

    void park(Late late) {
        jdbc.sql("""
                insert into parked (receipt_id, person_id, community_id, path, fields, status, reason, at)
                values (gen_random_uuid(), :person, :community, :path, jsonb_build_object('words', jsonb_build_array(:words::text)), :status, :reason, :at)""")
                .param("person", late.person()).param("community", late.community()).param("path", late.path()).param("words", late.words())
                .param("status", late.status()).param("reason", late.reason()).param("at", Timestamp.from(late.at())).update();
    }

    int reportVersion(UUID cycle) {
        return jdbc.sql("select version from cycle_report where cycle_id = :cycle").param("cycle", cycle).query(Integer.class).single();
    }
}
