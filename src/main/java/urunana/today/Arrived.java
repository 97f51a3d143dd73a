package urunana.today;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report that left a room within this person's places: of a session, or (session null) of a cycle. */
public record Arrived(UUID communityId, String community, String place, UUID cycleId, int cycle, String schoolYear,
                      @Nullable UUID sessionId, String kind, int attempt, Instant at) {
    public String href() {
        return sessionId == null ? Paths.in(communityId, "cycles", cycleId, "report") : Paths.in(communityId, "sessions", sessionId, "report");
    }
}
