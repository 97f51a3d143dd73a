package urunana.tryout;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL of notes. Every read names the reader: an unshared note is found by its writer and by nobody else, leaders included. */
@Component
public final class NoteStore {
    private static final String READABLE = """
            select n.id, n.tryout_id, n.person_id, n.words, n.at, n.shared_at from tryout_note n
             where n.community_id = :community and n.tryout_id = :tryout and (n.person_id = :reader or n.shared_at is not null)
            """;

    private final JdbcClient jdbc;

    NoteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The reader's own notes and those that were shared, oldest first. */
    public List<Note> readableBy(UUID reader, UUID community, UUID tryout) {
        return jdbc.sql(READABLE + " order by n.at, n.id").param("reader", reader).param("community", community).param("tryout", tryout)
                .query(NoteStore::note).list();
    }

    /** One of the writer's own notes. */
    Optional<Note> ownedBy(UUID writer, UUID community, UUID tryout, UUID id) {
        return jdbc.sql(READABLE + " and n.id = :id and n.person_id = :reader").param("reader", writer).param("community", community)
                .param("tryout", tryout).param("id", id).query(NoteStore::note).optional();
    }

    void add(UUID id, UUID writer, Tryout tryout, String words, Instant at) {
        jdbc.sql("""
                insert into tryout_note (id, community_id, tryout_id, person_id, words, at)
                values (:id, :community, :tryout, :writer, :words, :at)""")
                .param("id", id).param("community", tryout.communityId()).param("tryout", tryout.id()).param("writer", writer).param("words", words)
                .param("at", Timestamp.from(at)).update();
    }

    /** Shares it once; a second time changes nothing. */
    void share(UUID writer, UUID id, Instant at) {
        jdbc.sql("""
                update tryout_note set shared_at = :at, version = version + 1
                 where id = :id and person_id = :writer and shared_at is null""")
                .param("id", id).param("writer", writer).param("at", Timestamp.from(at)).update();
    }

    private static Note note(ResultSet row, int n) throws SQLException {
        var shared = row.getTimestamp("shared_at");
        return new Note(row.getObject("id", UUID.class), row.getObject("tryout_id", UUID.class), row.getObject("person_id", UUID.class),
                row.getString("words"), row.getTimestamp("at").toInstant(), shared == null ? null : shared.toInstant());
    }
}
