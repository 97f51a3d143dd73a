package urunana.tryout;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A note about a try-out (C063): its writer's alone until it is shared, and then for all members and for good. */
public record Note(UUID id, UUID tryoutId, UUID personId, String words, Instant at, @Nullable Instant sharedAt) {
    public boolean shared() {
        return sharedAt != null;
    }
}
