package urunana.agenda;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import urunana.community.Room;
import urunana.community.Rooms;
import urunana.db.Reads;
import urunana.file.Files;
import urunana.session.Back;
import urunana.session.Session;
import urunana.session.SessionStore;
import urunana.web.Form;
import urunana.web.Refusal;
import urunana.web.Reply;
import urunana.web.Request;

/** Leading a session by its points, one phone on the table: which point it is, and what is written down and photographed there. */
@Component
public final class LeadingPages {
    private final Rooms rooms;
    private final SessionStore sessions;
    private final Agendas agendas;
    private final LeadingStore store;
    private final Leadings leadings;
    private final Files files;
    private final JdbcTemplate jdbc;

    LeadingPages(Rooms rooms, SessionStore sessions, Agendas agendas, LeadingStore store, Leadings leadings, Files files, JdbcTemplate jdbc) {
        this.rooms = rooms;
        this.sessions = sessions;
        this.agendas = agendas;
        this.store = store;
        this.leadings = leadings;
        this.files = files;
        this.jdbc = jdbc;
    }

    /** GET …/sessions/{session}/run: the points one after another, with clocks. ?at= is the point shown, from 1. */
    public Reply run(Request request) {
        Room room = rooms.enter(request);
        Session session = session(request, room);
        if (!session.open()) return Reply.seeOther(room.path("sessions", session.id()));
        return page(request, room, session, request.blank(), request.query("at"));
    }

    /** POST …/sessions/{session}/leading: this phone leads, at the point {@code step}. */
    public Reply lead(Request request) {
        Room room = rooms.enter(request);
        Session session = session(request, room);
        var form = request.form();
        Integer point = form.number("step", 1, AgendaInput.MOST);
        leadings.lead(request.actor(), request.now(), session, point == null ? 1 : point, form.value("known"));
        return Reply.seeOther(room.path("sessions", session.id(), "run") + "?at=" + (point == null ? 1 : point));
    }

    /** POST …/sessions/{session}/jottings: words or a photo of the point one is at. */
    public Reply jot(Request request) {
        Room room = rooms.enter(request);
        Session session = session(request, room);
        String at = request.form().value("at");
        String back = Back.path(request.form(), room, session, room.path("sessions", session.id()));
        return request.save(AgendaInput.jot(request.form()), jot -> {
            UUID photo = jot.photo() == null ? null : files.keep(request, room.id(), jot.photo());
            leadings.jot(request.actor(), request.now(), request.recordId(), session, jot, photo);
            return session.open() ? back : room.path("sessions", session.id());
        }, again -> page(request, room, session, again, at));
    }

    /** POST …/jottings/{jotting}/removal */
    public Reply remove(Request request) {
        Room room = rooms.enter(request);
        UUID session = leadings.remove(request.actor(), request.now(), room, request.id("jotting"));
        return Reply.seeOther(room.path("sessions", session));
    }

    private Reply page(Request request, Room room, Session session, Form form, String asked) {
        Agenda agenda = agendas.of(session, request.words().language());
        Leading leading = store.find(room.id(), session.id()).orElse(null);
        int at = at(asked, leading, agenda.items().size());
        return Reply.page(room.page(request, "agenda.run"), "agenda/run", "room", room, "session", session, "agenda", agenda, "at", at,
                "leads", request.actor().leads(room.id()), "leading", leading, "reader", request.actor().id(), "form", form,
                "tasks", Reads.alone(jdbc, reads -> sessions.tasks(reads, session.id())));
    }

    // The point that was asked for, else where it is known to be, else the first.
    private static int at(String asked, @Nullable Leading leading, int points) {
        int at = asked.matches("\\d{1,3}") ? Integer.parseInt(asked) : leading == null ? 1 : leading.point();
        return Math.clamp(at, 1, Math.max(1, points));
    }

    private Session session(Request request, Room room) {
        return sessions.find(room.id(), request.id("session")).orElseThrow(Refusal.NotFound::new);
    }
}
