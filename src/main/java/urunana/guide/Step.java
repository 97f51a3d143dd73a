package urunana.guide;

import java.util.List;

/**
 * One step of a session.
 *
 * @param id      its name within the part, which stays when it is renamed or moved
 * @param minutes 0 to 240
 * @param block   what is recorded in it, one of {@link #BLOCKS}
 * @param title   what people do, in a few words
 * @param words   how the chair does it
 */
public record Step(String id, int minutes, String block, Wording title, Wording words) {
    /** What a step can record; "none" records nothing. */
    public static final List<String> BLOCKS = List.of("none", "attendance", "challenges", "sorting", "votes", "analysis", "plans", "reviews",
            "deeper_look", "lessons", "consolidation", "product_review", "dissemination", "evaluation", "notes", "decisions", "pulse");

    public static final int LONGEST = 240;

    /** Whether something is recorded in it. */
    public boolean records() {
        return !block.equals("none");
    }
}
