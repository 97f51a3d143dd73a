package urunana.guest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a guest sees of the session they are invited to, beside its day and agenda: who asks them to come, for what, and their own answer. */
public record Visit(UUID id, UUID sessionId, UUID communityId, String community, String place, String guest, String by, String words,
                    @Nullable String answer, String said, int version) {}
