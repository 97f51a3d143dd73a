package urunana.cycle;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import urunana.agenda.LeadingStore;
import urunana.card.Ways;
import urunana.challenge.ChallengeStore;
import urunana.challenge.VoteStore;
import urunana.community.Room;
import urunana.community.Rooms;
import urunana.db.Reads;
import urunana.guest.GuestStore;
import urunana.guide.GuideStore;
import urunana.invitation.InvitationStore;
import urunana.pulse.PulseStore;
import urunana.session.DecisionStore;
import urunana.session.Session;
import urunana.session.SessionHold;
import urunana.session.SessionStore;
import urunana.voice.LookingBackStore;
import urunana.web.Early;
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
    private final SessionHold hold;
    private final GuideStore guides;
    private final LookingBackStore lookingBack;
    private final Ways ways;
    private final PulseStore pulses;
    private final VoteStore votes;
    private final GuestStore guests;
    private final InvitationStore invitations;
    private final LeadingStore leading;
    private final JdbcTemplate jdbc;

    MeetingPages(Rooms rooms, SessionStore sessions, DecisionStore decisions, ChallengeStore challenges, Courses courses, Cycles cycles,
                 SessionHold hold, GuideStore guides, LookingBackStore lookingBack, Ways ways, PulseStore pulses,
                 VoteStore votes, GuestStore guests, InvitationStore invitations, LeadingStore leading, JdbcTemplate jdbc) {
        this.guests = guests;
        this.invitations = invitations;
        this.leading = leading;
        this.votes = votes;
        this.pulses = pulses;
        this.jdbc = jdbc;
        this.rooms = rooms;
        this.sessions = sessions;
        this.decisions = decisions;
        this.challenges = challenges;
        this.courses = courses;
        this.cycles = cycles;
        this.hold = hold;
        this.guides = guides;
        this.lookingBack = lookingBack;
        this.ways = ways;
    }

    /** GET …/sessions/{session}: two round trips to the database, the room with the session, then all the rest. */
    public Reply show(Request request) {
        var reads = new Reads(jdbc);
        var room = rooms.enter(reads, request);
        var session = sessions.find(reads, request.id("community"), request.id("session"));
        reads.run();
        if (Early.is(request.id("session"))) return early(request, room.get());
        return page(request, room.get(), session.get().orElseThrow(Refusal.NotFound::new), 200);
    }

    // What can be written in a session that was planned without network and is on the phone only.
    private Reply early(Request request, Room room) {
        UUID cycle = sessions.runningCycle(room.id()).orElseThrow(Refusal.NotFound::new);
        return Reply.page(room.page(request, "session.early"), "cycle/early", "room", room, "cycle", cycle, "leads", request.actor().leads(room.id()));
    }

    /** POST …/sessions/{session}/closure */
    public Reply close(Request request) {
        Room room = rooms.enter(request);
        hold.whole(room.id(), request.id("session"));
        Session session = session(request, room);
        Course course = courses.of(room, session.cycleId());
        if (session.open() && !course.missing(session).isEmpty()) return page(request, room, session, 422);
        cycles.close(request.actor(), request.now(), request.today(), room, course, session);
        return Reply.seeOther(room.path("sessions", session.id(), "report"));
    }

    private Reply page(Request request, Room room, Session session, int status) {
        var reads = new Reads(jdbc);
        var course = session.first() ? courses.begun(reads, room.id(), session.cycleId())
                : courses.of(reads, room.id(), session.cycleId());
        var tasks = sessions.tasks(reads, session.id());
        var moves = sessions.moves(reads, session.id());
        var decided = decisions.before(reads, room.id(), session.id());
        var solutions = challenges.solutionsOfCycle(reads, room.id(), session.cycleId());
        var edition = guides.ofCycle(reads, room.id(), session.cycleId());
        var highlights = lookingBack.highlights(reads, room.id(), session.id());
        var way = ways.of(reads, room, session);
        var counted = votes.count(reads, room.id(), session.id());
        var invited = guests.of(reads, room.id(), session.id());
        var jottings = leading.jottings(reads, room.id(), session.id());
        var wishes = pulses.wishes(reads, room.id(), request.now());
        var before = invitations.before(reads, room.id(), session.id(), request.actor().id());
        reads.run();
        var view = new MeetingView(room, session, course.get(), request.actor().leads(room.id()), request.actor().id(),
                tasks.get(), moves.get(), decided.get(), solutions.get(), edition.get().flatMap(one -> one.outline().part(session.kind())).orElse(null),
                highlights.get(), way.get(), status == 422, request.today(), session.ahead() ? wishes.get() : List.of(),
                counted.get().orElseThrow(Refusal.NotFound::new).told(room.memberIds(), request.actor().id()), invited.get(),
                before.get(), jottings.get());
        var page = room.page(request, "session.title." + session.kind(), "n", view.course().attempt(session));
        return Reply.page(status, page, "cycle/meeting", "view", view);
    }

    private Session session(Request request, Room room) {
        return sessions.find(room.id(), request.id("session")).orElseThrow(Refusal.NotFound::new);
    }
}
