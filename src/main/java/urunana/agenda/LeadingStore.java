package urunana.agenda;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import urunana.db.Reads;
import urunana.file.StoredFile;
import urunana.session.Session;

/** SQL of leading a session, within a community the caller has entered. */
@Component
public final class LeadingStore {
    private static final String JOTTING = """
            select j.id, j.session_id, j.community_id, j.point, j.words, j.by_id, j.file_id, f.name, f.type, f.size, f.stored
              from jotting j left join file f on f.id = j.file_id where j.community_id = :community
            """;

    private final JdbcClient jdbc;

    LeadingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Leading> find(UUID community, UUID session) {
        return jdbc.sql("select person_id, point, at from session_lead where community_id = :community and session_id = :session")
                .param("community", community).param("session", session)
                .query((row, n) -> new Leading(row.getObject("person_id", UUID.class), row.getInt("point"), row.getTimestamp("at").toInstant())).optional();
    }

    /** Nothing changes when somebody leads of whom this phone had not heard. */
    void lead(Session session, UUID person, int point, String known, Instant at) {
        jdbc.sql("""
                insert into session_lead (session_id, community_id, person_id, point, at) values (:session, :community, :person, :point, :at)
                on conflict (session_id) do update set person_id = excluded.person_id, point = excluded.point, at = excluded.at
                 where session_lead.person_id = excluded.person_id or session_lead.person_id::text = :known""")
                .param("session", session.id()).param("community", session.communityId()).param("person", person).param("point", point)
                .param("at", Timestamp.from(at)).param("known", known).update();
    }

    /** What was written down and photographed in a session, in its order. */
    public Supplier<List<Jotting>> jottings(Reads reads, UUID community, UUID session) {
        return reads.list(JOTTING + "and j.session_id = :session order by j.at, j.id", LeadingStore::jotting, "community", community, "session", session);
    }

    Optional<Jotting> jotting(UUID community, UUID id) {
        return jdbc.sql(JOTTING + "and j.id = :id").param("community", community).param("id", id).query(LeadingStore::jotting).optional();
    }

    void add(UUID id, UUID session, UUID community, UUID by, AgendaInput.Jot jot, @Nullable UUID file, Instant at) {
        jdbc.sql("""
                insert into jotting (id, session_id, community_id, point, words, file_id, by_id, at)
                values (:id, :session, :community, :point, :words, :file, :by, :at)""")
                .param("id", id).param("session", session).param("community", community).param("point", jot.point()).param("words", jot.words())
                .param("file", file, Types.OTHER).param("by", by).param("at", Timestamp.from(at)).update();
    }

    void remove(UUID community, UUID id) {
        jdbc.sql("delete from jotting where community_id = :community and id = :id").param("community", community).param("id", id).update();
    }

    private static Jotting jotting(ResultSet row, int n) throws SQLException {
        UUID file = row.getObject("file_id", UUID.class);
        var stored = file == null ? null : new StoredFile(file, row.getObject("community_id", UUID.class), row.getString("name"),
                row.getString("type"), row.getLong("size"), row.getString("stored"));
        return new Jotting(row.getObject("id", UUID.class), row.getObject("session_id", UUID.class), row.getString("point"), row.getString("words"), stored, row.getObject("by_id", UUID.class));
    }
}
