package urunana.session;

import java.time.Instant;
import java.time.LocalDate;

/** Where a session stands, derived from its timestamps. None of these is a failure (P07). */
public sealed interface SessionState {
    record Planned(LocalDate on) implements SessionState {}

    /** Put off without a new date yet. */
    record Postponed() implements SessionState {}

    record Open(Instant since) implements SessionState {}

    record Closed(Instant at) implements SessionState {}

    record Cancelled(Instant at) implements SessionState {}

    /** The word of the text files: session.state.planned … */
    default String word() {
        return switch (this) {
            case Planned p -> "planned";
            case Postponed p -> "postponed";
            case Open o -> "open";
            case Closed c -> "closed";
            case Cancelled c -> "cancelled";
        };
    }

    /** How the kit marks it. */
    default String tone() {
        return switch (this) {
            case Closed c -> "done";
            case Open o -> "info";
            case Postponed p -> "wait";
            default -> "plain";
        };
    }
}
