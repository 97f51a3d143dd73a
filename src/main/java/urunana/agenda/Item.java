package urunana.agenda;

import java.util.List;
import urunana.guide.Part;
import urunana.guide.Step;

/**
 * One point of a session.
 *
 * @param words    how the chair does it, from the guide
 * @param block    what is recorded in it, one of {@link Step#BLOCKS}
 * @param source   guide, inbox, wish, promise, tryout, observation, proposal or own
 * @param sourceId the step, inbox item, wish, promise, try-out or entry of support it was taken from, or ""
 */
public record Item(int minutes, String title, String words, String block, String source, String sourceId) {
    static Item of(Step step, String language) {
        return new Item(step.minutes(), step.title().in(language), step.words().in(language), step.block(), "guide", step.id());
    }

    static List<Item> of(Part part, String language) {
        return part.steps().stream().map(step -> of(step, language)).toList();
    }

    /** What tells it from others: where it comes from. */
    String key() {
        return source + ":" + sourceId;
    }

    /** Where something with this key comes from, as a form names it; what is none of ours is somebody's own. */
    public static String sourceOf(String key) {
        return key.matches("(guide|inbox|wish|promise|tryout|observation|proposal):.*") ? key.substring(0, key.indexOf(':')) : "own";
    }

    public boolean records() {
        return !block.equals("none");
    }
}
