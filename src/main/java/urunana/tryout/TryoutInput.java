package urunana.tryout;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import urunana.session.SessionHold;
import urunana.web.Checked;
import urunana.web.Form;

/** What the forms about a try-out say. {@code session}: the one a form was written in. */
public final class TryoutInput {
    public record Plan(@Nullable UUID session, String activity, UUID implementor, LocalDate due, String resources, String expected, String collect) {}

    /** Days a plan line may be due, and the day it was due before, which stays allowed. */
    public record Days(LocalDate earliest, LocalDate latest, @Nullable LocalDate kept) {
        boolean allow(LocalDate day) {
            return day.equals(kept) || !day.isBefore(earliest) && !day.isAfter(latest);
        }
    }

    public record Review(@Nullable UUID session, String outcome, String result, String pros, String cons, @Nullable Integer effectiveness) {}

    public record Look(@Nullable UUID session, String action, String lookingBack, String awareness, String alternatives, String trial) {}

    private TryoutInput() {}

    public static Checked<Plan> plan(Form form, Set<UUID> members, Days days) {
        UUID session = SessionHold.named(form);
        String activity = form.required("activity", 3, 1000, "tryout.say_more");
        UUID implementor = form.reference("implementor", members);
        if (implementor == null) form.wrong("implementor", "form.required_choice");
        LocalDate due = form.requiredDate("due");
        if (form.error("due") == null && !days.allow(due)) form.wrong("due", due.isBefore(days.earliest) ? "tryout.due_past" : "tryout.due_late");
        String resources = form.text("resources", 1000);
        String expected = form.text("expected", 1000);
        String collect = form.text("collect", 1000);
        return form.checked(() -> new Plan(session, activity, Objects.requireNonNull(implementor), due, resources, expected, collect));
    }

    /** What was not done needs no result; the others say what happened and how well it worked. */
    public static Checked<Review> review(Form form) {
        UUID session = SessionHold.named(form);
        String outcome = form.requiredChoice("outcome", Tryout.OUTCOMES);
        boolean done = !outcome.equals("not_done");
        String result = done ? form.required("result", 4000) : form.text("result", 4000);
        String pros = form.text("pros", 2000);
        String cons = form.text("cons", 2000);
        String effectiveness = done ? form.requiredChoice("effectiveness", Tryout.MARKS) : form.choice("effectiveness", Tryout.MARKS);
        return form.checked(() -> new Review(session, outcome, result, pros, cons, effectiveness.isEmpty() ? null : Integer.valueOf(effectiveness)));
    }

    /** The trial may wait: it is planned on the next page. */
    public static Checked<Look> look(Form form) {
        UUID session = SessionHold.named(form);
        String action = form.required("action", 2000);
        String back = form.required("looking_back", 2000);
        String awareness = form.required("awareness", 2000);
        String alternatives = form.required("alternatives", 2000);
        String trial = form.text("trial", 2000);
        return form.checked(() -> new Look(session, action, back, awareness, alternatives, trial));
    }

    static Checked<String> note(Form form) {
        String words = form.required("words", 4000);
        return form.checked(() -> words);
    }
}
