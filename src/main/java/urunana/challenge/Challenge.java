package urunana.challenge;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import urunana.text.Words;
import urunana.web.Early;

/** A difficulty in the members' work (C052–C059). {@code votes}: of the last vote that is over, or null: nobody follows the herd. */
public record Challenge(UUID id, UUID communityId, UUID cycleId, UUID raisedBy, String words, String topic, String focus,
                        @Nullable String control, @Nullable Integer votes, int evidence,
                        @Nullable Instant selectedAt, String analysis, String goal, String passedTo, String passedWords,
                        @Nullable UUID passedPlace, @Nullable Instant passedAt, int version) {
    /** What it is about (C037, C052). */
    public static final List<String> FOCUSES = List.of("teaching", "curriculum", "induction", "leadership");
    /** Topics offered first; a community may write its own (C054). */
    public static final List<String> TOPICS = List.of("gender", "ict", "inclusion", "cpd_plan", "large_classes", "assessment", "language", "behaviour", "homework");
    /** Whose behaviour it hangs on (C055). */
    public static final List<String> CONTROLS = List.of("direct", "indirect", "out");
    /** How many a cycle works on, as a rule (C057). */
    public static final int USUAL = 2;
    /** How many votes a member has. */
    public static final int VOTES_EACH = 2;

    /** A challenge added on a phone that has not sent it yet. */
    public static Challenge early(UUID community, UUID cycle, String words) {
        return new Challenge(Early.ID, community, cycle, Early.ID, words, "", "", null, null, 0, null, "", "", "", "", null, null, 0);
    }

    /** The topic in the reader's language, or as the community wrote it; empty when it has none. */
    public String topicIn(Words in) {
        return topicIn(topic, in);
    }

    /** The same for a topic alone. */
    public static String topicIn(String topic, Words in) {
        return TOPICS.contains(topic) ? in.t("challenge.topic." + topic) : topic;
    }

    public boolean sorted() {
        return control != null;
    }

    /** Only what is in direct or indirect control can be voted on and selected (C056). */
    public boolean votable() {
        return "direct".equals(control) || "indirect".equals(control);
    }

    public boolean outOfControl() {
        return "out".equals(control);
    }

    public boolean selected() {
        return selectedAt != null;
    }

    public boolean passedUp() {
        return passedAt != null;
    }

    public boolean analysed() {
        return !analysis.isBlank() && !goal.isBlank();
    }
}
