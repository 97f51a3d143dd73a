package urunana.voice;

import java.util.UUID;

/**
 * Somebody present at a session, and what was counted of them. The group is "female", "male", or "unsaid" for who said
 * something else or nothing: so few are in it that a group of its own would give them away. Nothing is guessed from a name.
 */
public record Head(UUID sessionId, UUID personId, String group, int turns, int seconds, boolean counted) {
    /** Counted, and not heard so far. */
    public boolean silent() {
        return counted && turns == 0 && seconds == 0;
    }

    /** The counts as a button shows them: "3", or "3 · 1:20" when a clock ran. */
    public String told() {
        return seconds == 0 ? String.valueOf(turns) : turns + " · " + clock(seconds);
    }

    /** Minutes and seconds. */
    public static String clock(int seconds) {
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
