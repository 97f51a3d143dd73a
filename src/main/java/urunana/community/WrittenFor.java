package urunana.community;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import urunana.access.Actor;
import urunana.audit.Audit;
import urunana.web.Form;
import urunana.web.Request;

/**
 * A member writes something down for a colleague who has no phone at hand (K26). The record is the colleague's in every
 * way; who wrote it is kept beside it, shown with it and told on the colleague's first page.
 */
@Component
public final class WrittenFor {
    /** Whose the record will be, and whether somebody else writes it. */
    public record Author(UUID id, boolean another) {}

    /** Whose words a part is, and the name of who wrote them down. */
    public record Written(UUID author, String writer) {}

    /** What of a record was written for somebody: all of it, or what came of it later. */
    public enum Part {
        WHOLE, REVIEW;

        private String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final JdbcClient jdbc;
    private final Audit audit;

    WrittenFor(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Reads the fields of {@code community/colleague.jte}: the colleague, who has to have asked; else whoever writes. */
    public static Author author(Request request, Room room) {
        Form form = request.form();
        UUID colleague = form.reference("for", room.memberIds());
        boolean asked = form.ticked("for_asked");
        if (colleague == null || colleague.equals(request.actor().id())) return new Author(request.actor().id(), false);
        if (!asked) form.wrong("for_asked", "community.for.must_ask");
        return new Author(colleague, true);
    }

    /** Keeps who wrote this record, in the transaction that made it; nothing when its author did. {@code path}: where the author finds it. */
    public void keep(Actor actor, Instant now, Room room, Author author, UUID record, String path) {
        keep(actor, now, room, author, record, Part.WHOLE, path);
    }

    /** The same of a part that may be written again: the last time somebody wrote for a colleague counts. */
    public void keep(Actor actor, Instant now, Room room, Author author, UUID record, Part part, String path) {
        if (!author.another()) return;
        jdbc.sql("""
                insert into written_for (record_id, part, community_id, author_id, writer_id, path, at)
                values (:record, :part, :community, :author, :writer, :path, :at)
                on conflict (record_id, part) do update set author_id = excluded.author_id, writer_id = excluded.writer_id, at = excluded.at""")
                .param("record", record).param("part", part.code()).param("community", room.id()).param("author", author.id())
                .param("writer", actor.id()).param("path", path).param("at", Timestamp.from(now)).update();
        audit.record(actor, now, "wrote for", "person", author.id(), room.id());
    }

    /** The record was taken back: nobody is told of it any more. */
    public void forget(Room room, UUID record) {
        jdbc.sql("delete from written_for where community_id = :community and record_id = :record").param("community", room.id())
                .param("record", record).update();
    }

    /** Record → the name of who wrote it for its author, for the records of a room that was entered. */
    public Map<UUID, String> writers(Room room) {
        var writers = new HashMap<UUID, String>();
        jdbc.sql("""
                select w.record_id, p.full_name from written_for w join person p on p.id = w.writer_id
                 where w.community_id = :community and w.part = 'whole'""").param("community", room.id())
                .query((row, n) -> writers.put(row.getObject("record_id", UUID.class), row.getString("full_name"))).list();
        return writers;
    }

    /** The parts of one record that were written for somebody, of a room that was entered. */
    public Map<Part, Written> parts(Room room, UUID record) {
        var parts = new EnumMap<Part, Written>(Part.class);
        jdbc.sql("""
                select w.part, w.author_id, p.full_name from written_for w join person p on p.id = w.writer_id
                 where w.community_id = :community and w.record_id = :record""").param("community", room.id()).param("record", record)
                .query((row, n) -> parts.put(Part.valueOf(row.getString("part").toUpperCase(Locale.ROOT)),
                        new Written(row.getObject("author_id", UUID.class), row.getString("full_name")))).list();
        return parts;
    }
}
