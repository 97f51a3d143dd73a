package urunana.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One run of a community through first, middle and last session within a school year (C040, C041). Effectiveness: 1 to 5. */
public record Cycle(UUID id, UUID communityId, String schoolYear, int number, String focus, LocalDate begunOn, @Nullable Instant endedAt,
                    @Nullable Instant stoppedAt, String stopReason, @Nullable Integer effectiveness, String effectivenessWhy,
                    String improvements, String course, int version) {
    public CycleState state() {
        if (stoppedAt != null) return new CycleState.Stopped(stoppedAt, stopReason);
        if (endedAt != null) return new CycleState.Ended(endedAt);
        return new CycleState.Running();
    }

    /** Meetings as they come, without the steps that the action-oriented course asks for (K70). */
    public boolean loose() {
        return course.equals("loose");
    }

    public boolean running() {
        return state() instanceof CycleState.Running;
    }

    /** Assessed, with a word on what to do better next time (C076, C077). */
    public boolean evaluated() {
        return effectiveness != null && !improvements.isBlank();
    }
}
