package urunana.community;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
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
        if (!author.another()) return;
        jdbc.sql("""
                insert into written_for (record_id, community_id, author_id, writer_id, path, at)
                values (:record, :community, :author, :writer, :path, :at)""")
                .param("record", record).param("community", room.id()).param("author", author.id()).param("writer", actor.id())
                .param("path", path).param("at", Timestamp.from(now)).update();
        audit.record(actor, now, "wrote for", "person", author.id(), room.id());
    }

    /** Record → the name of who wrote it for its author, for the records of a room that was entered. */
    public Map<UUID, String> writers(Room room) {
        var writers = new HashMap<UUID, String>();
        jdbc.sql("""
                select w.record_id, p.full_name from written_for w join person p on p.id = w.writer_id
                 where w.community_id = :community""").param("community", room.id())
                .query((row, n) -> writers.put(row.getObject("record_id", UUID.class), row.getString("full_name"))).list();
        return writers;
    }
}
