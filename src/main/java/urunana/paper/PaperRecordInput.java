package urunana.paper;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import urunana.challenge.Challenge;
import urunana.challenge.ChallengeInput;
import urunana.consolidation.ConsolidationInput;
import urunana.cycle.CycleInput;
import urunana.dissemination.DisseminationInput;
import urunana.lesson.LessonInput;
import urunana.paper.PaperRecord.Chosen;
import urunana.paper.PaperRecord.Line;
import urunana.session.SessionInput;
import urunana.tryout.Tryout;
import urunana.tryout.TryoutInput;
import urunana.web.Checked;
import urunana.web.Form;

/**
 * Reads the page of a paper record: each line by the input of the form that it stands for, so that both refuse the same.
 * Lines in which nothing was written are skipped.
 */
public final class PaperRecordInput {
    private final Form form;
    private final Typing typing;
    private final Set<UUID> members;

    private PaperRecordInput(Form form, Typing typing) {
        this.form = form;
        this.typing = typing;
        this.members = typing.room().memberIds();
    }

    /** What was typed, or the form with what is wrong about it. */
    public static Checked<PaperRecord> read(Form form, Typing typing) {
        return new PaperRecordInput(form, typing).record();
    }

    private Checked<PaperRecord> record() {
        var present = SessionInput.present(form.part("who-"), members).value();
        var tasks = SessionInput.tasks(form.part("duty-"), members).value();
        var raised = lines("new-", Section.CHALLENGES, part -> ChallengeInput.raised(part, List.of()));
        var controls = controls(raised);
        var hands = hands(raised, controls);
        var chosen = chosen(raised, controls);
        var evaluation = side("evaluation-", CycleInput::evaluation);
        var notes = SessionInput.notes(form.part("notes-")).value();
        var days = new TryoutInput.Days(typing.day(), typing.lastDay(), null);
        var reviews = each("review-", typing.toReview().stream().map(one -> one.id()).toList(), TryoutInput::review);
        var looks = lines("look-", Section.LOOK, TryoutInput::look);
        var seen = each("seen-", typing.toSee().stream().map(one -> one.id()).toList(), ConsolidationInput::review);
        var lessons = lines("lesson-", Section.LESSONS, part -> LessonInput.lesson(part, typing.selected()));
        var products = lines("product-", Section.PRODUCTS, part -> ConsolidationInput.plan(part, members, typing.day(), null));
        var tellings = lines("telling-", Section.TELLINGS, part -> DisseminationInput.plan(part, members, typing.day(), null));
        var plans = lines("plan-", Section.PLAN, part -> TryoutInput.plan(part, members, days));
        var promises = lines("promise-", Section.PROMISES, part -> SessionInput.decision(part, members));
        boolean close = form.ticked("close");
        String summary = form.text("summary", 4000);
        if (!summary.isEmpty() && !close) form.wrong("summary", "paper.summary_needs_closing");
        refuseWhatSaysNothingNew();
        return form.checked(() -> new PaperRecord(Objects.requireNonNull(present), Objects.requireNonNull(tasks), raised, controls, hands, chosen, reviews,
                looks.isEmpty() ? null : looks.getFirst(), seen, lessons, products, tellings, plans, evaluation, promises,
                Objects.requireNonNull(notes), summary, close));
    }

    private void refuseWhatSaysNothingNew() {
        var typed = form.keys("").stream().filter(field -> !field.matches("receipt|version|.*-(challenge|focus)")).toList();
        if (form.blank(typed)) form.wrong("", "paper.empty");
        for (Tryout tryout : typing.reviewed()) {
            String name = "review-" + tryout.id() + "-";
            if (!form.part(name).blank(form.part(name).keys(""))) form.wrong(name + "outcome", "paper.reviewed_already");
        }
    }

    // ---- lines

    private <T> List<Line<T>> lines(String name, Section section, Function<Form, Checked<T>> input) {
        var lines = new ArrayList<Line<T>>();
        for (int n = 1; n <= section.lines(); n++) line(name + n + "-", "", section, input).ifPresent(lines::add);
        return lines;
    }

    private <T> List<Line<T>> each(String name, List<UUID> ids, Function<Form, Checked<T>> input) {
        var lines = new ArrayList<Line<T>>();
        for (UUID id : ids) line(name + id + "-", id.toString(), Section.REVIEWS, input).ifPresent(lines::add);
        return lines;
    }

