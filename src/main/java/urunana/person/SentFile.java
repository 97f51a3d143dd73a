package urunana.person;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file of people on its way in, or (without content) what became of it. */
public record SentFile(UUID id, String fileName, Instant sentAt, byte @Nullable [] content, @Nullable Instant appliedAt,
                       int added, int changed, int unchanged, int duties) {}
