package urunana.shelf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import urunana.community.Room;
import urunana.community.Rooms;
import urunana.web.Reply;
import urunana.web.Request;

/** Choosing what goes on a shelf, and the zip itself. */
@Component
public final class ShelfPages {
    /** Above this, old cards and zips of the old kind end; nobody carries so much at once. */
    private static final long LARGEST = 1024L * 1024 * 1024;

    private final Rooms rooms;
    private final ShelfStore store;
    private final Shelves shelves;

    ShelfPages(Rooms rooms, ShelfStore store, Shelves shelves) {
        this.rooms = rooms;
        this.store = store;
        this.shelves = shelves;
    }

    /** GET /communities/{community}/shelf */
    public Reply choose(Request request) {
        Room room = rooms.enter(request);
        return page(200, request, room, offered(room), "");
    }

    /** GET /communities/{community}/shelf/file, with ?take= for each thing chosen: its id, or "guides" */
    public Reply file(Request request) {
        Room room = rooms.enter(request);
        var chosen = request.queries("take");
        var offered = offered(room);
        var resources = offered.stream().filter(resource -> chosen.contains(resource.id().toString())).toList();
        if (resources.isEmpty() && !chosen.contains("guides")) return page(422, request, room, offered, "shelf.choose_something");
        if (resources.stream().mapToLong(Resource::size).sum() > LARGEST) return page(422, request, room, offered, "shelf.choose_less");
        try {
            var zip = shelves.make(request, room, resources, chosen.contains("guides"));
            String plain = ShelfName.plain(room.community().name());
            String name = "urunana-" + (plain.isEmpty() ? "" : plain + "-") + request.today() + ".zip";
            return Reply.stream("application/zip", zip.size(), zip::to).header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Resource> offered(Room room) {
        var all = new ArrayList<>(store.documents(room.id()));
        all.addAll(store.products(room.id()));
        return all;
    }

    private static Reply page(int status, Request request, Room room, List<Resource> offered, String wrong) {
        return Reply.page(status, room.page(request, "shelf.title"), "shelf/choose", "room", room, "offered", offered, "wrong", wrong,
                "chosen", status == 200 ? null : request.queries("take"), "leads", request.actor().leads(room.id()),
                "more", offered.stream().filter(Resource::product).count() == ShelfStore.SHOWN
                        || offered.stream().filter(resource -> !resource.product()).count() == ShelfStore.SHOWN);
    }
}
