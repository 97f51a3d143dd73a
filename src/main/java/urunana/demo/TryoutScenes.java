package urunana.demo;

import java.util.UUID;
import org.springframework.stereotype.Component;
import urunana.challenge.ChallengeStore;
import urunana.community.WrittenFor;
import urunana.community.WrittenFor.Part;
import urunana.cycle.Courses;
import urunana.session.Moment;
import urunana.session.SessionStore;
import urunana.tryout.Tryout;
import urunana.tryout.TryoutInput;
import urunana.tryout.Tryouts;

/** Try-outs: planned, noted, reviewed, looked at more deeply. */
@Component
final class TryoutScenes {
    private final Tryouts tryouts;
    private final Courses courses;
    private final ChallengeStore challenges;
    private final SessionStore sessions;
    private final WrittenFor writtenFor;

    TryoutScenes(Tryouts tryouts, Courses courses, ChallengeStore challenges, SessionStore sessions, WrittenFor writtenFor) {
        this.tryouts = tryouts;
        this.courses = courses;
        this.challenges = challenges;
        this.sessions = sessions;
        this.writtenFor = writtenFor;
    }

    /** Plays the scene when it is one of these. */
    boolean play(Turn turn) {
        switch (turn.scene().act()) {
            case "tryout" -> plan(turn);
            case "write" -> write(turn);
            case "review" -> review(turn);
            case "look" -> look(turn);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void plan(Turn turn) {
        var challenge = challenges.find(turn.room().id(), turn.named(turn.words("challenge"))).orElseThrow();
        var plan = new TryoutInput.Plan(moment(turn).sessionId(), turn.words("activity"), turn.person(turn.words("who")), turn.day("due"),
                turn.words("resources"), turn.words("expected"), turn.words("collect"));
        UUID tryout = tryouts.plan(turn.actor(), turn.now(), UUID.randomUUID(), moment(turn), challenge, plan);
        writtenFor.keep(turn.actor(), turn.now(), turn.room(), author(turn), tryout, turn.room().path("tryouts", tryout));
        turn.name(turn.scene().key(), tryout);
    }

    private void write(Turn turn) {
        UUID note = tryouts.note(turn.actor(), turn.now(), UUID.randomUUID(), author(turn).id(), tryout(turn), turn.words("words"));
        writtenFor.keep(turn.actor(), turn.now(), turn.room(), author(turn), note, turn.room().path("tryouts", tryout(turn).id()) + "#notes");
        if (turn.scene().or("shared", "").equals("yes")) tryouts.share(turn.actor(), turn.now(), tryout(turn), note);
    }

    private void review(Turn turn) {
        var review = new TryoutInput.Review(moment(turn).sessionId(), turn.words("outcome"), turn.words("result"), turn.words("pros"), turn.words("cons"), turn.number("effectiveness"));
        tryouts.review(turn.actor(), turn.now(), moment(turn), tryout(turn), review, tryout(turn).version());
        writtenFor.keep(turn.actor(), turn.now(), turn.room(), author(turn), tryout(turn).id(), Part.REVIEW,
                turn.room().path("tryouts", tryout(turn).id()) + "#came");
    }

    private void look(Turn turn) {
        var look = new TryoutInput.Look(moment(turn).sessionId(), turn.words("action"), turn.words("looking_back"), turn.words("awareness"),
                turn.words("alternatives"), turn.words("trial"));
        tryouts.look(turn.actor(), turn.now(), moment(turn), tryout(turn), look, 0);
    }

    private static WrittenFor.Author author(Turn turn) {
        boolean another = !turn.scene().or("for", "").isEmpty();
        return new WrittenFor.Author(another ? turn.person(turn.words("for")) : turn.actor().id(), another);
    }

    private Tryout tryout(Turn turn) {
        return courses.of(turn.room(), turn.cycle()).tryouts().stream().filter(t -> t.id().equals(turn.about())).findFirst().orElseThrow();
    }

    private Moment moment(Turn turn) {
        return sessions.moment(turn.room().id(), turn.cycle()).orElseThrow();
    }
}
