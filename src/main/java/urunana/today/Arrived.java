package urunana.today;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report that left a room within this person's places: of a session, or (session null) of a cycle.
 * {@code state}: where that of a cycle stands, as in the keys of report.state; "" for that of a session.
 */
public record Arrived(UUID communityId, String community, String place, UUID cycleId, int cycle, String schoolYear,
                      @Nullable UUID sessionId, String kind, int attempt, Instant at, String state) {
    /** How its state is shown (kit/state). */
    public String tone() {
        return switch (state) {
            case "accepted" -> "done";
            case "returned" -> "wait";
            default -> "info";
        };
    }

    public String href() {
        return sessionId == null ? Paths.in(communityId, "cycles", cycleId, "report") : Paths.in(communityId, "sessions", sessionId, "report");
    }
}