    private <T> Optional<Line<T>> line(String name, String about, Section section, Function<Form, Checked<T>> input) {
        Form part = form.part(name);
        var written = new HashSet<>(form.keys(name));
        written.removeAll(Set.of("challenge", "focus")); // chosen beforehand, so they say nothing
        if (part.blank(written)) return Optional.empty();
        String key = about.isEmpty() ? about(part, section) : about;
        day(part);
        part.with("session", typing.session().id()).text("session", 40); // some forms name it, others have it in their address
        T said = input.apply(part).value();
        return said == null ? Optional.empty() : Optional.of(new Line<>(name, key, said));
    }

    // What a line is about: a challenge that is worked on, or one of those chosen on this page; a try-out for a deeper look.
    private String about(Form part, Section section) {
        return switch (section) {
            case PLAN, PRODUCTS -> part.requiredChoice("challenge", keys());
            case LOOK -> part.requiredChoice("tryout", typing.toLookAt().stream().map(one -> one.id().toString()).toList());
            default -> "";
        };
    }

    private List<String> keys() {
        var keys = new ArrayList<String>();
        typing.selected().forEach(id -> keys.add(id.toString()));
        for (int n = 1; n <= Section.CHOSEN.lines(); n++) keys.add("chosen-" + n);
        return keys;
    }

    private void day(Form part) {
        String typed = part.value("due");
        if (typed.isBlank()) return;
        Day.read(typed, typing.day()).ifPresentOrElse(day -> part.with("due", day), () -> part.wrong("due", "paper.no_day"));
    }

    // ---- challenges

    private Map<String, String> controls(List<Line<ChallengeInput.Raised>> raised) {
        var controls = new LinkedHashMap<String, String>();
        for (String key : typing.letters().keySet()) {
            String control = form.choice("control-" + key, Challenge.CONTROLS);
            if (control.isEmpty()) continue;
            if (control.equals("out") && selected(key)) form.wrong("control-" + key, "challenge.selected_cannot_be_out");
            if (known(key, raised)) controls.put(key, control);
            else form.wrong(key + "-words", "form.required");
        }
        return controls;
    }

    private Map<String, Integer> hands(List<Line<ChallengeInput.Raised>> raised, Map<String, String> controls) {
        var hands = new LinkedHashMap<String, Integer>();
        for (String key : typing.letters().keySet()) {
            Integer counted = form.number("hands-" + key, 0, 500);
            if (counted == null) continue;
            if (!known(key, raised)) form.wrong(key + "-words", "form.required");
            else if (!votable(key, controls)) form.wrong("hands-" + key, "paper.not_votable");
            hands.put(key, counted);
        }
        return hands;
    }

    private List<Chosen> chosen(List<Line<ChallengeInput.Raised>> raised, Map<String, String> controls) {
        var chosen = new ArrayList<Chosen>();
        for (int n = 1; n <= Section.CHOSEN.lines(); n++) {
            String field = "chosen-" + n;
            String key = form.choice(field, typing.letters().keySet());
            var evidence = side("evidence-" + n + "-", ChallengeInput::evidence);
            var analysis = side("why-" + n + "-", ChallengeInput::analysis);
            var idea = side("idea-" + n + "-", ChallengeInput::solution);
            if (key.isEmpty() && (evidence != null || analysis != null || idea != null)) form.wrong(field, "form.required_choice");
            if (key.isEmpty()) continue;
            if (!known(key, raised)) form.wrong(field, "paper.chosen_unwritten");
            else if (!votable(key, controls)) form.wrong(field, "paper.not_votable");
            chosen.add(new Chosen(n, key, evidence, analysis, idea));
        }
        return chosen;
    }

    private <T> @Nullable T side(String name, Function<Form, Checked<T>> input) {
        Form part = form.part(name);
        return part.blank(form.keys(name)) ? null : input.apply(part).value();
    }

    // A line that is refused was written nevertheless.
    private boolean known(String key, List<Line<ChallengeInput.Raised>> raised) {
        return !key.startsWith("new-") || !form.value(key + "-words").isBlank() || raised.stream().anyMatch(line -> line.name().equals(key + "-"));
    }

    private boolean selected(String key) {
        return typing.challenges().stream().anyMatch(challenge -> challenge.selected() && challenge.id().toString().equals(key));
    }

    private boolean votable(String key, Map<String, String> controls) {
        String typed = controls.get(key);
        if (typed != null) return !typed.equals("out");
        return typing.challenges().stream().anyMatch(challenge -> challenge.votable() && challenge.id().toString().equals(key));
    }
}
