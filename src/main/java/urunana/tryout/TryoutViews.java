package urunana.tryout;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import urunana.challenge.Challenge;
import urunana.challenge.ChallengeStore;
import urunana.community.Room;
import urunana.community.Rooms;
import urunana.db.Reads;
import urunana.session.Moment;
import urunana.session.SessionStore;
import urunana.web.Early;
import urunana.web.Refusal;
import urunana.web.Request;

/** Gathers what the pages of a try-out show, within the room that was entered. */
@Component
final class TryoutViews {
    private final Rooms rooms;
    private final SessionStore sessions;
    private final ChallengeStore challenges;
    private final TryoutStore store;
    private final DeeperLookStore looks;
    private final JdbcTemplate jdbc;

    TryoutViews(Rooms rooms, SessionStore sessions, ChallengeStore challenges, TryoutStore store, DeeperLookStore looks, JdbcTemplate jdbc) {
        this.rooms = rooms;
        this.sessions = sessions;
        this.challenges = challenges;
        this.store = store;
        this.looks = looks;
        this.jdbc = jdbc;
    }

    /** The {tryout} of the path. */
    TryoutView of(Request request) {
        Room room = rooms.enter(request);
        Tryout tryout = store.find(room.id(), request.id("tryout")).orElseThrow(Refusal.NotFound::new);
        var reads = new Reads(jdbc);
        var tried = store.ofCycle(reads, room.id(), tryout.cycleId());
        var looked = looks.ofCycle(reads, room.id(), tryout.cycleId());
        reads.run();
        var earlier = of(tryout.challengeId(), tried.get()).stream().filter(t -> t.attempt() < tryout.attempt()).toList();
        var look = looked.get().stream().filter(l -> l.tryoutId().equals(tryout.id())).findFirst().orElse(null);
        return new TryoutView(room, tryout, challenge(request, room, tryout.challengeId()), moment(room, tryout.cycleId()), earlier, look);
    }

    /** The {challenge} of the path, with what was tried before. */
    NextView next(Request request) {
        Room room = rooms.enter(request);
        UUID id = request.id("challenge");
        Challenge challenge = Early.is(id) ? early(request, room) : challenge(request, room, id);
        var reads = new Reads(jdbc);
        var tried = store.ofCycle(reads, room.id(), challenge.cycleId());
        var looked = looks.ofCycle(reads, room.id(), challenge.cycleId());
        var ideas = challenges.solutionsOfCycle(reads, room.id(), challenge.cycleId());
        reads.run();
        return new NextView(room, challenge, moment(room, challenge.cycleId()), of(challenge.id(), tried.get()), looked.get(),
                ideas.get().stream().filter(idea -> idea.challengeId().equals(challenge.id())).toList());
    }

    private Challenge early(Request request, Room room) {
        return Challenge.early(room.id(), sessions.runningCycle(room.id()).orElseThrow(Refusal.NotFound::new), request.words().t("challenge.early"));
    }

    private static List<Tryout> of(UUID challenge, List<Tryout> tried) {
        return tried.stream().filter(tryout -> tryout.challengeId().equals(challenge)).toList();
    }

    private Challenge challenge(Request request, Room room, UUID id) {
        return challenges.find(room.id(), id).orElseThrow(Refusal.NotFound::new);
    }

    private Moment moment(Room room, UUID cycle) {
        return sessions.moment(room.id(), cycle).orElseThrow(Refusal.NotFound::new);
    }
}
