package urunana.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The short report of a cycle (C079), the same for everybody who may see it: it holds what leaves the room and nothing else. */
public record CycleReport(CycleFacts facts, List<Held> sessions, Outputs outputs, @Nullable CycleSubmission submission, List<Step> steps) {
    /** A session that was held, with counts. */
    public record Held(UUID id, String kind, int attempt, @Nullable LocalDate day, Attendance attendance) {}

    /** One step of the report's way, with the words that went with it. */
    public record Step(String step, String words, String by, Instant at) {}

    public CycleReportState state() {
        return submission == null ? new CycleReportState.Awaited() : submission.state();
    }
}
