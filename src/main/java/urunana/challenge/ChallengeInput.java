package urunana.challenge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import urunana.file.Files;
import urunana.web.Checked;
import urunana.web.Form;
import urunana.web.Upload;

/** What the forms about challenges say. */
public final class ChallengeInput {
    public record New(String words, String focus, String topic) {}

    public record Raised(New challenge, @Nullable Shown shown) {}

    public record Shown(String kind, String words, String link, @Nullable Upload file) {}

    public record Idea(String words, String kind, String source) {}

    public record Analysis(String analysis, String goal) {}

    public record PassingUp(String to, UUID place, String words) {}

    private ChallengeInput() {}

    /** A challenge with its first evidence; the evidence may follow, but not in halves. */
    public static Checked<Raised> raised(Form form, Collection<String> ownTopics) {
        New challenge = words(form, ownTopics);
        String kind = form.choice("kind", Evidence.KINDS);
        String shown = form.text("shown", 2000);
        String link = form.link("link");
        Upload file = Files.chosen(form, "file");
        if (kind.isEmpty() && (!shown.isEmpty() || !link.isEmpty() || file != null)) form.wrong("kind", "form.required_choice");
        if (!kind.isEmpty() && shown.isEmpty()) form.wrong("shown", "challenge.say_what_it_shows");
        return form.checked(() -> new Raised(challenge, kind.isEmpty() ? null : new Shown(kind, shown, link, file)));
    }

    static Checked<New> edited(Form form, Collection<String> ownTopics) {
        New challenge = words(form, ownTopics);
        return form.checked(() -> challenge);
    }

    private static New words(Form form, Collection<String> ownTopics) {
        String words = form.required("words", 3, 600, "challenge.say_more");
        return new New(words, form.requiredChoice("focus", Challenge.FOCUSES), topic(form, ownTopics));
    }

    // What is written stands before what is chosen; a topic of one's own is offered from then on (C054).
    private static String topic(Form form, Collection<String> ownTopics) {
        var known = new ArrayList<>(Challenge.TOPICS);
        known.addAll(ownTopics);
        String chosen = form.choice("topic", known);
        String written = form.text("own_topic", 60);
        return written.isEmpty() ? chosen : written;
    }

    public static Checked<Shown> evidence(Form form) {
        String kind = form.requiredChoice("kind", Evidence.KINDS);
        String words = form.required("shown", 2000);
        String link = form.link("link");
        Upload file = Files.chosen(form, "file");
        return form.checked(() -> new Shown(kind, words, link, file));
    }

    public static Checked<Idea> solution(Form form) {
        String words = form.required("words", 1000);
        String kind = form.requiredChoice("idea_kind", Solution.KINDS);
        String source = form.choice("source", Solution.SOURCES);
        return form.checked(() -> new Idea(words, kind, source));
    }

    public static Checked<Analysis> analysis(Form form) {
        String analysis = form.required("analysis", 4000);
        String goal = form.required("goal", 1000);
        return form.checked(() -> new Analysis(analysis, goal));
    }

    static Checked<PassingUp> passingUp(Form form, Collection<UUID> places) {
        String to = form.required("to", 160);
        UUID place = form.reference("place", places);
        if (place == null) form.wrong("place", "form.required_choice");
        String words = form.required("words", 2000);
        return form.checked(() -> new PassingUp(to, java.util.Objects.requireNonNull(place), words));
    }

    /** One radio group per challenge: control-{id}. */
    static Checked<Map<UUID, String>> sorting(Form form, List<Challenge> challenges) {
        var sorting = new LinkedHashMap<UUID, String>();
        for (Challenge challenge : challenges) {
            String field = "control-" + challenge.id();
            String control = form.choice(field, Challenge.CONTROLS);
            if (control.equals("out") && challenge.selected()) form.wrong(field, "challenge.selected_cannot_be_out");
            if (!control.isEmpty()) sorting.put(challenge.id(), control);
        }
        return form.checked(() -> sorting);
    }

    /** A whole ballot: it is cast once, so it is never empty. */
    static Checked<List<UUID>> votes(Form form, List<Challenge> challenges) {
        var chosen = chosen(form, challenges);
        if (chosen.isEmpty()) form.wrong("challenge", "form.required_choice");
        if (chosen.size() > Challenge.VOTES_EACH) form.wrong("challenge", "challenge.too_many_votes", "n", Challenge.VOTES_EACH);
        return form.checked(() -> chosen);
    }

    /** How many hands were raised for each: hands-{id}; none where nothing is written. */
    static Checked<Map<UUID, Integer>> hands(Form form, List<Challenge> votable) {
        var hands = new LinkedHashMap<UUID, Integer>();
        boolean said = false;
        for (Challenge challenge : votable) {
            Integer raised = form.number("hands-" + challenge.id(), 0, 500);
            said |= raised != null || form.error("hands-" + challenge.id()) != null;
            hands.put(challenge.id(), raised == null ? 0 : raised);
        }
        if (!said) form.wrong(votable.isEmpty() ? "" : "hands-" + votable.getFirst().id(), "challenge.no_hands");
        return form.checked(() -> hands);
    }

    /** What was chosen. A form from before may carry raised hands: they are not dropped, but have a form of their own now. */
    static Checked<List<UUID>> selection(Form form, List<Challenge> challenges) {
        var chosen = chosen(form, challenges);
        for (String key : form.keys("hands-")) if (!form.text("hands-" + key, 12).isEmpty()) form.wrong("", "challenge.hands_elsewhere");
        return form.checked(() -> chosen);
    }

    private static List<UUID> chosen(Form form, List<Challenge> challenges) {
        var votable = challenges.stream().filter(Challenge::votable).map(c -> c.id().toString()).toList();
        var chosen = new ArrayList<UUID>();
        for (String id : form.choices("challenge", votable)) if (votable.contains(id)) chosen.add(UUID.fromString(id));
        return chosen;
    }
}
