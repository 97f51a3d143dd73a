package urunana.voice;

import java.util.List;
import java.util.Map;

/** What the leaders noted for themselves after a session, point by point (U48): guideline → yes, partly or no. */
public record Guidelines(Map<String, String> answers, String note, int version) {
    /** The seven points, in the order they are asked. */
    public static final List<String> ALL = List.of("agenda", "methods", "opinions", "safety", "setting", "differences", "understanding");

    public static final List<String> ANSWERS = List.of("yes", "partly", "no");

    /** Nothing was noted yet. */
    public static final Guidelines NONE = new Guidelines(Map.of(), "", 0);

    /** How many points got this answer. */
    public long count(String answer) {
        return answers.values().stream().filter(answer::equals).count();
    }
}
