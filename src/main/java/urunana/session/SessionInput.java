package urunana.session;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import urunana.web.Checked;
import urunana.web.Form;

/** What the forms of a session say. */
public final class SessionInput {
    public static final List<String> PRESENCE = List.of("whole", "late", "left_early", "away");

    public record Plan(LocalDate on, @Nullable LocalTime at, String room, String reason) {}

    public record Notes(String discussion, String otherBusiness, @Nullable Integer actualFocus, @Nullable Integer actualOther) {}

    public record NewDecision(String words, @Nullable UUID ownerId, @Nullable LocalDate dueOn) {}

    private SessionInput() {}

    /** A date may lie a year back: paper records are typed in later. */
    public static Checked<Plan> plan(Form form, LocalDate today) {
        LocalDate on = form.requiredDate("on");
        LocalTime at = form.time("at");
        String room = form.text("room", 120);
        String reason = form.text("reason", 500);
        if (form.error("on") == null && (on.isBefore(today.minusYears(1)) || on.isAfter(today.plusYears(1)))) form.wrong("on", "session.on_far");
        return form.checked(() -> new Plan(on, at, room, reason));
    }

    static Checked<String> reason(Form form) {
        String reason = form.text("reason", 500);
        return form.checked(() -> reason);
    }

    public static Checked<Notes> notes(Form form) {
        String discussion = form.text("discussion", 8000);
        String other = form.text("other_business", 4000);
        Integer focus = form.number("actual_focus", 0, 600);
        Integer rest = form.number("actual_other", 0, 600);
        return form.checked(() -> new Notes(discussion, other, focus, rest));
    }

    public static Checked<NewDecision> decision(Form form, Set<UUID> members) {
        String words = form.required("words", 1000);
        UUID owner = form.reference("owner", members);
        LocalDate due = form.date("due");
        if (owner == null && due != null) form.wrong("owner", "session.promise_needs_owner");
        if (owner != null && due == null && form.error("due") == null) form.wrong("due", "session.promise_needs_date");
        return form.checked(() -> new NewDecision(words, owner, due));
    }

    /** One line per member: state-{person}. */
    public static Checked<Map<UUID, String>> present(Form form, Set<UUID> members) {
        var states = new LinkedHashMap<UUID, String>();
        for (UUID member : members) {
            String state = form.choice("state-" + member, PRESENCE);
            if (!state.isEmpty()) states.put(member, state);
        }
        return form.checked(() -> states);
    }

    /** One select per task: task-{task}. A person may hold one task only. */
    public static Checked<Map<String, UUID>> tasks(Form form, Set<UUID> members) {
        var tasks = new LinkedHashMap<String, UUID>();
        for (String task : Session.TASKS) {
            UUID person = form.reference("task-" + task, members);
            if (person == null) continue;
            if (tasks.containsValue(person)) form.wrong("task-" + task, "session.one_task_each");
            tasks.put(task, person);
        }
        return form.checked(() -> tasks);
    }
}
