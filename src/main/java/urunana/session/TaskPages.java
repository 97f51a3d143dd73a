package urunana.session;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import urunana.community.Room;
import urunana.community.Rooms;
import urunana.db.Reads;
import urunana.web.Early;
import urunana.web.Form;
import urunana.web.Refusal;
import urunana.web.Reply;
import urunana.web.Request;

/** The tasks of a session: drawn or chosen by hand; and who has had which so far. */
@Component
public final class TaskPages {
    private final Rooms rooms;
    private final SessionStore sessions;
    private final TaskStore store;
    private final Tasks tasks;
    private final JdbcTemplate jdbc;
    private final Random chance = new SecureRandom();

    TaskPages(Rooms rooms, SessionStore sessions, TaskStore store, Tasks tasks, JdbcTemplate jdbc) {
        this.rooms = rooms;
        this.sessions = sessions;
        this.store = store;
        this.tasks = tasks;
        this.jdbc = jdbc;
    }

    /** GET …/sessions/{session}/tasks */
    public Reply ask(Request request) {
        Room room = rooms.enter(request);
        Session session = asked(request, room);
        var form = Back.to(request, request.blank());
        tasks.tasks(session).forEach((task, person) -> form.with("task-" + task, person));
        return page(request, room, session, form);
    }

    /** POST …/sessions/{session}/tasks: by hand. */
    public Reply give(Request request) {
        Room room = rooms.enter(request);
        Session session = session(request, room);
        String back = Back.path(request.form(), room, session, room.path("sessions", session.id()));
        return request.save(SessionInput.tasks(request.form(), room.memberIds()), given -> {
            tasks.give(request.actor(), request.now(), session, given);
            return back;
        }, again -> page(request, room, session, again));
    }

    /** POST …/sessions/{session}/tasks/draw: all of them, or the one that is named. */
    public Reply draw(Request request) {
        Room room = rooms.enter(request);
        Session session = session(request, room);
        String task = request.form().choice("task", Session.TASKS);
        return request.save(request.form().checked(() -> task), one -> {
            if (one.isEmpty()) tasks.draw(request.actor(), request.now(), room, session, chance);
            else tasks.redraw(request.actor(), request.now(), room, session, one, chance);
            return room.path("sessions", session.id(), "tasks");
        }, again -> page(request, room, session, again));
    }

    /** GET /communities/{community}/tasks: who did what, when. */
    public Reply log(Request request) {
        Room room = rooms.enter(request);
        var log = new TaskLog(store.held(room.id()), request.actor().leads(room.id()) ? store.shares(room.id()) : List.of());
        return Reply.page(room.page(request, "session.tasks_log"), "session/tasklog", "room", room, "log", log);
    }

    private Reply page(Request request, Room room, Session session, Form form) {
        var reads = new Reads(jdbc);
        var given = sessions.tasks(reads, session.id());
        var states = sessions.attendance(reads, session.id());
        reads.run();
        Map<UUID, String> present = states.get();
        return Reply.page(room.page(request, "session.tasks"), "session/tasks", "room", room, "session", session, "given", given.get(),
                "present", present, "leads", request.actor().leads(room.id()), "form", form);
    }

    private Session asked(Request request, Room room) {
        if (!Early.is(request.id("session"))) return session(request, room);
        return Session.early(room.id(), sessions.runningCycle(room.id()).orElseThrow(Refusal.NotFound::new));
    }

    private Session session(Request request, Room room) {
        return sessions.find(room.id(), request.id("session")).orElseThrow(Refusal.NotFound::new);
    }
}
