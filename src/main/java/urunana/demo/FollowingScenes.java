package urunana.demo;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import urunana.challenge.Challenge;
import urunana.challenge.ChallengeStore;
import urunana.consolidation.Consolidation;
import urunana.consolidation.ConsolidationInput;
import urunana.consolidation.ConsolidationView;
import urunana.consolidation.Consolidations;
import urunana.cycle.Course;
import urunana.cycle.Courses;
import urunana.dissemination.DisseminationInput;
import urunana.dissemination.DisseminationView;
import urunana.dissemination.Disseminations;
import urunana.lesson.LessonInput;
import urunana.lesson.Lessons;
import urunana.session.Moment;
import urunana.session.SessionStore;

/** What follows when something worked: lessons, products, telling others. */
@Component
final class FollowingScenes {
    private final Lessons lessons;
    private final Consolidations consolidations;
    private final Disseminations disseminations;
    private final Courses courses;
    private final ChallengeStore challenges;
    private final SessionStore sessions;

    FollowingScenes(Lessons lessons, Consolidations consolidations, Disseminations disseminations, Courses courses,
                    ChallengeStore challenges, SessionStore sessions) {
        this.lessons = lessons;
        this.consolidations = consolidations;
        this.disseminations = disseminations;
        this.courses = courses;
        this.challenges = challenges;
        this.sessions = sessions;
    }

    /** Plays the scene when it is one of these. */
    boolean play(Turn turn) {
        switch (turn.scene().act()) {
            case "lesson" -> lessons.write(turn.actor(), turn.now(), UUID.randomUUID(), turn.actor().id(), turn.room().id(), turn.cycle(), moment(turn),
                    new LessonInput.New(moment(turn).sessionId(), turn.words("words"), challengeOrNone(turn)));
            case "consolidate" -> consolidate(turn);
            case "product" -> make(turn);
            case "judge" -> judge(turn);
            case "disseminate" -> disseminate(turn);
            case "reach" -> reach(turn);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void consolidate(Turn turn) {
        UUID challenge = turn.named(turn.words("challenge"));
        var plan = new ConsolidationInput.Plan(moment(turn).sessionId(), turn.words("kind"), turn.words("words"), turn.person(turn.words("who")), turn.day("due"));
        turn.name(turn.scene().key(), consolidations.plan(turn.actor(), turn.now(), UUID.randomUUID(), moment(turn), challenge(turn, challenge), course(turn).solved(challenge), plan));
    }

    private void make(Turn turn) {
        var view = consolidation(turn);
        var product = new ConsolidationInput.Product(turn.today(), turn.words("product"), "", null, turn.words("shelf"));
        consolidations.make(turn.actor(), turn.now(), view, product, null, view.consolidation().version());
    }

    private void judge(Turn turn) {
        var view = consolidation(turn);
        var review = new ConsolidationInput.Review(view.moment().sessionId(), turn.words("words"));
        consolidations.review(turn.actor(), turn.now(), view, review, view.consolidation().version());
    }

    private void disseminate(Turn turn) {
        var plan = new DisseminationInput.Plan(moment(turn).sessionId(), turn.words("audience"), turn.words("channel"), turn.person(turn.words("who")), turn.day("due"));
        turn.name(turn.scene().key(), disseminations.plan(turn.actor(), turn.now(), UUID.randomUUID(), turn.room().id(), turn.cycle(), moment(turn), plan));
    }

    private void reach(Turn turn) {
        var dissemination = course(turn).disseminations().stream().filter(d -> d.id().equals(turn.about())).findFirst().orElseThrow();
        var view = new DisseminationView(turn.room(), dissemination, turn.cycle(), moment(turn));
        disseminations.complete(turn.actor(), turn.now(), view, new DisseminationInput.Done(turn.today(), turn.number("number")), dissemination.version());
    }

    private ConsolidationView consolidation(Turn turn) {
        Consolidation found = course(turn).consolidations().stream().filter(c -> c.id().equals(turn.about())).findFirst().orElseThrow();
        return new ConsolidationView(turn.room(), found, turn.cycle(), challenge(turn, found.challengeId()), moment(turn), null);
    }

    private static @Nullable UUID challengeOrNone(Turn turn) {
        String key = turn.scene().or("challenge", "");
        return key.isEmpty() ? null : turn.named(key);
    }

    private Challenge challenge(Turn turn, UUID id) {
        return challenges.find(turn.room().id(), id).orElseThrow();
    }

    private Course course(Turn turn) {
        return courses.of(turn.room(), turn.cycle());
    }

    private Moment moment(Turn turn) {
        return sessions.moment(turn.room().id(), turn.cycle()).orElseThrow();
    }
}
