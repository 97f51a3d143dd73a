package urunana.cycle;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import urunana.cycle.CycleDiagram.Activity;
import urunana.cycle.CycleDiagram.Kind;
import urunana.cycle.CycleDiagram.Model;
import urunana.cycle.CycleDiagram.Phase;
import urunana.cycle.CycleDiagram.State;
import urunana.cycle.CycleDiagram.Stop;
import urunana.text.Words;

/** Puts a cycle into words: the labels of its picture, and whole sentences for who hears it. */
record DiagramTelling(Model model, Words words) {

    /** The name of the picture, which says where we are. */
    String title() {
        return words.t("diagram.title", "here", here());
    }

    /** "You are here: first session, planned for 12 May 2026." */
    String here() {
        return sentence("diagram.sentence.here", model.here());
    }

    /** A sentence for each session, the phase, and the activities. */
    String sentences() {
        var sessions = model.stops().stream().map(stop -> sentence("diagram.sentence", stop)).collect(Collectors.joining(" "));
        var phase = words.t("diagram.phase", "phase", phase(model.phase()));
        var done = list("diagram.done", model.done()::contains);
        var todo = list("diagram.todo", activity -> !model.done().contains(activity));
        return String.join(" ", sessions, phase, done + todo).strip();
    }

    private String sentence(String key, Stop stop) {
        var session = stop.kind() == Kind.MIDDLE ? words.t("diagram.session.attempt", "n", stop.attempt()) : session(stop);
        return words.t(key, "session", session, "state", state(stop, words::date));
    }

    private String list(String key, Predicate<Activity> which) {
        var names = Arrays.stream(Activity.values()).filter(which)
                .map(activity -> words.t("diagram.activity." + name(activity))).collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : words.t(key, "activities", names) + " ";
    }

    /** "First session". */
    String session(Stop stop) {
        return words.t("diagram.session." + name(stop.kind()));
    }

    /** "Try-out 2". */
    String tryout(Stop stop) {
        return words.t("diagram.tryout", "n", stop.attempt());
    }

    /** "Planned for 12 May", with a space in the date that no line breaks at. */
    String state(Stop stop) {
        return state(stop, date -> words.shortly(date).replace(' ', '\u00a0'));
    }

    private String state(Stop stop, Function<LocalDate, String> format) {
        var key = "diagram.state." + name(stop.state());
        return stop.date() == null || stop.state() == State.NOT_YET
                ? words.t(key) : words.t(key + ".date", "date", format.apply(stop.date()));
    }

    /** "12 May", or nothing. */
    String day(Stop stop) {
        return stop.date() == null ? "" : words.shortly(stop.date());
    }

    /** "Plan". */
    String phase(Phase phase) {
        return words.t("diagram.pdsi." + name(phase));
    }

    /** "Activities: 4 of 6". */
    String activities() {
        return words.t("diagram.activities", "n", model.done().size(), "all", Activity.values().length);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
