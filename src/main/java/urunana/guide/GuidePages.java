package urunana.guide;

import java.util.List;
import org.springframework.stereotype.Component;
import urunana.community.Room;
import urunana.community.Rooms;
import urunana.web.Page;
import urunana.web.Refusal;
import urunana.web.Reply;
import urunana.web.Request;

/** Guides to look at: all that are offered, one with its steps, and the same for printing. */
@Component
public final class GuidePages {
    private final Rooms rooms;
    private final GuideStore store;
    private final Fitting fitting;

    GuidePages(Rooms rooms, GuideStore store, Fitting fitting) {
        this.rooms = rooms;
        this.store = store;
        this.fitting = fitting;
    }

    /** GET /guides */
    public Reply list(Request request) {
        return Reply.page(request.page(request.words().t("guide.all")), "guide/list", "guides", store.open());
    }

    /** GET /guides/{guide} */
    public Reply show(Request request) {
        var edition = store.open(request.id("guide")).orElseThrow(Refusal.NotFound::new);
        return look(request.page(edition.outline().name().in(request.words().language())), edition, "/guides");
    }

    /** GET /communities/{community}/guides: what it may follow, which one fits, and its own. */
    public Reply ofCommunity(Request request) {
        Room room = rooms.enter(request);
        return Reply.page(room.page(request, "guide.choose"), "guide/community", "room", room, "own", store.ofCommunity(room.id()),
                "offered", store.offered(room.community().programmeId(), room.id()).stream().filter(one -> one.guide().communityId() == null).toList(),
                "fits", fitting.code(room), "leads", request.actor().leads(room.id()));
    }

    /** GET /communities/{community}/guides/{guide}: one of its own, the draft too. */
    public Reply showOwn(Request request) {
        Room room = rooms.enter(request);
        var edition = store.working(Keeper.community(room.id()), request.id("guide")).orElseThrow(Refusal.NotFound::new);
        var page = room.titled(request, edition.outline().name().in(request.words().language()));
        return look(page, edition, room.path("guides"), request.actor().leads(room.id()) ? room.path("guides", edition.guide().id(), "edit") : "");
    }

    private static Reply look(Page page, Edition edition, String back) {
        return look(page, edition, back, "");
    }

    private static Reply look(Page page, Edition edition, String back, String edit) {
        return Reply.page(page, "guide/show", "edition", edition, "back", back, "edit", edit,
                "others", List.copyOf(edition.outline().name().in().keySet()));
    }
}
