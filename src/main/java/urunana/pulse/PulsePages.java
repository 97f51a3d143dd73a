package urunana.pulse;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import urunana.community.Room;
import urunana.community.Rooms;
import urunana.db.Reads;
import urunana.session.Session;
import urunana.session.SessionStore;
import urunana.web.Form;
import urunana.web.Refusal;
import urunana.web.Reply;
import urunana.web.Request;

/** How a session was, and how the sessions of a community have been. */
@Component
public final class PulsePages {
    /** What the reader may see of one session. {@code able}: how many could speak, so that few are told that nothing will be shown. */
    public record Standing(Session session, Asking asking, int given, int able, @Nullable PulseResult result) {}

    private final Rooms rooms;
    private final SessionStore sessions;
    private final PulseStore store;
    private final EnablerStore enablers;
    private final Pulses pulses;
    private final JdbcTemplate jdbc;

    PulsePages(Rooms rooms, SessionStore sessions, PulseStore store, EnablerStore enablers, Pulses pulses, JdbcTemplate jdbc) {
        this.rooms = rooms;
        this.sessions = sessions;
        this.store = store;
        this.enablers = enablers;
        this.pulses = pulses;
        this.jdbc = jdbc;
    }

    /** GET …/sessions/{session}/pulse */
    public Reply ask(Request request) {
        Room room = rooms.enter(request);
        return page(request, room, standing(request, room), request.blank());
    }

    /** POST …/sessions/{session}/pulse, without a name. */
    public Reply say(Request request) {
        Room room = rooms.enter(request);
        Standing standing = standing(request, room);
        UUID session = standing.session().id();
        return request.save(PulseInput.said(request.form()), said -> {
            pulses.say(request.actor(), room, session, standing.asking(), said);
            return room.path("sessions", session, "pulse");
        }, again -> page(request, room, standing, again));
    }

    /** GET …/pulse: over the sessions and cycles. */
    public Reply trend(Request request) {
        var reads = new Reads(jdbc);
        var entered = rooms.enter(reads, request);
        UUID community = request.id("community");
        var beats = store.trend(reads, community, request.now());
        var rated = enablers.rated(reads, community, request.now());
        reads.run();
        return Reply.page(entered.get().page(request, "pulse.trend"), "pulse/trend", "room", entered.get(), "beats", beats.get(), "rated", rated.get());
    }

    private Standing standing(Request request, Room room) {
        var reads = new Reads(jdbc);
        UUID id = request.id("session");
        var found = sessions.find(reads, room.id(), id);
        var marks = sessions.attendance(reads, id);
        var given = store.given(reads, room.id(), id);
        var mine = store.given(reads, room.id(), id, request.actor().id());
        var result = store.result(reads, room.id(), id, request.now());
        reads.run();
        Session session = found.get().filter(held -> !held.cancelled()).orElseThrow(Refusal.NotFound::new);
        var asking = Asking.of(session.openedAt(), session.closedAt(), away(marks.get(), request.actor().id()), mine.get().isPresent(), request.now());
        int able = (int) room.memberIds().stream().filter(member -> !away(marks.get(), member)).count();
        return new Standing(session, asking, given.get().orElse(0), able, result.get().orElse(null));
    }

    // Nobody is silenced because nobody marked them.
    private static boolean away(Map<UUID, String> marks, UUID member) {
        return "away".equals(marks.get(member));
    }

    private static Reply page(Request request, Room room, Standing standing, Form form) {
        return Reply.page(room.page(request, "pulse.title"), "pulse/session", "room", room, "standing", standing, "form", form);
    }
}
