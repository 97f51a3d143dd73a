package urunana.challenge;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import urunana.community.Room;
import urunana.community.Rooms;
import urunana.db.Reads;
import urunana.session.Moment;
import urunana.session.SessionHold;
import urunana.session.SessionStore;
import urunana.web.Form;
import urunana.web.Refusal;
import urunana.web.Reply;
import urunana.web.Request;

/** Voting on challenges: each on their phone, or with raised hands. */
@Component
public final class VotePages {
    private record Asked(Room room, UUID cycle, Moment moment, List<Challenge> votable) {
        String path(String part) {
            return room.path("cycles", cycle, part);
        }

        /** The session in which challenges are voted on now, or null: the vote is over, or there was none. */
        @Nullable UUID session() {
            return moment.kind().equals("first") || moment.kind().equals("meeting") ? moment.sessionId() : null;
        }

        List<UUID> ids() {
            return votable.stream().map(Challenge::id).toList();
        }
    }

    private final Rooms rooms;
    private final SessionStore sessions;
    private final ChallengeStore challenges;
    private final VoteStore store;
    private final Votes votes;
    private final JdbcTemplate jdbc;

    VotePages(Rooms rooms, SessionStore sessions, ChallengeStore challenges, VoteStore store, Votes votes, JdbcTemplate jdbc) {
        this.rooms = rooms;
        this.sessions = sessions;
        this.challenges = challenges;
        this.store = store;
        this.votes = votes;
        this.jdbc = jdbc;
    }

    /** GET …/cycles/{cycle}/votes */
    public Reply ask(Request request) {
        Asked asked = asked(request);
        return page(request, asked, request.blank().with("session", asked.session()));
    }

    /** POST …/cycles/{cycle}/votes, without a name. */
    public Reply cast(Request request) {
        Asked asked = asked(request);
        UUID named = SessionHold.named(request.form());
        return request.save(ChallengeInput.votes(request.form(), asked.votable), chosen -> {
            votes.cast(request.actor(), asked.room, asked.moment, named, asked.ids(), chosen);
            return asked.path("votes");
        }, again -> page(request, asked, again));
    }

    /** POST …/cycles/{cycle}/vote-closure */
    public Reply close(Request request) {
        Asked asked = asked(request);
        votes.close(request.actor(), request.now(), asked.room, asked.moment);
        return Reply.seeOther(asked.path("votes"));
    }

    /** GET …/cycles/{cycle}/hands */
    public Reply askHands(Request request) {
        Asked asked = asked(request);
        votes.needTeller(request.actor(), asked.room, asked.moment);
        return handsPage(request, asked, request.blank());
    }

    /** POST …/cycles/{cycle}/hands */
    public Reply countHands(Request request) {
        Asked asked = asked(request);
        votes.needTeller(request.actor(), asked.room, asked.moment);
        return request.save(ChallengeInput.hands(request.form(), asked.votable), hands -> {
            votes.count(request.actor(), request.now(), asked.room, asked.moment, hands);
            return asked.path("votes");
        }, again -> handsPage(request, asked, again));
    }

    private Asked asked(Request request) {
        Room room = rooms.enter(request);
        UUID cycle = request.id("cycle");
        Moment moment = sessions.moment(room.id(), cycle).orElseThrow(Refusal.NotFound::new);
        var raised = Reads.alone(jdbc, reads -> challenges.ofCycle(reads, room.id(), cycle));
        return new Asked(room, cycle, moment, raised.stream().filter(Challenge::votable).toList());
    }

    private Reply page(Request request, Asked asked, Form form) {
        var best = Comparator.comparingInt((Challenge challenge) -> challenge.votes() == null ? 0 : challenge.votes()).reversed();
        return Reply.page(asked.room.page(request, "challenge.vote"), "challenge/votes", "room", asked.room, "cycle", asked.cycle,
                "challenges", asked.votable, "results", asked.votable.stream().filter(challenge -> challenge.votes() != null).sorted(best).toList(),
                "turnout", turnout(request, asked), "leads", request.actor().leads(asked.room.id()),
                "counts", asked.session() != null && votes.counts(request.actor(), asked.room, asked.moment), "back", back(asked), "form", form);
    }

    private Turnout turnout(Request request, Asked asked) {
        UUID session = asked.session();
        if (session == null) return new Turnout(0, 0, false, false, true, false);
        return Reads.alone(jdbc, reads -> store.count(reads, asked.room.id(), session)).orElseThrow(Refusal.NotFound::new)
                .told(asked.room.memberIds(), request.actor().id());
    }

    private static Reply handsPage(Request request, Asked asked, Form form) {
        return Reply.page(asked.room.page(request, "challenge.hands"), "challenge/hands", "room", asked.room, "cycle", asked.cycle,
                "challenges", asked.votable, "form", form);
    }

    private static String back(Asked asked) {
        return ChallengePages.back(asked.room, asked.moment, asked.cycle) + "#challenges";
    }
}
