package urunana.consolidation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the products of a community over all its cycles; called only after its {@code Room} was entered. */
@Component
final class ProductStore {
    static final int SHOWN = 100;

    private static final String MADE = """
              from consolidation c
              join challenge h on h.id = c.challenge_id and h.community_id = c.community_id
              join cycle y on y.id = c.cycle_id and y.community_id = c.community_id
              join school_year s on s.id = y.school_year_id
             where c.community_id = :community and c.done_on is not null
            """;

    private final JdbcClient jdbc;

    ProductStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first; {@code words} are looked for in the product, its shelf and the challenge it answers. */
    List<Made> of(UUID community, String topic, String words) {
        return jdbc.sql("select c.id, c.kind, c.words, h.topic, s.name as school_year, y.number, c.done_on, c.shelf" + MADE + """
                   and (:topic = '' or h.topic = :topic)
                   and strpos(fold(c.words || ' ' || c.product || ' ' || c.shelf || ' ' || h.words || ' ' || h.topic), fold(:words)) > 0
                 order by c.done_on desc, c.id limit :limit""")
                .param("community", community).param("topic", topic).param("words", words).param("limit", SHOWN + 1)
                .query((row, n) -> new Made(row.getObject("id", UUID.class), row.getString("kind"), row.getString("words"), row.getString("topic"),
                        row.getString("school_year"), row.getInt("number"), row.getObject("done_on", LocalDate.class), row.getString("shelf"))).list();
    }

    /** What the products are about. */
    List<String> topics(UUID community) {
        return jdbc.sql("select distinct h.topic" + MADE + " and h.topic <> '' order by h.topic limit 60").param("community", community)
                .query(String.class).list();
    }
}
