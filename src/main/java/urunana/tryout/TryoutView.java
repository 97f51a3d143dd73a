package urunana.tryout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import urunana.challenge.Challenge;
import urunana.community.Room;
import urunana.session.Moment;

/** A try-out with what stands around it: its challenge, the try-outs before it, the deeper look, and what the moment allows. */
public record TryoutView(Room room, Tryout tryout, Challenge challenge, Moment moment, List<Tryout> earlier, @Nullable DeeperLook look) {
    public String path() {
        return room.path("tryouts", tryout.id());
    }

    /** In a middle session after the one it was planned in; corrected as long as that session is open. */
    public boolean reviewable() {
        return moment.open("middle") && moment.sessionId() != null && tryout.notReviewableIn(moment.sessionId()).isEmpty();
    }

    public boolean changeable() {
        return moment.running() && !tryout.reviewed();
    }

    public boolean removable() {
        return sessionOpen() && madeHere() && !tryout.reviewed();
    }

    public boolean lookable() {
        return sessionOpen() && tryout.failed();
    }

    /** What did not work yet, or was not done, is planned again; a last session plans nothing. */
    public boolean plannable() {
        return sessionOpen() && !moment.kind().equals("last") && tryout.reviewed() && !tryout.succeeded();
    }

    public boolean sessionOpen() {
        return moment.running() && moment.open();
    }

    /** The one thing this page leads on to. */
    public String next() {
        if (reviewable() && !tryout.reviewed()) return "review";
        if (lookable() && look == null) return "look";
        if (plannable()) return "plan";
        if (sessionOpen() && tryout.succeeded()) return "lesson";
        return "note";
    }

    private boolean madeHere() {
        return tryout.sessionId().equals(moment.sessionId());
    }
}
