package urunana.session;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import urunana.community.Member;
import urunana.community.Room;
import urunana.community.Rooms;
import urunana.db.Reads;
import urunana.web.Early;
import urunana.web.Form;
import urunana.web.Refusal;
import urunana.web.Reply;
import urunana.web.Request;

/** The forms of a session: moving it, attendance, notes, decisions. The session's own page is in {@code cycle}. */
@Component
public final class SessionPages {
    // A session whose record was left open for longer has not been going on all the time.
    private static final int LONG = 240;

    private final Rooms rooms;
    private final SessionStore store;
    private final Sessions sessions;
    private final JdbcTemplate jdbc;

    SessionPages(Rooms rooms, SessionStore store, Sessions sessions, JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.rooms = rooms;
        this.store = store;
        this.sessions = sessions;
    }

    /** GET …/sessions/{session}/date: move it, put it off, or cancel it. */
    public Reply askMove(Request request) {
        Room room = rooms.enter(request);
        Session session = session(request, room);
        var form = request.blank().with("on", session.plannedOn()).with("at", session.plannedAt()).with("room", session.room())
                .version(session.version());
        return moveForm(request, room, session, form);
    }

    /** POST …/sessions/{session}/date */
    public Reply move(Request request) {
        Room room = rooms.enter(request);
        Session session = session(request, room);
        return request.save(SessionInput.plan(request.form(), request.today()), plan -> {
            sessions.move(request.actor(), request.now(), session, plan, request.form().version());
            return path(room, session);
        }, again -> moveForm(request, room, session, again));
    }

    /** POST …/sessions/{session}/postponement */
    public Reply postpone(Request request) {
        Room room = rooms.enter(request);
        Session session = session(request, room);
        return request.save(SessionInput.reason(request.form()), reason -> {
            sessions.postpone(request.actor(), request.now(), session, reason);
            return path(room, session);
        }, again -> moveForm(request, room, session, again));
    }

    /** POST …/sessions/{session}/cancellation */
    public Reply cancel(Request request) {
        Room room = rooms.enter(request);
        Session session = session(request, room);
        return request.save(SessionInput.reason(request.form()), reason -> {
            sessions.cancel(request.actor(), request.now(), session, reason);
            return room.path("cycles", session.cycleId());
        }, again -> moveForm(request, room, session, again));
    }

    /** POST …/sessions/{session}/opening */
    public Reply open(Request request) {
        Room room = rooms.enter(request);
        Session session = session(request, room);
        sessions.open(request.actor(), request.now(), request.today(), session);
        return Reply.seeOther(path(room, session));
    }

    /** GET …/sessions/{session}/attendance */
    public Reply askAttendance(Request request) {
        Room room = rooms.enter(request);
        Session session = asked(request, room);
        var form = Back.to(request, request.blank());
        var reads = new Reads(jdbc);
        var states = store.attendance(reads, session.id());
        var said = store.said(reads, session.id());
        reads.run();
        for (Member member : room.members()) form.with("state-" + member.personId(), proposed(states.get(), said.get(), member.personId()));
        return attendanceForm(request, room, session, form, said.get());
    }

    // Who said before that they are late or away is marked so until somebody saves; who said they come has to be seen.
    private static @Nullable String proposed(Map<UUID, String> states, Map<UUID, String> said, UUID member) {
        String state = states.get(member);
        return state == null && !"comes".equals(said.get(member)) ? said.get(member) : state;
    }

    /** POST …/sessions/{session}/attendance */
    public Reply attend(Request request) {
        var reads = new Reads(jdbc);
        var entered = rooms.enter(reads, request);
        var found = store.find(reads, request.id("community"), request.id("session"));
        reads.run();
        Room room = entered.get();
        Session session = found.get().orElseThrow(Refusal.NotFound::new);
        String back = Back.path(request.form(), room, session, path(room, session));
        return request.save(SessionInput.present(request.form(), room.memberIds()), present -> {
            sessions.attend(request.actor(), request.now(), session, present);
            return back;
        }, again -> attendanceForm(request, room, session, again, Map.of()));
    }

    /** GET …/sessions/{session}/notes */
    public Reply askNotes(Request request) {
        Room room = rooms.enter(request);
        Session session = asked(request, room);
        var form = Back.to(request, request.blank()).with("discussion", session.discussion()).with("other_business", session.otherBusiness())
                .with("actual_focus", session.actualFocus()).with("actual_other", session.actualOther()).version(session.version());
        long gone = session.measurable() ? Duration.between(session.openedAt(), request.now()).toMinutes() : 0;
        boolean offered = gone > 0 && gone <= LONG;
        if (offered) form.with("actual_focus", Math.min(gone, session.focusMinutes())).with("actual_other", Math.max(0, gone - session.focusMinutes()));
        return notesForm(request, room, session, form, offered);
    }

    /** POST …/sessions/{session}/notes */
    public Reply note(Request request) {
        Room room = rooms.enter(request);
        Session session = session(request, room);
        String back = Back.path(request.form(), room, session, path(room, session));
        return request.save(SessionInput.notes(request.form()), notes -> {
            sessions.note(request.actor(), request.now(), session, notes, request.form().version());
            return back;
        }, again -> notesForm(request, room, session, again, false));
    }

    /** GET …/sessions/{session}/decisions/new */
    public Reply askDecision(Request request) {
        Room room = rooms.enter(request);
        return decisionForm(request, room, asked(request, room), Back.to(request, request.blank()));
    }

    /** POST …/sessions/{session}/decisions */
    public Reply decide(Request request) {
        Room room = rooms.enter(request);
        Session session = session(request, room);
        String back = Back.path(request.form(), room, session, path(room, session) + "#decisions");
        return request.save(SessionInput.decision(request.form(), room.memberIds()), decision -> {
            sessions.decide(request.actor(), request.now(), request.recordId(), session, decision);
            return back;
        }, again -> decisionForm(request, room, session, again));
    }

    /** POST …/promises/{decision}/keeping: done, said by its owner or a leader; then back to where one was. */
    public Reply keep(Request request) {
        Room room = rooms.enter(request);
        sessions.keep(request.actor(), request.now(), request.today(), room, request.id("decision"));
        return Reply.seeOther("/");
    }

    private Session asked(Request request, Room room) {
        if (!Early.is(request.id("session"))) return session(request, room);
        return Session.early(room.id(), store.runningCycle(room.id()).orElseThrow(Refusal.NotFound::new));
    }

    private Session session(Request request, Room room) {
        return store.find(room.id(), request.id("session")).orElseThrow(Refusal.NotFound::new);
    }

    private static String path(Room room, Session session) {
        return room.path("sessions", session.id());
    }

    private static Reply moveForm(Request request, Room room, Session session, Form form) {
        return Reply.page(room.page(request, "session.move"), "session/move", "room", room, "session", session, "form", form);
    }

    private Reply attendanceForm(Request request, Room room, Session session, Form form, Map<UUID, String> said) {
        return Reply.page(room.page(request, "session.attendance"), "session/attendance", "room", room, "session", session, "form", form, "said", said);
    }

    private static Reply notesForm(Request request, Room room, Session session, Form form, boolean offered) {
        return Reply.page(room.page(request, "session.notes"), "session/notes", "room", room, "session", session, "form", form, "offered", offered);
    }

    private static Reply decisionForm(Request request, Room room, Session session, Form form) {
        return Reply.page(room.page(request, "session.decision"), "session/decision", "room", room, "session", session, "form", form);
    }
}
