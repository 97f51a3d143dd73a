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
import urunana.web.Stale;
import urunana.web.Wrong;

/** The door of challenges. The moment says what the cycle allows; the first session is when they are sorted, voted on and selected. */
@Component
public final class Challenges {
    private final ChallengeStore store;
    private final SessionHold hold;
    private final Votes votes;
    private final Audit audit;

    Challenges(ChallengeStore store, SessionHold hold, Votes votes, Audit audit) {
        this.store = store;
        this.votes = votes;
        this.hold = hold;
        this.audit = audit;
    }

    /** Any member, for themselves or for a colleague, from the beginning of the cycle until its first session is closed (C052, C053). */
    public UUID raise(Actor actor, Instant now, UUID id, UUID author, Room room, Moment moment, UUID cycle, ChallengeInput.Raised input,
               @Nullable UUID file) {
        moment.needRunning();
        if (moment.firstClosed()) throw new Refusal.Conflict("challenge.list_closed");
        store.insert(id, author, room.id(), cycle, input.challenge(), now);
        if (input.shown() != null) store.addEvidence(UUID.randomUUID(), actor, room.id(), id, input.shown(), file, now);
        audit.record(actor, now, "raised", "challenge", id, room.id());
        return id;
    }

    /** By whoever raised it, or a leader, until the first session is closed. */
    public void rewrite(Actor actor, Instant now, Room room, Moment moment, Challenge challenge, ChallengeInput.New input, int version) {
        moment.needRunning();
        if (moment.firstClosed()) throw new Refusal.Conflict("challenge.list_closed");
        if (!actor.id().equals(challenge.raisedBy()) && !room.community().ledBy(actor.id())) throw new Refusal.Forbidden();
        if (!store.rewrite(challenge.id(), input, version)) {
            throw new Stale(Map.of("words", challenge.words(), "focus", challenge.focus(), "topic", challenge.topic()), challenge.version());
        }
        audit.record(actor, now, "rewrote", "challenge", challenge.id(), room.id());
    }

    public void show(Actor actor, Instant now, UUID id, Room room, Moment moment, Challenge challenge, ChallengeInput.Shown shown,
              @Nullable UUID file) {
        moment.needRunning();
        store.addEvidence(id, actor, room.id(), challenge.id(), shown, file, now);
        audit.record(actor, now, "added", "evidence", id, room.id());
    }

    /** In the open first session (C055). While votes come in, nothing leaves the list: they could not be given anew. */
    public void sort(Actor actor, Instant now, Room room, Moment moment, UUID cycle, List<Challenge> challenges, Map<UUID, String> controls) {
        UUID session = hold.open(moment, "first");
        boolean voting = votes.begun(actor, room, session);
        for (Challenge challenge : challenges) {
            boolean leaves = challenge.votable() && "out".equals(controls.get(challenge.id()));
            if (voting && leaves) throw new Wrong("control-" + challenge.id(), "challenge.voted_on");
        }
        controls.forEach(store::sort);
        audit.record(actor, now, "sorted the challenges of", "cycle", cycle, room.id());
    }

    /** A leader, after the talk. How many is the community's own affair: about two is advised, not enforced (C057). */
    public void select(Actor actor, Instant now, Room room, Moment moment, List<Challenge> challenges, UUID cycle, List<UUID> selection) {
        UUID session = hold.open(moment, "first");
        if (!selection.isEmpty()) votes.over(actor, room, session);
        for (Challenge challenge : challenges) {
            boolean chosen = selection.contains(challenge.id());
            if (challenge.selected() && !chosen && store.hasTryout(challenge.id())) throw new Wrong("challenge", "challenge.has_tryouts");
            store.select(challenge.id(), chosen, now);
        }
        audit.record(actor, now, "selected the challenges of", "cycle", cycle, room.id());
    }

    /** During any open session; it may deepen later (C058, C059). */
    public void analyse(Actor actor, Instant now, Room room, Moment moment, Challenge challenge, ChallengeInput.Analysis analysis, int version) {
        moment.openSession();
        if (!challenge.selected()) throw new Refusal.Conflict("challenge.not_selected");
        if (!store.analyse(challenge.id(), analysis, version)) {
            throw new Stale(Map.of("analysis", challenge.analysis(), "goal", challenge.goal()), challenge.version());
        }
        audit.record(actor, now, "analysed", "challenge", challenge.id(), room.id());
    }

    public void suggest(Actor actor, Instant now, UUID id, Room room, Moment moment, Challenge challenge, ChallengeInput.Idea idea) {
        moment.needRunning();
        if (!challenge.selected()) throw new Refusal.Conflict("challenge.not_selected");
        store.addSolution(id, actor, room.id(), challenge.id(), idea, now);
        audit.record(actor, now, "suggested", "solution", id, room.id());
    }

    /** What is outside the members' control goes, without names, to whoever controls it (C056). */
    public void passUp(Actor actor, Instant now, Room room, Challenge challenge, ChallengeInput.PassingUp input) {
        if (!challenge.outOfControl()) throw new Refusal.Conflict("challenge.not_out");
        store.passUp(challenge.id(), input, now);
        audit.record(actor, now, "passed up", "challenge", challenge.id(), room.id());
    }
}
