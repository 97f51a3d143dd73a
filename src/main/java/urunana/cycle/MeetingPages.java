package urunana.cycle;

import org.springframework.stereotype.Component;
import urunana.challenge.ChallengeStore;
import urunana.community.Room;
import urunana.community.Rooms;
import urunana.session.DecisionStore;
import urunana.session.Session;
import urunana.session.SessionStore;
import urunana.web.Refusal;
import urunana.web.Reply;
import urunana.web.Request;

/** The page of a session inside its cycle: what is done, what is missing, what comes next; and its closing. */
@Component
public final class MeetingPages {
    private final Rooms rooms;
    private final SessionStore sessions;
    private final DecisionStore decisions;
    private final ChallengeStore challenges;
    private final Courses courses;
    private final Cycles cycles;

    MeetingPages(Rooms rooms, SessionStore sessions, DecisionStore decisions, ChallengeStore challenges, Courses courses, Cycles cycles) {
        this.rooms = rooms;
        this.sessions = sessions;
        this.decisions = decisions;
        this.challenges = challenges;
        this.courses = courses;
        this.cycles = cycles;
    }

    /** GET …/sessions/{session} */
    public Reply show(Request request) {
        Room room = rooms.enter(request);
        return page(request, room, session(request, room), 200);
    }

    /** POST …/sessions/{session}/closure */
    public Reply close(Request request) {
        Room room = rooms.enter(request);
        Session session = session(request, room);
        Course course = courses.of(request.actor(), room, session.cycleId());
        if (session.open() && !course.missing(session).isEmpty()) return page(request, room, session, 422);
        cycles.close(request.actor(), request.now(), request.today(), room, course, session);
        return Reply.seeOther(room.path("sessions", session.id(), "report"));
    }

    private Reply page(Request request, Room room, Session session, int status) {
        Course course = courses.of(request.actor(), room, session.cycleId());
        var view = new MeetingView(room, session, course, request.actor().leads(room.id()), request.actor().id(),
                sessions.attendance(session.id()), sessions.tasks(session.id()), sessions.moves(session.id()),
                decisions.ofSession(room.id(), session.id()), decisions.openPromises(room.id(), session.id()),
                challenges.solutionsOfCycle(room.id(), session.cycleId()), status == 422, request.today());
        var page = room.page(request, "session.title." + session.kind(), "n", course.attempt(session));
        return Reply.page(status, page, "cycle/meeting", "view", view, "form", request.blank().version(session.version()));
    }

    private Session session(Request request, Room room) {
        return sessions.find(room.id(), request.id("session")).orElseThrow(Refusal.NotFound::new);
    }
}
