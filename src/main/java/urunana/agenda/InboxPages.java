package urunana.agenda;

import org.springframework.stereotype.Component;
import urunana.community.Room;
import urunana.community.Rooms;
import urunana.web.Form;
import urunana.web.Reply;
import urunana.web.Request;

/** The inbox of a community: what members drop between sessions, with or without their name. */
@Component
public final class InboxPages {
    private final Rooms rooms;
    private final AgendaStore store;
    private final Agendas agendas;

    InboxPages(Rooms rooms, AgendaStore store, Agendas agendas) {
        this.rooms = rooms;
        this.store = store;
        this.agendas = agendas;
    }

    /** GET …/inbox?kind= */
    public Reply list(Request request) {
        String kind = Dropped.KINDS.contains(request.query("kind")) ? request.query("kind") : "question";
        return page(request, rooms.enter(request), request.blank().with("kind", kind).with("name", "without"));
    }

    /** POST …/inbox: its answer says nothing of what was dropped. */
    public Reply drop(Request request) {
        Room room = rooms.enter(request);
        return request.save(AgendaInput.drop(request.form()), drop -> {
            agendas.drop(request.actor(), request.today(), room, drop);
            return room.path("inbox");
        }, again -> page(request, room, again));
    }

    /** POST …/inbox/{item}/removal: not for a session, or settled otherwise. */
    public Reply putAside(Request request) {
        Room room = rooms.enter(request);
        agendas.putAside(request.actor(), request.now(), request.today(), room, request.id("item"));
        return Reply.seeOther(room.path("inbox"));
    }

    private Reply page(Request request, Room room, Form form) {
        boolean leads = request.actor().leads(room.id());
        return Reply.page(room.page(request, "agenda.inbox"), "agenda/inbox", "room", room, "items", store.inbox(room.id(), leads), "form", form,
                "leads", leads);
    }
}
