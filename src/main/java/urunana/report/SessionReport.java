package urunana.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import urunana.agenda.Jotting;

/** The report of a session as its members see it (C080). {@link #outside} is what the others see. */
public record SessionReport(SessionFacts facts, List<Attending> people, List<Task> tasks, List<Decision> decisions, CycleWork work,
                            @Nullable Submission submission, List<Jotting> jottings) {
    /** Who chaired, kept time, took notes, encouraged. */
    public record Task(String task, String name) {}

    public record Decision(UUID id, String words, String owner, @Nullable LocalDate dueOn, @Nullable LocalDate doneOn) {}

    /** A decision without its owner. */
    public record Decided(String words, @Nullable LocalDate dueOn, @Nullable LocalDate doneOn) {}

    /** What leaves the room. {@code raised} and {@code passedUp} are counts, because the words stay inside. */
    public record Outside(SessionFacts facts, Attendance attendance, int raised, int passedUp, Outputs outputs, List<Decided> decisions) {}

    public Attendance attendance() {
        return Attendance.of(people);
    }

    /** Names of those who came so; null asks for those whom nobody wrote down. */
    public String names(@Nullable String state) {
        return people.stream().filter(person -> Objects.equals(state, person.state())).map(Attending::name).collect(Collectors.joining(", "));
    }

    public List<CycleWork.Challenge> challenges() {
        return work.challengesOf(facts.id(), facts.first());
    }

    /** The chosen challenges of the session. */
    public List<CycleWork.Challenge> selected() {
        return challenges().stream().filter(CycleWork.Challenge::selected).toList();
    }

    public List<CycleWork.Tryout> planned() {
        return work.plannedIn(facts.id());
    }

    public List<CycleWork.Tryout> reviewed() {
        return work.reviewedIn(facts.id());
    }

    public List<CycleWork.DeeperLook> deeperLooks() {
        return work.deeperLooksOf(facts.id());
    }

    public List<CycleWork.Lesson> lessons() {
        return work.lessonsOf(facts.id());
    }

    public List<CycleWork.Consolidation> consolidations() {
        return work.consolidationsOf(facts.id());
    }

    public List<CycleWork.Consolidation> reviewedProducts() {
        return work.consolidationsReviewedIn(facts.id());
    }

    public List<CycleWork.Dissemination> disseminations() {
        return work.disseminationsOf(facts.id());
    }

    /** Leaves behind names, votes, evidence, discussion and the words of reviews. */
    public Outside outside() {
        var decided = decisions.stream().map(d -> new Decided(d.words(), d.dueOn(), d.doneOn())).toList();
        int passedUp = (int) challenges().stream().filter(CycleWork.Challenge::passedUp).count();
        return new Outside(facts.withoutTalk(), attendance(), challenges().size(), passedUp, Outputs.of(work, facts.id(), facts.first()), decided);
    }
}
