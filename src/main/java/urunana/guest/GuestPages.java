package urunana.guest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import urunana.community.MembershipStore;
import urunana.community.Room;
import urunana.community.Rooms;
import urunana.session.Session;
import urunana.session.SessionStore;
import urunana.web.Form;
import urunana.web.Refusal;
import urunana.web.Reply;
import urunana.web.Request;

/** The guests of a session as its members see them, and inviting them. */
@Component
public final class GuestPages {
    private final Rooms rooms;
    private final SessionStore sessions;
    private final MembershipStore people;
    private final GuestStore store;
    private final Guests guests;

    GuestPages(Rooms rooms, SessionStore sessions, MembershipStore people, GuestStore store, Guests guests) {
        this.rooms = rooms;
        this.sessions = sessions;
        this.people = people;
        this.store = store;
        this.guests = guests;
    }

    /** GET …/sessions/{session}/guests?q= */
    public Reply list(Request request) {
        Room room = rooms.enter(request);
        return page(request, room, session(request, room), request.blank());
    }

    /** POST …/sessions/{session}/guests */
    public Reply invite(Request request) {
        Room room = rooms.enter(request);
        Session session = session(request, room);
        UUID id = request.recordId();
        return request.save(GuestInput.asked(request.form()), asked -> {
            guests.invite(request.actor(), request.now(), request.today(), id, room, session, asked);
            return room.path("sessions", session.id(), "guests");
        }, again -> page(request, room, session, again));
    }

    /** POST …/guests/{guest}/address. No 303: the address stands on this answer and nowhere else. */
    public Reply address(Request request) {
        Room room = rooms.enter(request);
        UUID session = store.session(room.id(), request.id("guest")).orElseThrow(Refusal.NotFound::new);
        String token = guests.address(request.actor(), request.now(), room, request.id("guest"));
        var guest = store.of(room.id(), session).stream().filter(one -> one.id().equals(request.id("guest"))).findFirst().orElseThrow(Refusal.NotFound::new);
        return Reply.page(room.page(request, "guest.address"), "guest/address", "room", room, "session", session, "guest", guest,
                "address", request.site() + "/guest/" + token).header("Cache-Control", "no-store");
    }

    /** POST …/guests/{guest}/withdrawal */
    public Reply takeBack(Request request) {
        Room room = rooms.enter(request);
        UUID session = store.session(room.id(), request.id("guest")).orElseThrow(Refusal.NotFound::new);
        guests.takeBack(request.actor(), request.now(), room, request.id("guest"));
        return Reply.seeOther(room.path("sessions", session, "guests"));
    }

    private Session session(Request request, Room room) {
        return sessions.find(room.id(), request.id("session")).orElseThrow(Refusal.NotFound::new);
    }

    /** People around the community whose name has these letters, with their roles and places; at least two letters. */
    private Map<String, String> found(Request request, Room room) {
        String sought = request.query("q");
        if (sought.length() < 2 || !request.actor().leads(room.id())) return Map.of();
        var found = new LinkedHashMap<String, String>();
        for (MembershipStore.Line line : people.candidates(room, request.today(), sought)) {
            if (!line.evaluates()) found.put(line.personId().toString(), line.place().isEmpty() ? line.name() : line.name() + " · " + line.place());
        }
        return found;
    }

    private Reply page(Request request, Room room, Session session, Form form) {
        List<Guest> invited = store.of(room.id(), session.id());
        return Reply.page(room.page(request, "guest.title"), "guest/list", "room", room, "session", session, "guests", invited, "form", form,
                "sought", request.query("q"), "found", found(request, room), "leads", request.actor().leads(room.id()));
    }
}
