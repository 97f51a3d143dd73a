package urunana.support;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing done for a community by duty, and by whom. {@code session}: the day of the session attended; {@code stage} and
 * {@code successor} belong to a hand-over; {@code whom}: the expert, the receivers, or a successor by name; {@code link}: where a
 * proposed material is; {@code agendaOn}: the day of the session whose agenda has it.
 */
public record Support(UUID id, String kind, LocalDate doneOn, @Nullable UUID sessionId, @Nullable LocalDate session, @Nullable String stage,
                      @Nullable UUID successorId, String successor, String whom, String words, String link, @Nullable LocalDate agendaOn, UUID byId, String by,
                      int version) {
    /** The duties, in the order of the list. */
    public static final List<String> KINDS = List.of("session", "expert", "observation", "proposal", "handover", "briefing", "orientation");
    /** What says nothing without words. */
    public static final List<String> NEEDS_WORDS = List.of("expert", "observation", "proposal");
    /** How far a community was handed over, from the implementer to the system. */
    public static final List<String> STAGES = List.of("ours", "together", "theirs", "alone");
    /** What hands over or orients holds until it changes; the others are listed by quarter. */
    public static final List<String> LASTING = List.of("handover", "orientation");
    /** What is owed anew each quarter. To propose something is welcome, and no duty. */
    public static final List<String> EACH_QUARTER = List.of("session", "expert", "observation", "briefing");

    /** Who takes over: a person with a duty, or a name. */
    public String next() {
        return successor.isEmpty() ? whom : successor;
    }

    /** What is not written down yet. Of a community that leads alone nothing is expected any more (K56). */
    static List<String> missing(Collection<String> thisQuarter, boolean oriented, @Nullable String stage) {
        if ("alone".equals(stage)) return List.of();
        var missing = new ArrayList<>(EACH_QUARTER);
        missing.removeAll(thisQuarter);
        if (stage == null) missing.add("handover");
        if (!oriented) missing.add("orientation");
        return missing;
    }
}
