package urunana.agenda;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import urunana.community.Room;
import urunana.community.Rooms;
import urunana.db.Reads;
import urunana.pulse.PulseStore;
import urunana.session.Session;
import urunana.session.SessionStore;
import urunana.web.Form;
import urunana.web.Lines;
import urunana.web.Refusal;
import urunana.web.Reply;
import urunana.web.Request;

/** The agenda of a session: to read and to arrange; {@link LeadingPages} leads by it. */
@Component
public final class AgendaPages {
    private static final int USUAL = 10; // minutes proposed for a point that comes from outside the guide

    private final Rooms rooms;
    private final SessionStore sessions;
    private final AgendaStore store;
    private final Agendas agendas;
    private final PulseStore pulses;
    private final JdbcTemplate jdbc;

    AgendaPages(Rooms rooms, SessionStore sessions, AgendaStore store, Agendas agendas, PulseStore pulses,
                JdbcTemplate jdbc) {
        this.pulses = pulses;
        this.jdbc = jdbc;
        this.rooms = rooms;
        this.sessions = sessions;
        this.store = store;
        this.agendas = agendas;
    }

    /** GET …/sessions/{session}/agenda */
    public Reply show(Request request) {
        Room room = rooms.enter(request);
        Session session = session(request, room);
        return Reply.page(room.page(request, "agenda.title"), "agenda/show", "room", room, "session", session, "agenda", agenda(request, session),
                "leads", request.actor().leads(room.id()));
    }

    /** GET …/sessions/{session}/agenda/edit */
    public Reply ask(Request request) {
        Room room = rooms.enter(request);
        Session session = session(request, room);
        Agenda agenda = agenda(request, session);
        var form = request.blank().version(agenda.version());
        AgendaInput.fields(agenda.items(), rest(request, session, agenda)).forEach(form::with);
        return form(request, room, session, form);
    }

    /** POST …/sessions/{session}/agenda; a press on a small button moves a line and saves nothing yet. */
    public Reply arrange(Request request) {
        Room room = rooms.enter(request);
        Session session = session(request, room);
        String press = request.form().value("step");
        if (press.matches("(up|down)-\\d{1,3}")) return form(request, room, session, AgendaInput.moved(request.form(), press));
        Agenda now = agenda(request, session);
        return request.save(AgendaInput.arranged(request.form(), known(request, session, now)), items -> {
            agendas.arrange(request.actor(), request.now(), session, items, request.form().version(), AgendaInput.fields(now.items(), List.of()));
            return room.path("sessions", session.id(), "agenda");
        }, again -> form(request, room, session, again));
    }

    private Session session(Request request, Room room) {
        return sessions.find(room.id(), request.id("session")).orElseThrow(Refusal.NotFound::new);
    }

    private Agenda agenda(Request request, Session session) {
        return agendas.of(session, request.words().language());
    }

    // What could be on the agenda and is not.
    private List<Item> rest(Request request, Session session, Agenda agenda) {
        var there = new HashSet<String>();
        agenda.items().forEach(item -> there.add(item.key()));
        return known(request, session, agenda).values().stream().filter(item -> !there.contains(item.key())).toList();
    }

    private Map<String, Item> known(Request request, Session session, Agenda agenda) {
        Map<String, Item> known = new LinkedHashMap<>();
        wishes(request, session).forEach(item -> known.put(item.key(), item));
        store.proposed(session, USUAL, request.today()).forEach(item -> known.put(item.key(), item));
        agendas.steps(session, request.words().language()).forEach(item -> known.put(item.key(), item));
        agenda.items().stream().filter(item -> !item.source().equals("own")).forEach(item -> known.putIfAbsent(item.key(), item));
        return known;
    }

    // What members wished for after the session before (K25).
    private List<Item> wishes(Request request, Session session) {
        if (!session.ahead()) return List.of();
        return Reads.alone(jdbc, reads -> pulses.wishes(reads, session.communityId(), request.now())).stream()
                .map(wish -> new Item(USUAL, wish.words(), "", "notes", "wish", wish.id().toString())).toList();
    }

    private static Reply form(Request request, Room room, Session session, Form form) {
        return Reply.page(room.page(request, "agenda.arrange"), "agenda/edit", "room", room, "session", session, "form", form,
                "lines", Lines.shown(form, "title", form.keys("title-").size()));
    }
}
