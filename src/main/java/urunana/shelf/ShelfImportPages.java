package urunana.shelf;

import java.util.Objects;
import org.springframework.stereotype.Component;
import urunana.community.Room;
import urunana.community.Rooms;
import urunana.web.Checked;
import urunana.web.Form;
import urunana.web.Reply;
import urunana.web.Request;
import urunana.web.Upload;

/** Taking in a shelf from elsewhere, and what the last ones brought. */
@Component
public final class ShelfImportPages {
    private final Rooms rooms;
    private final ShelfStore store;
    private final ShelfImports imports;

    ShelfImportPages(Rooms rooms, ShelfStore store, ShelfImports imports) {
        this.rooms = rooms;
        this.store = store;
        this.imports = imports;
    }

    /** GET /communities/{community}/shelf/import */
    public Reply ask(Request request) {
        return page(request, rooms.enter(request), request.blank());
    }

    /** POST /communities/{community}/shelf/import */
    public Reply take(Request request) {
        Room room = rooms.enter(request);
        return request.save(chosen(request.form()), upload -> {
            imports.take(request, room, upload);
            return room.path("shelf", "import");
        }, again -> page(request, room, again));
    }

    private static Checked<Upload> chosen(Form form) {
        Upload file = form.upload("file");
        if (file == null) form.wrong("file", "shelf.wrong.no_file");
        return form.checked(() -> Objects.requireNonNull(file));
    }

    private Reply page(Request request, Room room, Form form) {
        return Reply.page(room.page(request, "shelf.import"), "shelf/import", "room", room, "form", form, "brought", store.brought(room.id()).orElse(null));
    }
}
