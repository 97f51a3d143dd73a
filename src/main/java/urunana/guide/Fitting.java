package urunana.guide;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import urunana.community.Room;

/** Finds out what a suggestion needs to know of a community. */
@Component
public final class Fitting {
    private final JdbcClient jdbc;

    Fitting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a school has so many pupils for one teacher that the short guide is proposed; not when it has not said. */
    public static boolean crowded(@Nullable Double ratio) {
        return ratio != null && ratio > Suggestion.MANY;
    }

    /** The code of the shipped guide that fits this community best now. */
    public String code(Room room) {
        return jdbc.sql("""
                select sp.connectivity,
                       (sp.pupils_female + sp.pupils_male)::float8 / nullif(sp.teachers_female + sp.teachers_male, 0) as ratio,
                       array(select coalesce(nullif(g.code, ''), o.code, '')
                               from cycle y join guide_edition e on e.id = y.edition_id join guide g on g.id = e.guide_id left join guide o on o.id = g.origin_id
                              where y.community_id = c.id and y.ended_at is not null order by y.ended_at desc) as ended
                  from community c left join school_profile sp on sp.place_id = c.place_id
                 where c.id = :community""").param("community", room.id())
                .query((row, n) -> new Suggestion(room.community().kind(), row.getString("connectivity"), row.getObject("ratio", Double.class),
                        Arrays.asList((String[]) row.getArray("ended").getArray()))).single().code();
    }
}
