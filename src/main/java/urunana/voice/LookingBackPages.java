package urunana.voice;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import urunana.community.Room;
import urunana.community.Rooms;
import urunana.db.Reads;
import urunana.session.Session;
import urunana.session.SessionStore;
import urunana.web.Early;
import urunana.web.Form;
import urunana.web.Refusal;
import urunana.web.Reply;
import urunana.web.Request;

/** What is noted after a session: the seven points by its leaders, for themselves; what was valuable, by everybody and for all. */
@Component
public final class LookingBackPages {
    private final Rooms rooms;
    private final SessionStore sessions;
    private final VoiceStore store;
    private final LookingBackStore lookingBack;
    private final Voices voices;
    private final JdbcTemplate jdbc;

    LookingBackPages(Rooms rooms, SessionStore sessions, VoiceStore store, LookingBackStore lookingBack, Voices voices, JdbcTemplate jdbc) {
        this.rooms = rooms;
        this.sessions = sessions;
        this.store = store;
        this.lookingBack = lookingBack;
        this.voices = voices;
        this.jdbc = jdbc;
    }

    /** GET …/sessions/{session}/guidelines */
    public Reply askGuidelines(Request request) {
        Room room = rooms.enter(request);
        Session session = session(request, room);
        Guidelines now = guidelines(room, session);
        var form = request.blank().with("note", now.note()).version(now.version());
        now.answers().forEach(form::with);
        return guidelinesForm(request, room, session, form);
    }

    /** POST …/sessions/{session}/guidelines */
    public Reply lookBack(Request request) {
        Room room = rooms.enter(request);
        Session session = session(request, room);
        return request.save(VoiceInput.guidelines(request.form()), guidelines -> {
            voices.lookBack(request.actor(), request.now(), session, guidelines, guidelines(room, session));
            return room.path("sessions", session.id());
        }, again -> guidelinesForm(request, room, session, again));
    }

    /** GET …/sessions/{session}/highlights/new */
    public Reply askHighlight(Request request) {
        Room room = rooms.enter(request);
        return highlightForm(request, room, session(request, room), request.blank());
    }

    /** POST …/sessions/{session}/highlights */
    public Reply value(Request request) {
        Room room = rooms.enter(request);
        Session session = session(request, room);
        return request.save(VoiceInput.highlight(request.form(), room.memberIds(), request.actor().id()), highlight -> {
            voices.value(request.actor(), request.now(), request.recordId(), session, highlight);
            return room.path("sessions", session.id()) + "#highlights";
        }, again -> highlightForm(request, room, session, again));
    }

    /** POST …/highlights/{highlight}/withdrawal */
    public Reply takeAway(Request request) {
        Room room = rooms.enter(request);
        voices.takeAway(request.actor(), request.now(), room, request.id("highlight"));
        return Reply.seeOther(room.path("voice", "mine"));
    }

    /** GET …/voice/mine: what was counted of me, what colleagues valued, and the switch. */
    public Reply mine(Request request) {
        return minePage(request, rooms.enter(request), request.blank());
    }

    /** POST …/voice/mine */
    public Reply wish(Request request) {
        Room room = rooms.enter(request);
        return request.save(VoiceInput.wish(request.form()), counted -> {
            voices.wish(request.actor(), request.now(), request.today(), room, counted);
            return room.path("voice", "mine");
        }, again -> minePage(request, room, again));
    }

    private Guidelines guidelines(Room room, Session session) {
        return Reads.alone(jdbc, reads -> lookingBack.guidelines(reads, room.id(), session.id()));
    }

    private Session session(Request request, Room room) {
        if (!Early.is(request.id("session"))) return sessions.find(room.id(), request.id("session")).orElseThrow(Refusal.NotFound::new);
        return Session.early(room.id(), sessions.runningCycle(room.id()).orElseThrow(Refusal.NotFound::new));
    }

    private Reply minePage(Request request, Room room, Form form) {
        var reads = new Reads(jdbc);
        var own = store.own(reads, room.id(), request.actor().id());
        var valued = lookingBack.highlightsOf(reads, room.id(), request.actor().id());
        var counts = store.counts(reads, room.id(), request.actor().id());
        reads.run();
        if (form.value("counted").isEmpty()) form.with("counted", counts.get() ? "yes" : "no");
        return Reply.page(room.page(request, "voice.mine"), "voice/mine", "room", room, "own", own.get(), "valued", valued.get(), "form", form);
    }

    private static Reply guidelinesForm(Request request, Room room, Session session, Form form) {
        return Reply.page(room.page(request, "voice.guidelines"), "voice/guidelines", "room", room, "session", session, "form", form);
    }

    private static Reply highlightForm(Request request, Room room, Session session, Form form) {
        var others = room.options();
        others.remove(request.actor().id().toString());
        return Reply.page(room.page(request, "voice.highlight"), "voice/highlight", "room", room, "session", session, "form", form, "others", others);
    }
}
