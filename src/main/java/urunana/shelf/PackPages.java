package urunana.shelf;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import urunana.card.Ways;
import urunana.community.Room;
import urunana.community.Rooms;
import urunana.cycle.Course;
import urunana.cycle.Courses;
import urunana.cycle.Cycle;
import urunana.cycle.CycleStore;
import urunana.tryout.NoteStore;
import urunana.web.Page;
import urunana.web.Reply;
import urunana.web.Request;

/** "Take with me": what this member's phone can keep of a community, and what it will cost to fetch. */
@Component
public final class PackPages {
    /**
     * Bytes a page costs on the wire: the mean over the 80 pages of a pack in a community of two dozen, compressed, with the
     * headers of the answers; 3,420 with gzip, 3,150 with Brotli. WeightTest holds it. What pages ask for besides, the phone has.
     */
    static final int PAGE = 3300;

    /** Files up to this size are ticked already. */
    static final long SMALL = 300 * 1024;

    private final Rooms rooms;
    private final CycleStore cycles;
    private final Courses courses;
    private final NoteStore notes;
    private final ShelfStore store;
    private final Ways ways;

    PackPages(Rooms rooms, CycleStore cycles, Courses courses, NoteStore notes, ShelfStore store, Ways ways) {
        this.rooms = rooms;
        this.cycles = cycles;
        this.courses = courses;
        this.notes = notes;
        this.store = store;
        this.ways = ways;
    }

    /** GET /communities/{community}/pack */
    public Reply pack(Request request) {
        Room room = rooms.enter(request);
        Page page = room.page(request, "shelf.pack");
        var parts = new ArrayList<PackPart>();
        parts.add(community(page, room));
        for (Cycle cycle : cycles.ofCommunity(room.id())) {
            if (cycle.running()) parts.addAll(cycle(request, page, room, courses.of(room, cycle.id())));
        }
        parts.removeIf(part -> part.lines().isEmpty());
        int pages = parts.stream().mapToInt(part -> part.lines().size()).sum();
        return Reply.page(page, "shelf/pack", "room", room, "parts", parts, "pages", pages, "pageBytes", PAGE, "small", SMALL,
                "files", store.documents(room.id()).stream().filter(document -> document.file() != null).toList());
    }

    private static PackPart community(Page page, Room room) {
        var part = PackPart.titled(room.community().name()).add(room.community().name(), room).add(page.t("community.members"), room, "members")
                .add(page.t("community.norms"), room, "norms");
        part.lines().add(new PackPart.Line("/programmes/" + room.community().programmeId(), room.programme()));
        return part.add(page.t("cycle.all"), room, "cycles").add(page.t("consolidation.products"), room, "products")
                .add(page.t("document.all"), room, "documents")
                .add(!room.community().closed(), page.t("document.new"), room, "documents", "new");
    }

    private List<PackPart> cycle(Request request, Page page, Room room, Course course) {
        UUID me = request.actor().id();
        var unshared = course.tryouts().stream().filter(tryout -> tryout.implementorId().equals(me))
                .flatMap(tryout -> notes.readableBy(me, room.id(), tryout.id()).stream())
                .filter(note -> !note.shared() && note.personId().equals(me)).map(note -> new CyclePack.Unshared(note.tryoutId(), note.id())).toList();
        return new CyclePack(page, room, course, me, request.actor().leads(room.id())).parts(unshared, course.ahead().map(session -> ways.cards(room, session.id())).orElse(List.of()));
    }
}
