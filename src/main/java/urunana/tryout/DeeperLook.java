package urunana.tryout;

import java.util.List;
import java.util.UUID;

/** Five steps of reflection on a try-out that did not work yet, from what was done to what will be tried (C069). */
public record DeeperLook(UUID id, UUID tryoutId, UUID sessionId, String action, String lookingBack, String awareness,
                         String alternatives, String trial, int version) {
    /** The steps in their order, as the form names them. */
    public static final List<String> STEPS = List.of("action", "looking_back", "awareness", "alternatives", "trial");

    /** Several questions or hints in one text stand one after the other, parted by a bar. */
    public static List<String> lines(String text) {
        return List.of(text.split("[|]"));
    }
}
