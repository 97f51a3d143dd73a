package urunana.lesson;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was learnt, about one challenge or from the cycle as a whole (C067, C075). */
public record Lesson(UUID id, @Nullable UUID challengeId, UUID sessionId, String words, UUID byId) {}
