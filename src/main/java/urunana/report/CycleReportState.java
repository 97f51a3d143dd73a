package urunana.report;

import java.time.Instant;

/** Where a cycle report is on its way, derived from what happened to it. */
public sealed interface CycleReportState {
    /** Nothing was sent yet. */
    record Awaited() implements CycleReportState {}

    /** Sent, for the first time or again after a return. */
    record Submitted(Instant at) implements CycleReportState {}

    /** Somebody said "I have received it". */
    record Received(Instant at) implements CycleReportState {}

    /** Given back with a word about what is missing. */
    record Returned(Instant at, String words) implements CycleReportState {}

    record Accepted(Instant at) implements CycleReportState {}

    /** Its leaders may (re)write it: not while somebody is reading it, not after it was accepted. */
    default boolean open() {
        return switch (this) {
            case Awaited a -> true;
            case Submitted s -> true;
            case Returned r -> true;
            case Received r -> false;
            case Accepted a -> false;
        };
    }

    /** Text key of its word. */
    default String key() {
        return switch (this) {
            case Awaited a -> "report.state.awaited";
            case Submitted s -> "report.state.submitted";
            case Received r -> "report.state.received";
            case Returned r -> "report.state.returned";
            case Accepted a -> "report.state.accepted";
        };
    }

    /** How it is shown (kit/state). */
    default String tone() {
        return switch (this) {
            case Awaited a -> "plain";
            case Submitted s -> "info";
            case Received r -> "info";
            case Returned r -> "wait";
            case Accepted a -> "done";
        };
    }
}
