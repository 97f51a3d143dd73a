package urunana.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import urunana.challenge.Challenge;
import urunana.challenge.ChallengeInput;
import urunana.challenge.ChallengeStore;
import urunana.challenge.Challenges;
import urunana.challenge.Votes;
import urunana.cycle.Courses;
import urunana.session.Moment;
import urunana.session.SessionStore;

/** Challenges: raised with evidence, sorted, voted on, selected, analysed, passed up. */
@Component
final class ChallengeScenes {
    private final Challenges challenges;
    private final Votes votes;
    private final ChallengeStore store;
    private final Courses courses;
    private final SessionStore sessions;
    private final StoryStore stories;

    ChallengeScenes(Challenges challenges, Votes votes, ChallengeStore store, Courses courses, SessionStore sessions, StoryStore stories) {
        this.challenges = challenges;
        this.votes = votes;
        this.store = store;
        this.courses = courses;
        this.sessions = sessions;
        this.stories = stories;
    }

    /** Plays the scene when it is one of these. */
    boolean play(Turn turn) {
        switch (turn.scene().act()) {
            case "raise" -> raise(turn);
            case "sort" -> sort(turn);
            case "vote" -> vote(turn);
            case "hands" -> hands(turn);
            case "close_vote" -> votes.close(turn.actor(), turn.now(), turn.room(), moment(turn));
            case "select" -> select(turn);
            case "analyse" -> analyse(turn);
            case "suggest" -> challenges.suggest(turn.actor(), turn.now(), UUID.randomUUID(), turn.room(), moment(turn), challenge(turn),
                    new ChallengeInput.Idea(turn.words("words"), turn.scene().or("kind", "activity"), turn.words("source")));
            case "pass" -> pass(turn);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void raise(Turn turn) {
        var challenge = new ChallengeInput.New(turn.words("words"), turn.words("focus"), turn.scene().or("topic", ""));
        var shown = new ChallengeInput.Shown(turn.words("kind"), turn.words("shown"), "", null);
        turn.name(turn.scene().key(),
                challenges.raise(turn.actor(), turn.now(), UUID.randomUUID(), turn.actor().id(), turn.room(), moment(turn), turn.cycle(), new ChallengeInput.Raised(challenge, shown), null));
    }

    private void sort(Turn turn) {
        var controls = new LinkedHashMap<UUID, String>();
        for (String control : Challenge.CONTROLS) turn.list(control).forEach(key -> controls.put(turn.named(key), control));
        challenges.sort(turn.actor(), turn.now(), turn.room(), moment(turn), turn.cycle(), raised(turn), controls);
    }

    // One scene holds the ballots of several, so that no hour stands beside anybody.
    private void vote(Turn turn) {
        var votable = raised(turn).stream().filter(Challenge::votable).map(Challenge::id).toList();
        for (String who : turn.scene().words().keySet()) {
            Moment moment = moment(turn);
            votes.cast(turn.known().actor(who), turn.room(), moment, moment.sessionId(), votable, turn.list(who).stream().map(turn::named).toList());
        }
    }

    private void hands(Turn turn) {
        var hands = new LinkedHashMap<UUID, Integer>();
        turn.scene().words().forEach((key, raised) -> hands.put(turn.named(key), Integer.parseInt(raised)));
        votes.count(turn.actor(), turn.now(), turn.room(), moment(turn), hands);
    }

    private void select(Turn turn) {
        var chosen = turn.list("keys").stream().map(turn::named).toList();
        challenges.select(turn.actor(), turn.now(), turn.room(), moment(turn), raised(turn), turn.cycle(), chosen);
    }

    private void analyse(Turn turn) {
        Challenge challenge = challenge(turn);
        challenges.analyse(turn.actor(), turn.now(), turn.room(), moment(turn), challenge,
                new ChallengeInput.Analysis(turn.words("analysis"), turn.words("goal")), challenge.version());
    }

    private void pass(Turn turn) {
        UUID place = stories.around(turn.room().id(), turn.words("level"));
        challenges.passUp(turn.actor(), turn.now(), turn.room(), challenge(turn), new ChallengeInput.PassingUp(turn.words("to"), place, turn.words("words")));
    }

    private List<Challenge> raised(Turn turn) {
        return courses.of(turn.room(), turn.cycle()).challenges();
    }

    private Challenge challenge(Turn turn) {
        return store.find(turn.room().id(), turn.about()).orElseThrow();
    }

    private Moment moment(Turn turn) {
        return sessions.moment(turn.room().id(), turn.cycle()).orElseThrow();
    }
}
