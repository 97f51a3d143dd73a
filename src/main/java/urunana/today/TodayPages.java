package urunana.today;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import urunana.access.Actor;
import urunana.access.Capability;
import urunana.access.Seat;
import urunana.card.Ways;
import urunana.db.Reads;
import urunana.web.Refusal;
import urunana.web.Reply;
import urunana.web.Request;

/** The first page of everybody who is signed in. */
@Component
public final class TodayPages {
    private static final Supplier<List<Arrived>> NO_REPORT = List::of;
    private static final Supplier<List<Waiting>> NOTHING = List::of;

    private final JdbcTemplate jdbc;
    private final TodayStore store;
    private final BoardStore boards;
    private final AskedStore asked;
    private final Ways ways;

    TodayPages(JdbcTemplate jdbc, TodayStore store, BoardStore boards, AskedStore asked, Ways ways) {
        this.ways = ways;
        this.jdbc = jdbc;
        this.store = store;
        this.boards = boards;
        this.asked = asked;
    }

    /** GET /, for those who oversee places also with ?place= and ?programme= */
    public Reply today(Request request) {
        return Reply.page(request.page(request.words().t("today.title")).in("today"), "today/today", "today", gathered(request));
    }

    /** One journey to the database, and a second one for the rows of a board. */
    private Today gathered(Request request) {
        var actor = request.actor();
        var reads = new Reads(jdbc);
        var communities = store.communities(reads, actor, request.today());
        var tasks = store.tasks(reads, actor);
        var reports = store.reports(reads, actor, request.today(), request.now());
        var parked = store.parked(reads, actor);
        var written = store.writtenFor(reads, actor, request.now());
        var valued = store.valued(reads, actor, request.now());
        var visits = asked.visits(reads, actor, request.today());
        var same = sameAgain(reads, actor);
        var invitations = asked.invitations(reads, actor, request.today());
        var hostings = holds(actor, Capability.HOST) ? asked.hostings(reads, actor, request.today()) : NOTHING;
        var arrived = holds(actor, Capability.READ_OUTPUTS) ? store.arrived(reads, actor, request.today(), request.now()) : NO_REPORT;
        var board = holds(actor, Capability.OVERSEE) ? boards.ask(reads, actor, id(request.query("place")), id(request.query("programme")), request.today()) : null;
        reads.run();
        var waiting = Stream.of(parked, visits, written, valued, invitations, hostings, reports, () -> routine(communities.get(), same)).flatMap(some -> some.get().stream()).toList();
        return new Today(request.today(), communities.get(), tasks.get(), waiting, board == null ? null : boards.board(board),
                arrived.get(), actor.administrator());
    }

    private Map<UUID, Supplier<Optional<UUID>>> sameAgain(Reads reads, Actor actor) {
        var same = new HashMap<UUID, Supplier<Optional<UUID>>>();
        actor.seats().stream().filter(Seat::leads).forEach(seat -> same.put(seat.communityId(), ways.sameAgain(reads, seat.communityId())));
        return same;
    }

    /** Communities the actor leads whose next session would be the fourth of its kind (U28). */
    private static List<Waiting> routine(List<Mine> communities, Map<UUID, Supplier<Optional<UUID>>> same) {
        return communities.stream().filter(one -> same.containsKey(one.id())).flatMap(one -> same.get(one.id()).get().stream()
                .map(session -> Waiting.of("routine", one.name(), 1, one.path("sessions", session, "cards")))).toList();
    }

    /** By a duty; an administrator oversees nothing by that alone. */
    private static boolean holds(Actor actor, Capability capability) {
        return actor.duties().stream().anyMatch(duty -> duty.capabilities().contains(capability));
    }

    private static @Nullable UUID id(String text) {
        if (text.isEmpty()) return null;
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal.NotFound();
        }
    }
}
