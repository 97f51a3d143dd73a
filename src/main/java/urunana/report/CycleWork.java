package urunana.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import urunana.file.StoredFile;

/** Everything a cycle has on record, each thing with the session it was recorded in. For members: it carries names and inner words. */
public record CycleWork(List<Challenge> challenges, List<Evidence> evidence, List<Tryout> tryouts, List<DeeperLook> deeperLooks, List<Lesson> lessons,
                        List<Consolidation> consolidations, List<Dissemination> disseminations) {
    public record Evidence(UUID challengeId, String kind, String words, String link) {}

    public record Challenge(UUID id, @Nullable UUID sessionId, String words, @Nullable String control, @Nullable Integer votes, boolean selected,
                            String analysis, String goal, String passedTo, boolean passedUp, List<String> solutions) {}

    /** {@code sessionId} is where it was planned, {@code reviewedIn} where the community looked at the result. */
    public record Tryout(UUID id, UUID challengeId, UUID sessionId, @Nullable UUID reviewedIn, int attempt, String activity, String implementor,
                         LocalDate dueOn, String resources, String expected, String collect, @Nullable String outcome, String result,
                         String pros, String cons, @Nullable Integer effectiveness) {}

    public record DeeperLook(UUID tryoutId, UUID sessionId, String activity, String action, String lookingBack, String awareness,
                             String alternatives, String trial) {}

    public record Lesson(UUID sessionId, String words) {}

    public record Consolidation(UUID id, UUID sessionId, @Nullable UUID reviewedIn, String kind, String words, String owner, LocalDate dueOn,
                                @Nullable LocalDate doneOn, String product, String link, @Nullable StoredFile file, String shelf, String review) {}

    public record Dissemination(UUID id, UUID sessionId, String audience, String channel, String owner, LocalDate dueOn,
                                @Nullable LocalDate doneOn, @Nullable Integer reached) {}

    /** The challenges of a session; those raised before any session belong to the first one. */
    List<Challenge> challengesOf(UUID session, boolean first) {
        return challenges.stream().filter(c -> c.sessionId() == null ? first : c.sessionId().equals(session)).toList();
    }

    /** What shows that a challenge is real. */
    public List<Evidence> evidenceOf(Challenge challenge) {
        return evidence.stream().filter(e -> e.challengeId().equals(challenge.id())).toList();
    }

    List<Tryout> plannedIn(UUID session) {
        return tryouts.stream().filter(t -> t.sessionId().equals(session)).toList();
    }

    List<Tryout> reviewedIn(UUID session) {
        return tryouts.stream().filter(t -> session.equals(t.reviewedIn())).toList();
    }

    /** Plan lines nobody has looked back on: what the next session calls up. */
    List<Tryout> unreviewed() {
        return tryouts.stream().filter(t -> t.reviewedIn() == null).toList();
    }

    List<DeeperLook> deeperLooksOf(UUID session) {
        return deeperLooks.stream().filter(d -> d.sessionId().equals(session)).toList();
    }

    List<Lesson> lessonsOf(UUID session) {
        return lessons.stream().filter(l -> l.sessionId().equals(session)).toList();
    }

    List<Consolidation> consolidationsOf(UUID session) {
        return consolidations.stream().filter(c -> c.sessionId().equals(session)).toList();
    }

    List<Consolidation> consolidationsReviewedIn(UUID session) {
        return consolidations.stream().filter(c -> session.equals(c.reviewedIn())).toList();
    }

    List<Dissemination> disseminationsOf(UUID session) {
        return disseminations.stream().filter(d -> d.sessionId().equals(session)).toList();
    }
}
