package urunana.parked;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A parked entry. {@code receipt}: the one to try again with; {@code community}: its name for those who belong or belonged
 * there, else ""; {@code earlier}: what was sent before under the same receipt; {@code files}: names of files that stayed
 * on the phone; {@code reason}: a text key.
 */
public record Entry(UUID id, UUID receipt, UUID personId, String person, @Nullable UUID communityId, String community, String path,
                    Map<String, List<String>> fields, List<Map<String, List<String>>> earlier, List<String> files, String reason,
                    Instant at, @Nullable Instant shownAt, @Nullable Instant settledAt) {
    /** How long it is kept when its author does not need it any more. */
    static final Duration KEPT = Duration.ofDays(30);

    public boolean open() {
        return settledAt == null;
    }

    public boolean shown() {
        return shownAt != null;
    }

    /** Whether a leader of the community is told of it. */
    public boolean known() {
        return communityId != null && !community.isEmpty();
    }

    /** When it will be gone; only of one that was put away. */
    public Instant goneAt() {
        return settledAt == null ? Instant.MAX : settledAt.plus(KEPT);
    }
}
