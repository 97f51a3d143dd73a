package urunana.guide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import urunana.web.Checked;
import urunana.web.Form;
import urunana.web.Lines;

/** What the forms of a guide say, in the language of the page they were on. */
public final class GuideInput {
    public record Names(String name, String about) {}

    private static final List<String> FIELDS = List.of("id", "title", "minutes", "block", "words");

    private GuideInput() {}

    static Checked<Names> names(Form form) {
        String name = form.required("name", 2, 80, "guide.name_short");
        String about = form.text("about", 400);
        return form.checked(() -> new Names(name, about));
    }

    static Checked<UUID> origin(Form form, List<UUID> offered) {
        UUID origin = form.reference("origin", offered);
        if (origin == null) form.wrong("origin", "form.required_choice");
        return form.checked(() -> Objects.requireNonNull(origin));
    }

    /** The whole part as it shall be: a line without a title is no step. */
    static Checked<Part> part(Form form, Part before, String language) {
        String objectives = lines(form, "objectives"), resources = lines(form, "resources"), followUp = lines(form, "follow_up");
        form.text("step", 20);
        var steps = steps(form, before, language);
        if (steps.isEmpty()) form.wrong("title-1", "guide.no_steps");
        if (steps.size() > Part.MOST_STEPS) form.wrong("", "guide.too_many_steps");
        int minutes = steps.stream().mapToInt(Step::minutes).sum();
        if (!steps.isEmpty() && (minutes < 10 || minutes > 480)) form.wrong("minutes-1", "guide.minutes_wrong");
        Integer focus = form.number("focus", 0, 480);
        if (focus == null) form.wrong("focus", "form.required");
        else if (focus > minutes) form.wrong("focus", "guide.focus_wrong");
        return form.checked(() -> new Part(before.kind(), Objects.requireNonNull(focus), before.objectives().with(language, objectives),
                before.resources().with(language, resources), before.followUp().with(language, followUp), steps));
    }

    private static String lines(Form form, String field) {
        return form.text(field, 1000).replaceAll("\\s*\n\\s*", "|");
    }

    private static List<Step> steps(Form form, Part before, String language) {
        var known = new HashMap<String, Step>();
        before.steps().forEach(step -> known.put(step.id(), step));
        var used = new HashSet<String>();
        var steps = new ArrayList<Step>();
        for (int n : Lines.sent(form, "title")) {
            String title = form.text("title-" + n, 80);
            String words = form.text("words-" + n, 1000);
            String id = form.text("id-" + n, 40);
            Integer minutes = form.number("minutes-" + n, 0, Step.LONGEST);
            String block = form.choice("block-" + n, Step.BLOCKS);
            if (title.isEmpty()) continue;
            if (minutes == null) form.wrong("minutes-" + n, "form.required");
            var stood = used.contains(id) ? null : known.get(id);
            String own = stood == null ? fresh(known.keySet(), used) : id;
            used.add(own);
            steps.add(new Step(own, minutes == null ? 0 : minutes, block.isEmpty() ? "none" : block,
                    (stood == null ? Wording.NONE : stood.title()).with(language, title),
                    (stood == null ? Wording.NONE : stood.words()).with(language, words)));
        }
        return steps;
    }

    private static String fresh(Set<String> known, Set<String> used) {
        int n = 1;
        while (known.contains("own_" + n) || used.contains("own_" + n)) n++;
        return "own_" + n;
    }

    /** The form with a step moved or left out, nothing saved: "up-3", "down-3" or "out-3" is what was pressed. */
    static Form moved(Form form, String press) {
        if (!press.startsWith("out")) return Lines.moved(form, "title", FIELDS, press);
        int n = Lines.pressed(press);
        return form.with("title-" + n, "").with("words-" + n, "");
    }

    static Map<String, String> fields(Part part, String language) {
        var fields = new HashMap<String, String>();
        fields.put("objectives", String.join("\n", part.objectives().lines(language)));
        fields.put("resources", String.join("\n", part.resources().lines(language)));
        fields.put("follow_up", String.join("\n", part.followUp().lines(language)));
        fields.put("focus", Integer.toString(part.focusMinutes()));
        for (int i = 0; i < part.steps().size(); i++) {
            var step = part.steps().get(i);
            String n = "-" + (i + 1);
            fields.put("id" + n, step.id());
            fields.put("title" + n, step.title().in(language));
            fields.put("words" + n, step.words().in(language));
            fields.put("minutes" + n, Integer.toString(step.minutes()));
            fields.put("block" + n, step.block());
        }
        return fields;
    }
}
