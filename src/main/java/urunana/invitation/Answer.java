package urunana.invitation;

import java.util.List;
import java.util.UUID;

/** What a member said before a session: whether they come, and why not or why late, if they want to say. */
public record Answer(UUID personId, String answer, String words) {
    /** In the order they are offered. */
    public static final List<String> ANSWERS = List.of("comes", "late", "away");

    /** What a form says. */
    record Given(String answer, String words) {}

    /** Late or not, they will be there. */
    public boolean coming() {
        return !answer.equals("away");
    }
}
