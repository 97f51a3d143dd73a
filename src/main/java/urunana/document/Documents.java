package urunana.document;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import urunana.access.Actor;
import urunana.audit.Audit;
import urunana.community.Room;
import urunana.web.Refusal;

/** The door of documents: any member brings one; whoever brought it, or a leader, takes it away. */
@Component
public final class Documents {
    private final DocumentStore store;
    private final Audit audit;

    Documents(DocumentStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    /** Puts a document at hand; its file was kept before, in the same transaction. */
    public UUID add(Actor actor, Instant now, UUID id, Room room, DocumentInput.New document, @Nullable UUID file) {
        needOpen(room);
        store.add(id, room.id(), actor.id(), document, file, now);
        audit.record(actor, now, "added", "document", id, room.id());
        return id;
    }

    void remove(Actor actor, Instant now, Room room, UUID id) {
        needOpen(room);
        var document = store.find(room.id(), id).orElseThrow(Refusal.NotFound::new);
        if (!mayRemove(actor, room, document)) throw new Refusal.Forbidden();
        store.remove(room.id(), id);
        audit.record(actor, now, "removed", "document", id, room.id());
    }

    static boolean mayRemove(Actor actor, Room room, Document document) {
        return actor.leads(room.id()) || document.byId().equals(actor.id());
    }

    private static void needOpen(Room room) {
        if (room.community().closed()) throw new Refusal.Conflict("document.closed");
    }
}
