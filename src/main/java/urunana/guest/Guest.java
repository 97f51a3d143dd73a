package urunana.guest;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody invited to a session, as its members see them.
 *
 * @param personId null for somebody without a sign-in, who has an address instead
 * @param words    what the community asks of them
 * @param answer   one of {@link #ANSWERS}, or null
 * @param said     what they left for the community, or ""
 */
public record Guest(UUID id, @Nullable UUID personId, String name, String words, @Nullable String answer, String said) {
    /** What a guest answers. */
    public static final List<String> ANSWERS = List.of("comes", "cannot");

    /** How a row shows the answer (kit/state). */
    public String tone() {
        return answer == null ? "wait" : answer.equals("comes") ? "done" : "plain";
    }
}
