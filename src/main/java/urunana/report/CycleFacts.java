package urunana.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of a cycle itself, with its evaluation. */
public record CycleFacts(UUID id, int number, String schoolYear, String focus, LocalDate begunOn, @Nullable Instant endedAt,
                         @Nullable Instant stoppedAt, @Nullable Integer effectiveness, String why, String improvements) {
    public boolean running() {
        return endedAt == null && stoppedAt == null;
    }

    public boolean evaluated() {
        return effectiveness != null || !improvements.isEmpty();
    }

    /** Effectiveness and improvements leave the room with the cycle report; why it was so stays. */
    CycleFacts withoutWhy() {
        return new CycleFacts(id, number, schoolYear, focus, begunOn, endedAt, stoppedAt, effectiveness, "", improvements);
    }

    /** The report of a session tells nothing of the evaluation: that is for the report of the cycle. */
    CycleFacts withoutEvaluation() {
        return new CycleFacts(id, number, schoolYear, focus, begunOn, endedAt, stoppedAt, null, "", "");
    }
}
