package urunana.pulse;

import java.util.ArrayList;
import java.util.List;
import urunana.web.Checked;
import urunana.web.Form;

/** What the two forms without a name say. */
public final class PulseInput {
    /** How a session was; {@code words}: what should be different next time. */
    public record Said(int joy, int usefulness, String words) {}

    /** The six enablers from 1 to 4, in their order. */
    public record Judged(List<Integer> levels) {}

    private PulseInput() {}

    static Checked<Said> said(Form form) {
        int joy = level(form, "joy");
        int usefulness = level(form, "usefulness");
        String words = form.text("words", 200);
        return form.checked(() -> new Said(joy, usefulness, words));
    }

    static Checked<Judged> judged(Form form) {
        var levels = new ArrayList<Integer>();
        for (String enabler : Rated.ENABLERS) levels.add(level(form, enabler));
        return form.checked(() -> new Judged(levels));
    }

    // Nothing when the form is refused anyway.
    private static int level(Form form, String field) {
        String chosen = form.requiredChoice(field, PulseResult.LEVELS);
        return PulseResult.LEVELS.contains(chosen) ? Integer.parseInt(chosen) : 0;
    }
}
