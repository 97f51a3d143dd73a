package urunana.parked;

import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import urunana.community.Member;
import urunana.community.Room;
import urunana.community.Rooms;
import urunana.web.Refusal;
import urunana.web.Reply;
import urunana.web.Request;

/** One's own parked entries, and those that leaders of a community are told of. */
@Component
public final class EntryPages {
    private final EntryStore store;
    private final Entries entries;
    private final Rooms rooms;

    EntryPages(EntryStore store, Entries entries, Rooms rooms) {
        this.store = store;
        this.entries = entries;
        this.rooms = rooms;
    }

    /** GET /me/parked */
    public Reply list(Request request) {
        var page = request.page(request.words().t("parked.title")).in("me");
        return Reply.page(page, "parked/list", "entries", store.of(request.actor().id(), request.now().minus(Entry.KEPT)),
                "telling", new Telling(request.words(), Map.of()));
    }

    /** GET /me/parked/{entry} */
    public Reply show(Request request) {
        return page(request, own(request));
    }

    /** POST /me/parked/{entry}/closure */
    public Reply close(Request request) {
        return done(request, entry -> entries.close(request.actor(), request.now(), entry), "/me/parked");
    }

    /** POST /me/parked/{entry}/showing */
    public Reply share(Request request) {
        return done(request, entry -> entries.show(request.actor(), request.now(), entry), "/me/parked/" + request.id("entry"));
    }

    /** GET /communities/{community}/parked */
    public Reply ofCommunity(Request request) {
        Room room = rooms.enter(request);
        var names = room.members().stream().collect(Collectors.toMap(member -> member.personId().toString(), Member::name));
        return Reply.page(room.page(request, "parked.leaders_title"), "parked/community", "room", room,
                "entries", store.ofRoom(room, request.actor().id()), "telling", new Telling(request.words().with(room.vocabulary()), names));
    }

    private Reply done(Request request, Consumer<Entry> change, String there) {
        Entry entry = own(request);
        return request.save(request.form().checked(() -> entry), found -> {
            change.accept(found);
            return there;
        }, again -> page(request, entry));
    }

    private Reply page(Request request, Entry entry) {
        var telling = new Telling(request.words(), store.names(request.actor().id(), entry.communityId()));
        return Reply.page(request.page(telling.kind(entry.path())).in("me"), "parked/show", "entry", entry, "telling", telling);
    }

    private Entry own(Request request) {
        return store.find(request.actor().id(), request.now().minus(Entry.KEPT), request.id("entry")).orElseThrow(Refusal.NotFound::new);
    }
}
