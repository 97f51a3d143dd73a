package urunana.shelf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import urunana.file.StoredFile;

/** All SQL of packs and shelves. Called only after a {@code Room} was entered, whose community every query names. */
@Component
final class ShelfStore {
    /** How many of each are offered: their ids have to fit into one address. */
    static final int SHOWN = 80;

    private static final String FILE = ", f.id as file_id, f.community_id, f.name, f.type, f.size, f.stored, coalesce(encode(f.sha256, 'hex'), '') as sha256 ";

    private final JdbcClient jdbc;

    ShelfStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the community keeps at hand, in the order of its page. */
    List<Resource> documents(UUID community) {
        return jdbc.sql("select d.id, 'document' as what, d.kind, d.title, '' as words, d.link" + FILE + """
                  from document d left join file f on f.id = d.file_id
                 where d.community_id = :community
                 order by array_position(array['development_plan', 'manual', 'syllabus', 'other'], d.kind), lower(d.title), d.id limit :shown""")
                .param("community", community).param("shown", SHOWN).query(ShelfStore::resource).list();
    }

    private static Resource resource(ResultSet row, int n) throws SQLException {
        UUID file = row.getObject("file_id", UUID.class);
        var stored = file == null ? null : new StoredFile(file, row.getObject("community_id", UUID.class), row.getString("name"),
                row.getString("type"), row.getLong("size"), row.getString("stored"));
        return new Resource(row.getObject("id", UUID.class), row.getString("what"), row.getString("kind"), row.getString("title"),
                row.getString("words"), row.getString("link"), stored, row.getString("sha256"));
    }
}
