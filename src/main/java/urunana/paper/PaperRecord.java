package urunana.paper;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import urunana.challenge.ChallengeInput;
import urunana.consolidation.ConsolidationInput;
import urunana.cycle.CycleInput;
import urunana.dissemination.DisseminationInput;
import urunana.lesson.LessonInput;
import urunana.session.SessionInput;
import urunana.tryout.TryoutInput;

/**
 * What was written on paper in one session. A challenge is named by its key: its id, or the line it was written on ("new-3").
 *
 * @param present  member → whole, late, left_early or away
 * @param tasks    task → member
 * @param controls key → in whose hands
 * @param hands    key → hands raised for it
 * @param close    whether the session is closed with it
 */
public record PaperRecord(Map<UUID, String> present, Map<String, UUID> tasks, List<Line<ChallengeInput.Raised>> challenges, Map<String, String> controls,
                          Map<String, Integer> hands, List<Chosen> chosen, List<Line<TryoutInput.Review>> reviews,
                          @Nullable Line<TryoutInput.Look> look, List<Line<ConsolidationInput.Review>> seen,
                          List<Line<LessonInput.New>> lessons, List<Line<ConsolidationInput.Plan>> products,
                          List<Line<DisseminationInput.Plan>> tellings, List<Line<TryoutInput.Plan>> plans,
                          CycleInput.@Nullable Evaluation evaluation, List<Line<SessionInput.NewDecision>> promises,
                          SessionInput.Notes notes, String summary, boolean close) {
    /**
     * One line.
     *
     * @param name  what the names of its fields begin with
     * @param about the key or id of what it is about, "" for nothing
     */
    public record Line<T>(String name, String about, T said) {
        UUID id() {
            return UUID.fromString(about);
        }
    }

    /** A challenge that was chosen, with what was said of it. */
    public record Chosen(int n, String key, ChallengeInput.@Nullable Shown evidence, ChallengeInput.@Nullable Analysis analysis,
                         ChallengeInput.@Nullable Idea idea) {}
}
