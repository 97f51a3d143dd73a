package urunana.agenda;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a member dropped into the inbox. Without a name there is no day either.
 *
 * @param name     of its author, "" when dropped without
 * @param sessionOn the day of the session whose agenda it stands on, if it does
 */
public record Dropped(UUID id, String kind, String words, @Nullable UUID personId, String name, @Nullable LocalDate onDay, @Nullable LocalDate sessionOn) {
    /** What people drop, in the order it is offered. A tension wants settling in private: owner and facilitator alone read it (K31). */
    public static final List<String> KINDS = List.of("question", "challenge", "idea", "tension");

    public boolean tension() {
        return kind.equals("tension");
    }
}
