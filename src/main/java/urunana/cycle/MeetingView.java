package urunana.cycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import urunana.agenda.Jotting;
import urunana.card.Way;
import urunana.challenge.Solution;
import urunana.challenge.Turnout;
import urunana.community.Room;
import urunana.guest.Guest;
import urunana.guide.Part;
import urunana.invitation.Before;
import urunana.pulse.Wish;
import urunana.session.Decision;
import urunana.session.Move;
import urunana.session.Session;
import urunana.voice.Highlight;

/**
 * What the page of a session shows, gathered. {@code refused}: somebody tried to close it while outputs were missing;
 * {@code wishes}: what members wished for after the session before;
 * {@code turnout}: how far the vote of this session has come; {@code jottings}: what was written down and photographed.
 */
public record MeetingView(Room room, Session session, Course course, boolean leads, UUID reader,
                          Map<UUID, String> tasks, List<Move> moves, List<Decision> decided, List<Solution> solutions,
                          @Nullable Part part, List<Highlight> highlights, Way way, boolean refused, LocalDate today,
                          List<Wish> wishes, Turnout turnout, List<Guest> guests, Before before, List<Jotting> jottings) {
    /** Person → whole, late, left_early or away. */
    public Map<UUID, String> attendance() {
        return course.attendance().getOrDefault(session.id(), Map.of());
    }

    /** Decisions of this session. */
    public List<Decision> decisions() {
        return decided.stream().filter(decision -> decision.sessionId().equals(session.id())).toList();
    }

    /** Promises of earlier sessions that are still open. */
    public List<Decision> promises() {
        return decided.stream().filter(decision -> !decision.sessionId().equals(session.id())).toList();
    }

    public List<Missing> missing() {
        return session.open() ? course.missing(session) : List.of();
    }

    /** Words of the missing outputs, for marking the steps of the session. */
    public Set<String> missingWords() {
        return missing().stream().map(Missing::what).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a leader may have come from it with a record on paper. */
    public boolean typeable() {
        return leads && session.ahead() && session.plannedOn() != null && !session.plannedOn().isAfter(today);
    }

    public boolean chairs() {
        return "chair".equals(tasks.get(reader));
    }

    public long came() {
        return attendance().values().stream().filter(state -> !state.equals("away")).count();
    }

    /** The page where a missing output is given. */
    public String hrefOf(Missing missing) {
        UUID cycle = session.cycleId();
        return switch (missing.what()) {
            case "outcome" -> path("sessions", session.id(), "notes");
            case "attendance" -> path("sessions", session.id(), "attendance");
            case "challenges" -> path("cycles", cycle, "challenges", "new");
            case "sorting" -> path("cycles", cycle, "sorting");
            case "selection" -> path("cycles", cycle, "selection");
            case "evidence" -> path("challenges", about(missing));
            case "analysis" -> path("challenges", about(missing), "analysis");
            case "plan", "next_plan" -> path("challenges", about(missing), "tryouts", "new");
            case "review" -> path("tryouts", about(missing), "review");
            case "deeper_look" -> path("tryouts", about(missing), "deeper-look");
            case "lesson" -> path("cycles", cycle, "lessons", "new") + "?challenge=" + about(missing);
            case "lesson_for_all" -> path("cycles", cycle, "lessons", "new");
            case "consolidation" -> path("challenges", about(missing), "consolidations", "new");
            case "product_review" -> path("consolidations", about(missing));
            case "dissemination" -> path("cycles", cycle, "disseminations", "new");
            default -> path("cycles", cycle, "evaluation");
        };
    }

    private String path(Object... parts) {
        return room.path(parts);
    }

    private static Object about(Missing missing) {
        return missing.about() == null ? "" : missing.about();
    }
}
