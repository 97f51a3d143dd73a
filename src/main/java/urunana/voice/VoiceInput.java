package urunana.voice;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import urunana.web.Checked;
import urunana.web.Form;

/** What the forms about voices say. */
public final class VoiceInput {
    static final int MOST_TURNS = 1000;
    static final int MOST_SECONDS = 36_000;

    /** What was counted of one person since it was last saved. */
    public record Spoken(int turns, int seconds) {}

    public record NewHighlight(UUID personId, String words) {}

    private VoiceInput() {}

    /** One tap: whose turn it was. */
    static Checked<UUID> turn(Form form, Set<UUID> members) {
        UUID member = form.reference("member", members);
        if (member == null) form.wrong("member", "form.required_choice");
        return form.checked(() -> member);
    }

    /** Two lines per member: turns-{person} and seconds-{person}; empty is nothing, and nothing at all is told. */
    static Checked<Map<UUID, Spoken>> counts(Form form, Set<UUID> members) {
        var counts = new LinkedHashMap<UUID, Spoken>();
        for (UUID member : members) {
            int turns = orNone(form.number("turns-" + member, 0, MOST_TURNS));
            int seconds = orNone(form.number("seconds-" + member, 0, MOST_SECONDS));
            if (turns + seconds > 0) counts.put(member, new Spoken(turns, seconds));
        }
        if (counts.isEmpty()) form.wrong("", "voice.nothing_counted");
        return form.checked(() -> counts);
    }

    static Checked<Guidelines> guidelines(Form form) {
        var answers = new LinkedHashMap<String, String>();
        for (String guideline : Guidelines.ALL) {
            String answer = form.choice(guideline, Guidelines.ANSWERS);
            if (!answer.isEmpty()) answers.put(guideline, answer);
        }
        String note = form.text("note", 2000);
        if (answers.isEmpty() && note.isEmpty()) form.wrong("", "voice.nothing_noted");
        return form.checked(() -> new Guidelines(answers, note, form.version()));
    }

    /** Of somebody else: what one did oneself is for others to value. */
    static Checked<NewHighlight> highlight(Form form, Set<UUID> members, UUID author) {
        var others = new LinkedHashSet<>(members);
        others.remove(author);
        UUID person = form.reference("person", others);
        if (person == null) form.wrong("person", "form.required_choice");
        String words = form.required("words", 500);
        return form.checked(() -> new NewHighlight(person, words));
    }

    /** Whether somebody wants to be counted here. */
    static Checked<Boolean> wish(Form form) {
        String counted = form.requiredChoice("counted", Set.of("yes", "no"));
        return form.checked(() -> counted.equals("yes"));
    }

    private static int orNone(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
