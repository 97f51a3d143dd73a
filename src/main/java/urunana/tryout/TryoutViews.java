package urunana.tryout;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import urunana.challenge.Challenge;
import urunana.challenge.ChallengeStore;
import urunana.community.Room;
import urunana.community.Rooms;
import urunana.session.Moment;
import urunana.session.SessionStore;
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

    TryoutViews(Rooms rooms, SessionStore sessions, ChallengeStore challenges, TryoutStore store, DeeperLookStore looks) {
        this.rooms = rooms;
        this.sessions = sessions;
        this.challenges = challenges;
        this.store = store;
        this.looks = looks;
    }

    /** The {tryout} of the path. */
    TryoutView of(Request request) {
        Room room = rooms.enter(request);
        Tryout tryout = store.find(room.id(), request.id("tryout")).orElseThrow(Refusal.NotFound::new);
        var earlier = store.ofChallenge(room.id(), tryout.challengeId()).stream().filter(t -> t.attempt() < tryout.attempt()).toList();
        return new TryoutView(room, tryout, challenge(request, room, tryout.challengeId()), moment(room, tryout.cycleId()), earlier,
                looks.at(room.id(), tryout.id()).orElse(null));
    }

    /** The {challenge} of the path, with what was tried before. */
    NextView next(Request request) {
        Room room = rooms.enter(request);
        Challenge challenge = challenge(request, room, request.id("challenge"));
        List<Tryout> earlier = store.ofChallenge(room.id(), challenge.id());
        var ideas = challenges.solutionsOf(room.id(), challenge.id());
        var looked = earlier.stream().filter(Tryout::failed).flatMap(t -> looks.at(room.id(), t.id()).stream()).toList();
        return new NextView(room, challenge, moment(room, challenge.cycleId()), earlier, looked, ideas);
    }

    private Challenge challenge(Request request, Room room, UUID id) {
        return challenges.find(request.actor(), room.id(), id).orElseThrow(Refusal.NotFound::new);
    }

    private Moment moment(Room room, UUID cycle) {
        return sessions.moment(room.id(), cycle).orElseThrow(Refusal.NotFound::new);
    }
}
