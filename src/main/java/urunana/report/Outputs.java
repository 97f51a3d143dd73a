package urunana.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import urunana.file.StoredFile;

/**
 * The part of a cycle's work that may leave the room (C034): chosen challenges, what is tried and whether it worked, lessons,
 * products. It has no field for a name, a vote, evidence, a note or anything of a review, so no page can let one slip.
 */
public record Outputs(List<Chosen> chosen, List<Plan> plans, List<Tried> tried, List<String> lessons, List<Product> products,
                      List<Telling> tellings) {
    public record Chosen(UUID id, String words, String goal) {}

    public record Plan(String activity, LocalDate dueOn) {}

    public record Tried(UUID challengeId, int attempt, String activity, String outcome) {
        public boolean worked() {
            return outcome.equals("succeeded");
        }
    }

    /** The product itself goes out with the report of the cycle; the report of a session tells only what is planned. */
    public record Product(String kind, String words, LocalDate dueOn, @Nullable LocalDate doneOn, String made, String link,
                          @Nullable StoredFile file, String shelf) {
        Product planned() {
            return new Product(kind, words, dueOn, null, "", "", null, "");
        }
    }

    /** A dissemination as outsiders see it. */
    public record Telling(String audience, String channel, LocalDate dueOn, @Nullable LocalDate doneOn, @Nullable Integer reached) {}

    /** What one session brought out. */
    static Outputs of(CycleWork work, UUID session, boolean first) {
        return new Outputs(chosen(work.challengesOf(session, first)), work.plannedIn(session).stream().map(Outputs::plan).toList(),
                tried(work.reviewedIn(session)), lessons(work.lessonsOf(session)), products(work.consolidationsOf(session)).stream().map(Product::planned).toList(),
                tellings(work.disseminationsOf(session)));
    }

    /** What the whole cycle brought out; plans are told by their outcomes. */
    static Outputs of(CycleWork work) {
        return new Outputs(chosen(work.challenges()), work.unreviewed().stream().map(Outputs::plan).toList(), tried(work.tryouts()),
                lessons(work.lessons()), products(work.consolidations()), tellings(work.disseminations()));
    }

    /** The attempts at one challenge, in order. */
    public List<Tried> attemptsAt(Chosen challenge) {
        return tried.stream().filter(t -> t.challengeId().equals(challenge.id())).toList();
    }

    private static List<Chosen> chosen(List<CycleWork.Challenge> challenges) {
        return challenges.stream().filter(CycleWork.Challenge::selected).map(c -> new Chosen(c.id(), c.words(), c.goal())).toList();
    }

    private static Plan plan(CycleWork.Tryout tryout) {
        return new Plan(tryout.activity(), tryout.dueOn());
    }

    private static List<Tried> tried(List<CycleWork.Tryout> tryouts) {
        return tryouts.stream().filter(t -> t.outcome() != null)
                .map(t -> new Tried(t.challengeId(), t.attempt(), t.activity(), t.outcome())).toList();
    }

    private static List<String> lessons(List<CycleWork.Lesson> lessons) {
        return lessons.stream().map(CycleWork.Lesson::words).toList();
    }

    private static List<Product> products(List<CycleWork.Consolidation> consolidations) {
        return consolidations.stream().map(c ->
                new Product(c.kind(), c.words(), c.dueOn(), c.doneOn(), c.product(), c.link(), c.file(), c.shelf())).toList();
    }

    private static List<Telling> tellings(List<CycleWork.Dissemination> disseminations) {
        return disseminations.stream().map(d -> new Telling(d.audience(), d.channel(), d.dueOn(), d.doneOn(), d.reached())).toList();
    }
}
