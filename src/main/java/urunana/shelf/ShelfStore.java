package urunana.shelf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
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

    /** Between a reason, which is one word, and a title. */
    private static final String SEPARATOR = " ";

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

    /** Products that are there and went out with the report of their cycle; before that they are talk. The latest first. */
    List<Resource> products(UUID community) {
        return jdbc.sql("select c.id, 'product' as what, c.kind, c.words as title, c.product as words, c.link" + FILE + """
                  from consolidation c
                  join cycle_report r on r.cycle_id = c.cycle_id and r.community_id = c.community_id
                  left join file f on f.id = c.file_id
                 where c.community_id = :community and c.done_on is not null and (c.product <> '' or c.link <> '' or c.file_id is not null)
                 order by c.done_on desc, c.id limit :shown""")
                .param("community", community).param("shown", SHOWN).query(ShelfStore::resource).list();
    }

    /** Whether a document, or a product that left the room, holds this already. */
    boolean knows(UUID community, String sha256) {
        return jdbc.sql("""
                select exists (select 1 from file f join document d on d.file_id = f.id
                                where f.community_id = :community and d.community_id = :community and f.sha256 = decode(:sha256, 'hex'))
                    or exists (select 1 from consolidation c
                                 join cycle_report r on r.cycle_id = c.cycle_id and r.community_id = c.community_id
                                 left join file f on f.id = c.file_id
                                where c.community_id = :community and c.done_on is not null
                                  and decode(:sha256, 'hex') in (f.sha256, case when c.product <> '' then sha256(convert_to(c.product, 'UTF8')) end))""")
                .param("community", community).param("sha256", sha256).query(Boolean.class).single();
    }

    /** The same for something that is an address only. */
    boolean knowsLink(UUID community, String link) {
        return jdbc.sql("""
                select exists (select 1 from document where community_id = :community and link = :link)
                    or exists (select 1 from consolidation c join cycle_report r on r.cycle_id = c.cycle_id and r.community_id = c.community_id
                                where c.community_id = :community and c.link = :link)""")
                .param("community", community).param("link", link).query(Boolean.class).single();
    }

    /** Two shelves for the same community come in one after the other, else each would find nothing of the other. */
    void oneAtATime(UUID community) {
        jdbc.sql("select id from community where id = :id for no key update").param("id", community).query(UUID.class).single();
    }

    void keep(UUID id, UUID community, UUID by, Brought brought) {
        jdbc.sql("""
                insert into shelf_import (id, community_id, by_id, at, name, came, known, refused)
                values (:id, :community, :by, :at, :name, :came, :known, :refused)""")
                .param("id", id).param("community", community).param("by", by).param("at", Timestamp.from(brought.at())).param("name", brought.name())
                .param("came", brought.came().toArray(String[]::new)).param("known", brought.known().toArray(String[]::new))
                .param("refused", brought.refused().stream().map(refused -> refused.reason() + SEPARATOR + refused.title()).toArray(String[]::new))
                .update();
    }

    /** What the last shelf brought. */
    Optional<Brought> brought(UUID community) {
        return jdbc.sql("select name, at, came, known, refused from shelf_import where community_id = :community order by at desc limit 1")
                .param("community", community).query(ShelfStore::brought).optional();
    }

    private static Brought brought(ResultSet row, int n) throws SQLException {
        var refused = strings(row, "refused").stream().map(line -> line.split(SEPARATOR, 2)).map(line -> new Brought.Refused(line[1], line[0])).toList();
        return new Brought(row.getString("name"), row.getTimestamp("at").toInstant(), strings(row, "came"), strings(row, "known"), refused);
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static Resource resource(ResultSet row, int n) throws SQLException {
        UUID file = row.getObject("file_id", UUID.class);
        var stored = file == null ? null : new StoredFile(file, row.getObject("community_id", UUID.class), row.getString("name"),
                row.getString("type"), row.getLong("size"), row.getString("stored"));
        return new Resource(row.getObject("id", UUID.class), row.getString("what"), row.getString("kind"), row.getString("title"),
                row.getString("words"), row.getString("link"), stored, row.getString("sha256"));
    }
}
