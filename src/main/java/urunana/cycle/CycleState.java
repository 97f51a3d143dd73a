package urunana.cycle;

import java.time.Instant;

/** Where a cycle stands, derived from its timestamps. */
public sealed interface CycleState {
    record Running() implements CycleState {}

    /** Its last session was closed. */
    record Ended(Instant at) implements CycleState {}

    /** Given up before its last session, with a reason; no blame (P07). */
    record Stopped(Instant at, String reason) implements CycleState {}

    default String word() {
        return switch (this) {
            case Running r -> "running";
            case Ended e -> "ended";
            case Stopped s -> "stopped";
        };
    }

    default String tone() {
        return switch (this) {
            case Running r -> "info";
            case Ended e -> "done";
            case Stopped s -> "plain";
        };
    }
}
