package urunana.dissemination;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import urunana.session.SessionHold;
import urunana.web.Checked;
import urunana.web.Form;

/** What the forms about dissemination say. {@code session}: the one a form was written in. */
public final class DisseminationInput {
    public record Plan(@Nullable UUID session, String audience, String channel, UUID owner, LocalDate due) {}

    public record Done(LocalDate on, @Nullable Integer reached) {}

    private DisseminationInput() {}

    /** {@code kept}: the day it was due before, which stays allowed. */
    public static Checked<Plan> plan(Form form, Set<UUID> members, LocalDate today, @Nullable LocalDate kept) {
        UUID session = SessionHold.named(form);
        String audience = form.required("audience", 2, 300, "dissemination.say_more");
        String channel = form.requiredChoice("channel", Dissemination.CHANNELS);
        UUID owner = form.reference("owner", members);
        if (owner == null) form.wrong("owner", "form.required_choice");
        LocalDate due = form.requiredDate("due");
        if (form.error("due") == null && due.isBefore(today) && !due.equals(kept)) form.wrong("due", "dissemination.due_past");
        return form.checked(() -> new Plan(session, audience, channel, Objects.requireNonNull(owner), due));
    }

    static Checked<Done> done(Form form, LocalDate today) {
        LocalDate on = form.requiredDate("done_on");
        if (form.error("done_on") == null && on.isAfter(today)) form.wrong("done_on", "dissemination.done_ahead");
        Integer reached = form.number("reached", 0, 1_000_000);
        return form.checked(() -> new Done(on, reached));
    }
}
