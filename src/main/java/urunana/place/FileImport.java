package urunana.place;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody sent for a place.
 *
 * @param done    rows written so far, of {@code total}
 * @param failure text key of the reason why nothing was done
 */
public record FileImport(UUID id, UUID placeId, String fileName, Instant sentAt, @Nullable Instant startedAt,
                         @Nullable Instant beatAt, @Nullable Instant endedAt, int done, int total,
                         int created, int changed, int unchanged, @Nullable String failure) {
    /** Silent for longer, it was cut off with the program that ran it; then nothing was done. */
    static final Duration SILENCE = Duration.ofMinutes(2);

    /** Where a file stands. */
    public sealed interface State {
        /** Looked at, not yet applied. */
        record Waiting() implements State {}

        /** Being applied right now. */
        record Running(int done, int total) implements State {}

        /** All of it was applied. */
        record Done(int created, int changed, int unchanged) implements State {}

        /** Nothing was applied. */
        record Failed(String reason) implements State {}
    }

    public State state(Instant now) {
        if (failure != null) return new State.Failed(failure);
        if (endedAt != null) return new State.Done(created, changed, unchanged);
        if (startedAt == null || beatAt == null) return new State.Waiting();
        return beatAt.plus(SILENCE).isBefore(now) ? new State.Failed("place.import.cut_off") : new State.Running(done, total);
    }
}
