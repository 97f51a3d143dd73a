package urunana.invitation;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import urunana.agenda.AgendaStore;
import urunana.community.Room;
import urunana.community.Rooms;
import urunana.db.Reads;
import urunana.guide.GuideStore;
import urunana.session.Session;
import urunana.session.SessionStore;
import urunana.text.Words;
import urunana.web.Checked;
import urunana.web.Form;
import urunana.web.Refusal;
import urunana.web.Reply;
import urunana.web.Request;

/** The invitation to a session: to read, to answer, to send on by hand, to put into a calendar, to print. */
@Component
public final class InvitationPages {
    private final Rooms rooms;
    private final SessionStore sessions;
    private final AgendaStore agendas;
    private final GuideStore guides;
    private final InvitationStore store;
    private final Invitations invitations;
    private final JdbcTemplate jdbc;

    InvitationPages(Rooms rooms, SessionStore sessions, AgendaStore agendas, GuideStore guides, InvitationStore store, Invitations invitations,
                    JdbcTemplate jdbc) {
        this.rooms = rooms;
        this.sessions = sessions;
        this.agendas = agendas;
        this.guides = guides;
        this.store = store;
        this.invitations = invitations;
        this.jdbc = jdbc;
    }

    /** GET …/sessions/{session}/invitation */
    public Reply show(Request request) {
        Room room = rooms.enter(request);
        var invitation = invitation(request, room);
        var mine = invitation.of(request.actor().id());
        var form = mine == null ? request.blank() : request.blank().with("answer", mine.answer()).with("words", mine.words());
        return page(request, room, invitation, form);
    }

    /** POST …/sessions/{session}/invitation/answers */
    public Reply answer(Request request) {
        Room room = rooms.enter(request);
        Session session = session(request, room);
        return request.save(given(request.form()), given -> {
            invitations.answer(request.actor(), request.now(), room, session, given.answer(), given.words());
            return room.path("sessions", session.id(), "invitation");
        }, again -> page(request, room, invitation(request, room), again));
    }

    /** GET …/sessions/{session}/invitation/calendar.ics: one entry for any calendar. */
    public Reply calendar(Request request) {
        Room room = rooms.enter(request);
        var event = Reads.alone(jdbc, reads -> store.event(reads, room.id(), request.id("session"))).orElseThrow(Refusal.NotFound::new);
        var words = request.words().with(room.vocabulary());
        var calendar = new Ical().calendar(event.summary(words), words.language(), ical -> event.write(ical, words, request.site()));
        return Reply.bytes(Ical.TYPE, calendar).header("Content-Disposition", "attachment; filename=\"session.ics\"");
    }

    private static Checked<Answer.Given> given(Form form) {
        String answer = form.requiredChoice("answer", Answer.ANSWERS);
        String words = form.text("words", 300);
        return form.checked(() -> new Answer.Given(answer, words));
    }

    private Session session(Request request, Room room) {
        return sessions.find(room.id(), request.id("session")).orElseThrow(Refusal.NotFound::new);
    }

    private Invitation invitation(Request request, Room room) {
        Session session = session(request, room);
        var reads = new Reads(jdbc);
        var where = store.where(reads, room.id(), session.id());
        var answers = store.answers(reads, room.id(), session.id());
        var edition = guides.ofCycle(reads, room.id(), session.cycleId());
        reads.run();
        var found = where.get().orElseThrow(Refusal.NotFound::new);
        return new Invitation(session, found.attempt(), found.room(), answers.get(),
                edition.get().flatMap(one -> one.outline().part(session.kind())).orElse(null), agendas.find(room.id(), session.id()));
    }

    private static Reply page(Request request, Room room, Invitation invitation, Form form) {
        return Reply.page(room.page(request, "invitation.title"), "invitation/show", "room", room, "invitation", invitation, "form", form,
                "share", share(request.words().with(room.vocabulary()), room, invitation, request.site()));
    }

    private static ShareText share(Words words, Room room, Invitation invitation, String site) {
        Session session = invitation.session();
        String kind = words.t("session.kind." + session.kind(), "n", invitation.attempt());
        String day = session.plannedOn() == null ? words.t("session.state.postponed") : words.day(session.plannedOn());
        String hour = session.plannedOn() == null || session.plannedAt() == null ? "" : ", " + words.time(session.plannedAt());
        return ShareText.of(room.community().name() + ": " + kind + ", " + day + hour, invitation.room(), words.t("invitation.share_ask"),
                site + room.path("sessions", session.id(), "invitation"));
    }
}
