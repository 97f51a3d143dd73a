package urunana.voice;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
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

/** Counting voices in a session, and what the counts show: for its leaders, and for the member who chairs it while it is open. */
@Component
public final class VoicePages {
    private final Rooms rooms;
    private final SessionStore sessions;
    private final VoiceStore store;
    private final LookingBackStore lookingBack;
    private final Voices voices;
    private final JdbcTemplate jdbc;

    VoicePages(Rooms rooms, SessionStore sessions, VoiceStore store, LookingBackStore lookingBack, Voices voices,
               JdbcTemplate jdbc) {
        this.rooms = rooms;
        this.sessions = sessions;
        this.store = store;
        this.lookingBack = lookingBack;
        this.voices = voices;
        this.jdbc = jdbc;
    }

    /** GET …/sessions/{session}/voice: a button for everybody who is there. Names only: others may look on. */
    public Reply show(Request request) {
        return page(request, sitting(request, false), request.blank());
    }

    /** POST …/sessions/{session}/voice/turns: one tap. */
    public Reply turn(Request request) {
        Sitting sitting = sitting(request, true);
        return request.save(VoiceInput.turn(request.form(), sitting.room().memberIds()), member -> {
            voices.count(request.actor(), request.now(), sitting.session(), Map.of(member, new VoiceInput.Spoken(1, 0)));
            return sitting.path("voice") + "?last=" + member + "#m-" + member;
        }, again -> page(request, sitting, again));
    }

    /** POST …/sessions/{session}/voice/counts: what was counted on a phone or on paper since it was last saved. */
    public Reply count(Request request) {
        Sitting sitting = sitting(request, true);
        return request.save(VoiceInput.counts(request.form(), sitting.room().memberIds()), counts -> {
            voices.count(request.actor(), request.now(), sitting.session(), counts);
            return sitting.path("voice");
        }, again -> page(request, sitting, again));
    }

    /** POST …/sessions/{session}/voice/corrections: the last tap was a slip. */
    public Reply correct(Request request) {
        Sitting sitting = sitting(request, true);
        return request.save(VoiceInput.turn(request.form(), sitting.room().memberIds()), member -> {
            voices.takeBack(request.actor(), request.now(), sitting.session(), member);
            return sitting.path("voice") + "#m-" + member;
        }, again -> page(request, sitting, again));
    }

    /** GET …/sessions/{session}/voice/shares: never on the page that others may see. */
    public Reply shares(Request request) {
        Sitting sitting = sitting(request, false);
        return Reply.page(sitting.room().page(request, "voice.shares"), "voice/shares", "sitting", sitting);
    }

    /** GET /communities/{community}/voice: the last sessions side by side. */
    public Reply trend(Request request) {
        Room room = rooms.enter(request);
        var reads = new Reads(jdbc);
        var met = store.latest(reads, room.id());
        var heads = store.headsLately(reads, room.id());
        var tasks = store.tasksLately(reads, room.id());
        var guidelines = lookingBack.guidelinesLately(reads, room.id());
        reads.run();
        return Reply.page(room.page(request, "voice.trend"), "voice/trend", "room", room,
                "trend", Trend.of(met.get(), heads.get(), guidelines.get(), tasks.get()));
    }

    private Reply page(Request request, Sitting sitting, Form form) {
        return Reply.page(sitting.room().page(request, "voice.title"), "voice/count", "sitting", sitting, "form", form, "last", last(request, sitting));
    }

    /** Whose turn was tapped last, when a tap led here. */
    private static String last(Request request, Sitting sitting) {
        String last = request.query("last");
        return sitting.room().members().stream().map(member -> member.personId().toString()).filter(last::equals).findFirst().orElse("");
    }

    private Sitting sitting(Request request, boolean saving) {
        Room room = rooms.enter(request);
        UUID id = request.id("session");
        var reads = new Reads(jdbc);
        var found = sessions.find(reads, room.id(), id);
        var chairs = store.chairs(reads, id, request.actor().id());
        var heads = store.heads(reads, room.id(), id, room.memberIds());
        reads.run();
        Session session = Early.is(id) ? early(room) : found.get().orElseThrow(Refusal.NotFound::new);
        boolean leads = request.actor().leads(room.id());
        if (!leads && !mayChair(session, chairs, saving)) throw new Refusal.Forbidden("voice.leaders_only");
        return new Sitting(room, session, leads, new Shares(heads.get()));
    }

    // What the chair counted on a phone without network may arrive after the closing; to be read by them it is too late then.
    private static boolean mayChair(Session session, Supplier<Boolean> chairs, boolean saving) {
        return chairs.get() && (session.open() || saving && session.closed());
    }

    private Session early(Room room) {
        return Session.early(room.id(), sessions.runningCycle(room.id()).orElseThrow(Refusal.NotFound::new));
    }
}
