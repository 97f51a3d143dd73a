package urunana.guide;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * The guide of one kind of session (C051: what we want, what we do, what helps, what follows).
 *
 * @param kind  first, middle, last or meeting
 * @param focus how many of the minutes are for the challenges, the rest for other business (C049, P09)
 */
public record Part(String kind, int focus, Wording objectives, Wording resources, Wording followUp, List<Step> steps) {
    public static final int MOST_STEPS = 20;

    /** Minutes of all steps together. */
    @JsonIgnore
    public int minutes() {
        return steps.stream().mapToInt(Step::minutes).sum();
    }

    /** Minutes of a session by this part: one must last a little, and other business is never less than nothing. */
    @JsonIgnore
    public int focusMinutes() {
        return Math.min(focus, minutes());
    }
}
