package urunana.pulse;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import urunana.community.Room;
import urunana.community.Rooms;
import urunana.db.Reads;
import urunana.web.Form;
import urunana.web.Refusal;
import urunana.web.Reply;
import urunana.web.Request;

/** How the six enablers were in one cycle, asked once of each member from its last session on (C031). */
@Component
public final class EnablerPages {
    /** What the reader may see of one cycle. */
    public record Standing(UUID cycle, int number, String schoolYear, Asking asking, int given, @Nullable Rated rated) {}

    private final Rooms rooms;
    private final EnablerStore store;
    private final Pulses pulses;
    private final JdbcTemplate jdbc;

    EnablerPages(Rooms rooms, EnablerStore store, Pulses pulses, JdbcTemplate jdbc) {
        this.rooms = rooms;
        this.store = store;
        this.pulses = pulses;
        this.jdbc = jdbc;
    }

    /** GET …/cycles/{cycle}/enablers */
    public Reply ask(Request request) {
        Room room = rooms.enter(request);
        return page(request, room, standing(request, room), request.blank());
    }

    /** POST …/cycles/{cycle}/enablers, without a name. */
    public Reply judge(Request request) {
        Room room = rooms.enter(request);
        Standing standing = standing(request, room);
        return request.save(PulseInput.judged(request.form()), judged -> {
            pulses.judge(request.actor(), room, standing.cycle(), standing.asking(), judged);
            return room.path("cycles", standing.cycle(), "enablers");
        }, again -> page(request, room, standing, again));
    }

    private Standing standing(Request request, Room room) {
        var reads = new Reads(jdbc);
        UUID cycle = request.id("cycle");
        var judging = store.judging(reads, room.id(), cycle, request.actor().id());
        var rated = store.rated(reads, room.id(), cycle, request.now());
        reads.run();
        var found = judging.get().orElseThrow(Refusal.NotFound::new);
        var asking = Asking.of(found.opened(), found.closed(), false, found.mine(), request.now());
        return new Standing(cycle, found.number(), found.schoolYear(), asking, found.given(), rated.get().orElse(null));
    }

    private static Reply page(Request request, Room room, Standing standing, Form form) {
        return Reply.page(room.page(request, "pulse.enablers"), "pulse/cycle", "room", room, "standing", standing, "form", form);
    }
}
