package urunana.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The way of a cycle report to the deputy head teacher (C079): its words and what happened to it. */
public record CycleSubmission(String words, UUID submittedBy, String by, Instant submittedAt, @Nullable Instant receivedAt,
                              @Nullable Instant returnedAt, String returnWords, @Nullable Instant acceptedAt, int version) {
    public CycleReportState state() {
        if (acceptedAt != null) return new CycleReportState.Accepted(acceptedAt);
        if (returnedAt != null) return new CycleReportState.Returned(returnedAt, returnWords);
        if (receivedAt != null) return new CycleReportState.Received(receivedAt);
        return new CycleReportState.Submitted(submittedAt);
    }
}
