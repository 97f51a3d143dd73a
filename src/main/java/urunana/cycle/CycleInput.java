package urunana.cycle;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import urunana.web.Checked;
import urunana.web.Form;

/** What the forms of a cycle say. */
public final class CycleInput {
    /** Without an edition of a guide, the action-oriented course that ships. */
    public record Begun(UUID schoolYear, @Nullable UUID edition, String focus) {}

    public record Evaluation(int effectiveness, String why, String improvements) {}

    public record Ticked(String activity, LocalDate on, String place) {}

    private static final List<String> SCALE = List.of("1", "2", "3", "4", "5");

    private CycleInput() {}

    static Checked<Begun> begun(Form form, Collection<UUID> years, Collection<UUID> editions) {
        UUID year = form.reference("school_year", years);
        if (year == null) form.wrong("school_year", "form.required_choice");
        UUID edition = form.reference("guide", editions);
        String focus = form.text("focus", 300);
        return form.checked(() -> new Begun(Objects.requireNonNull(year), edition, focus));
    }

    public static Checked<Evaluation> evaluation(Form form) {
        String effectiveness = form.requiredChoice("effectiveness", SCALE);
        String why = form.required("why", 4000);
        String improvements = form.required("improvements", 4000);
        return form.checked(() -> new Evaluation(Integer.parseInt(effectiveness), why, improvements));
    }

    static Checked<String> reason(Form form) {
        String reason = form.required("reason", 500);
        return form.checked(() -> reason);
    }

    static Checked<Ticked> ticked(Form form, LocalDate today) {
        String activity = form.requiredChoice("activity", Tick.ACTIVITIES);
        LocalDate on = form.requiredDate("on");
        if (form.error("on") == null && on.isAfter(today)) form.wrong("on", "cycle.not_yet_happened");
        String place = form.text("place", 120);
        return form.checked(() -> new Ticked(activity, on, place));
    }
}
