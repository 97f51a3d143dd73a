package urunana.consolidation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A product to be made from what worked: kind, what, who, when; then the product itself and what the others said (C067, C068, C073). */
public record Consolidation(UUID id, UUID challengeId, UUID sessionId, String kind, String words, UUID ownerId, LocalDate dueOn,
                            @Nullable LocalDate doneOn, String product, String link, @Nullable UUID fileId, String shelf,
                            String review, @Nullable UUID reviewedIn, int version) {
    /** The kinds of product, in the order they are offered. */
    public static final List<String> KINDS = List.of("material", "case_study", "assessment_tool", "story_of_change", "success_story",
            "video", "lesson_plan", "other");

    public boolean done() {
        return doneOn != null;
    }

    public boolean reviewed() {
        return reviewedIn != null;
    }
}
