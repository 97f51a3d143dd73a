package urunana.document;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import urunana.community.Room;
import urunana.community.Rooms;
import urunana.file.Files;
import urunana.web.Form;
import urunana.web.Reply;
import urunana.web.Request;

/** The documents a community keeps at hand. */
@Component
public final class DocumentPages {
    private final Rooms rooms;
    private final DocumentStore store;
    private final Documents documents;
    private final Files files;

    DocumentPages(Rooms rooms, DocumentStore store, Documents documents, Files files) {
        this.rooms = rooms;
        this.store = store;
        this.documents = documents;
        this.files = files;
    }

    /** GET …/documents */
    public Reply list(Request request) {
        Room room = rooms.enter(request);
        var all = store.of(room.id());
        Set<UUID> removable = room.community().closed() ? Set.of() : all.stream()
                .filter(document -> Documents.mayRemove(request.actor(), room, document)).map(Document::id).collect(Collectors.toSet());
        return Reply.page(room.page(request, "document.all"), "document/list", "room", room, "documents", all, "removable", removable);
    }

    /** GET …/documents/new */
    public Reply ask(Request request) {
        Room room = rooms.enter(request);
        return form(request, room, request.blank().with("kind", request.query("kind")));
    }

    /** POST …/documents */
    public Reply add(Request request) {
        Room room = rooms.enter(request);
        return request.save(DocumentInput.document(request.form()), document -> {
            UUID file = document.file() == null ? null : files.keep(request, room.id(), document.file());
            documents.add(request.actor(), request.now(), request.recordId(), room, document, file);
            return room.path("documents");
        }, again -> form(request, room, again));
    }

    /** POST …/documents/{document}/removal */
    public Reply remove(Request request) {
        Room room = rooms.enter(request);
        return request.save(request.form().checked(() -> request.id("document")), id -> {
            documents.remove(request.actor(), request.now(), room, id);
            return room.path("documents");
        }, again -> Reply.seeOther(room.path("documents")));
    }

    private static Reply form(Request request, Room room, Form form) {
        return Reply.page(room.page(request, "document.new"), "document/new", "room", room, "form", form);
    }
}
