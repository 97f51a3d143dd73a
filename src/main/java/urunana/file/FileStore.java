package urunana.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL of files. */
@Component
final class FileStore {
    private static final String SELECT = "select f.id, f.community_id, f.name, f.type, f.size, f.stored from file f ";

    private final JdbcClient jdbc;

    FileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID add(UUID community, UUID person, String name, FileFolder.Written written, Instant at) {
        return jdbc.sql("""
                insert into file (community_id, person_id, name, type, size, sha256, stored, at)
                values (:community, :person, :name, :type, :size, :sha256, :stored, :at) returning id""")
                .param("community", community).param("person", person).param("name", name).param("type", written.type())
                .param("size", written.size()).param("sha256", written.sha256()).param("stored", written.stored())
                .param("at", Timestamp.from(at)).query(UUID.class).single();
    }

    /** A file this person may read: it belongs to the talk they see, or to an output that left the room. */
    Optional<StoredFile> visibleTo(UUID actor, UUID community, UUID id, LocalDate today) {
        return jdbc.sql(SELECT + "where f.community_id = :community and f.id = :id and sees_file(:actor, f.id, :today)")
                .param("actor", actor).param("community", community).param("id", id).param("today", today)
                .query(FileStore::file).optional();
    }

    Set<String> stored() {
        return new HashSet<>(jdbc.sql("select stored from file").query(String.class).list());
    }

    private static StoredFile file(ResultSet row, int n) throws SQLException {
        return new StoredFile(row.getObject("id", UUID.class), row.getObject("community_id", UUID.class), row.getString("name"),
                row.getString("type"), row.getLong("size"), row.getString("stored"));
    }
}
