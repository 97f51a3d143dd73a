package urunana.tryout;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan line for a selected challenge, and later what came of it (C061, C066). */
public record Tryout(UUID id, UUID communityId, UUID cycleId, UUID challengeId, UUID sessionId, int attempt, String activity,
                     UUID implementorId, LocalDate dueOn, String resources, String expected, String collect,
                     @Nullable String outcome, String result, String pros, String cons, @Nullable Integer effectiveness,
                     @Nullable UUID reviewedIn, int version) {
    /** What may come of it, in the order it is offered. */
    public static final List<String> OUTCOMES = List.of("succeeded", "not_yet", "not_done");

    /** How well it worked, from hardly to very well. */
    public static final List<String> MARKS = List.of("1", "2", "3", "4", "5");

    public boolean reviewed() {
        return outcome != null;
    }

    /** Why it cannot be reviewed in this session, as a text key: it was planned here, or an earlier one reviewed it. */
    Optional<String> notReviewableIn(UUID session) {
        if (sessionId.equals(session)) return Optional.of("tryout.review_later");
        return reviewedIn == null || reviewedIn.equals(session) ? Optional.empty() : Optional.of("tryout.reviewed_already");
    }

    public boolean succeeded() {
        return "succeeded".equals(outcome);
    }

    /** It was done and did not work yet: a deeper look and a new plan follow. What was not done has not failed. */
    public boolean failed() {
        return "not_yet".equals(outcome);
    }
}
