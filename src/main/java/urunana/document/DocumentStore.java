package urunana.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import urunana.file.StoredFile;

/** All SQL of documents. Called only after a {@code Room} was entered, whose community every query names. */
@Component
final class DocumentStore {
    private static final String DOCUMENT = """
            select d.id, d.community_id, d.kind, d.title, d.link, d.by_id, d.file_id, f.name, f.type, f.size, f.stored
              from document d left join file f on f.id = d.file_id where d.community_id = :community
            """;

    private final JdbcClient jdbc;

    DocumentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The development plan first, then by title. */
    List<Document> of(UUID community) {
        return jdbc.sql(DOCUMENT + "order by array_position(array['development_plan', 'manual', 'syllabus', 'other'], d.kind), lower(d.title), d.id limit 500")
                .param("community", community).query(DocumentStore::document).list();
    }

    Optional<Document> find(UUID community, UUID id) {
        return jdbc.sql(DOCUMENT + "and d.id = :id").param("community", community).param("id", id).query(DocumentStore::document).optional();
    }

    void add(UUID id, UUID community, UUID by, DocumentInput.New document, @Nullable UUID file, Instant at) {
        jdbc.sql("""
                insert into document (id, community_id, kind, title, link, file_id, by_id, at)
                values (:id, :community, :kind, :title, :link, :file, :by, :at)""")
                .param("id", id).param("community", community).param("kind", document.kind()).param("title", document.title()).param("link", document.link())
                .param("file", file, Types.OTHER).param("by", by).param("at", Timestamp.from(at)).update();
    }

    boolean remove(UUID community, UUID id) {
        return jdbc.sql("delete from document where community_id = :community and id = :id").param("community", community).param("id", id).update() == 1;
    }

    private static Document document(ResultSet row, int n) throws SQLException {
        UUID file = row.getObject("file_id", UUID.class);
        var stored = file == null ? null : new StoredFile(file, row.getObject("community_id", UUID.class), row.getString("name"),
                row.getString("type"), row.getLong("size"), row.getString("stored"));
        return new Document(row.getObject("id", UUID.class), row.getString("kind"), row.getString("title"), row.getString("link"),
                row.getObject("by_id", UUID.class), stored);
    }
}
