package urunana.cycle;

import java.util.ArrayList;
import java.util.List;
import urunana.consolidation.Consolidation;
import urunana.dissemination.Dissemination;
import urunana.session.Session;

/** Which of the six activities a session did, going by its outputs (C047, C048). */
final class Activities {
    private Activities() {}

    static List<String> doneIn(Course course, Session session) {
        var done = new ArrayList<String>();
        if (session.first()) done.addAll(List.of("identify", "plan"));
        if (session.middle() || session.meeting() && course.tryouts().stream().anyMatch(one -> session.id().equals(one.reviewedIn()))) done.add("try_out");
        if (session.meeting()) {
            if (!course.challenges().isEmpty()) done.add("identify");
            if (course.tryouts().stream().anyMatch(one -> one.sessionId().equals(session.id()))) done.add("plan");
        }
        if (session.last()) {
            if (course.consolidations().stream().map(Consolidation::doneOn).anyMatch(on -> on != null)) done.add("consolidate");
            if (course.disseminations().stream().map(Dissemination::doneOn).anyMatch(on -> on != null)) done.add("disseminate");
            done.add("evaluate");
        }
        return done;
    }

    /** The word of Plan, Do, See, Improve a session belongs to (C046). */
    static String pdsi(Session session) {
        return switch (session.kind()) {
            case "first" -> "plan";
            case "middle", "meeting" -> "see";
            default -> "improve";
        };
    }
}
