package urunana.challenge;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import urunana.access.Actor;
import urunana.audit.Audit;
import urunana.community.Room;
import urunana.session.Moment;
import urunana.session.SessionHold;
import urunana.web.Refusal;
import urunana.web.Wrong;

/**
 * The door of votes: on phones, each member once and in secret, or by raised hands that somebody counts; never both. A ballot leaves no
 * line in the audit trail (docs/decisions/027).
 */
@Component
public final class Votes {
    private final VoteStore store;
    private final SessionHold hold;
    private final Audit audit;

    Votes(VoteStore store, SessionHold hold, Audit audit) {
        this.store = store;
        this.hold = hold;
        this.audit = audit;
    }

    /** A member's whole ballot, in the open session it was filled in for (C057). The vote closes itself when nobody is left to vote. */
    public void cast(Actor actor, Room room, Moment moment, @Nullable UUID named, List<UUID> votable, List<UUID> chosen) {
        if (named == null) throw new Refusal.Conflict("challenge.old_form");
        UUID session = hold.open(moment, "first", named);
        Turnout turnout = told(room, session, actor);
        if (turnout.closed()) throw new Refusal.Conflict(turnout.hands() ? "challenge.hands_counted" : "challenge.vote_closed");
        if (turnout.away()) throw new Refusal.Conflict("challenge.vote_away");
        if (!store.cast(room, session, actor.id())) throw new Refusal.Conflict("challenge.voted_already");
        store.add(room, session, votable, chosen);
        if (told(room, session, actor).complete()) store.close(room, session, null, false);
    }

    /** A leader, when no more votes are awaited. */
    public void close(Actor actor, Instant now, Room room, Moment moment) {
        UUID session = hold.open(moment, "first");
        Turnout turnout = told(room, session, actor);
        if (turnout.closed()) throw new Refusal.Conflict("challenge.vote_closed");
        if (turnout.voted() == 0) throw new Refusal.Conflict("challenge.nobody_voted");
        store.close(room, session, actor.id(), false);
        audit.record(actor, now, "closed the vote in", "session", session, room.id());
    }

    /** Hands raised in the room, counted by a leader or the chair of the session; they may be counted again. */
    public void count(Actor actor, Instant now, Room room, Moment moment, Map<UUID, Integer> hands) {
        needTeller(actor, room, moment);
        UUID session = hold.open(moment, "first");
        Turnout turnout = told(room, session, actor);
        if (turnout.voted() > 0) throw new Refusal.Conflict("challenge.ballots_cast");
        hands.forEach((challenge, raised) -> {
            if (raised > turnout.here()) throw new Wrong("hands-" + challenge, "challenge.too_many_hands", "n", turnout.here());
        });
        int all = hands.values().stream().mapToInt(Integer::intValue).sum();
        if (all > turnout.here() * Challenge.VOTES_EACH) throw new Wrong("", "challenge.too_many_in_all", "n", turnout.here() * Challenge.VOTES_EACH, "here", turnout.here());
        store.set(room, session, hands);
        store.close(room, session, actor.id(), true);
        audit.record(actor, now, "counted hands in", "session", session, room.id());
    }

    /** Who may count: a leader, or the member who is the chair of this session. */
    void needTeller(Actor actor, Room room, Moment moment) {
        if (!counts(actor, room, moment)) throw new Refusal.Forbidden("challenge.not_counting");
    }

    boolean counts(Actor actor, Room room, Moment moment) {
        return room.community().ledBy(actor.id()) || moment.sessionId() != null && store.chairs(actor.id(), room, moment.sessionId());
    }

    /** What was chosen ends the vote, for its votes are seen from then on. */
    void over(Actor actor, Room room, UUID session) {
        store.hold(room, session);
        store.close(room, session, actor.id(), false);
    }

    /** Whether votes are coming in: then nothing that can be voted on is taken away. */
    boolean begun(Actor actor, Room room, UUID session) {
        return told(room, session, actor).begun();
    }

    private Turnout told(Room room, UUID session, Actor actor) {
        return store.hold(room, session).told(room.memberIds(), actor.id());
    }
}
