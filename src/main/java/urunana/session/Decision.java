package urunana.session;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a session decided; with owner and date it is a promise, called up next time until it is done (C033). */
public record Decision(UUID id, UUID sessionId, String words, @Nullable UUID ownerId, @Nullable LocalDate dueOn, @Nullable LocalDate doneOn) {
    public boolean promise() {
        return ownerId != null;
    }

    public boolean done() {
        return doneOn != null;
    }
}
