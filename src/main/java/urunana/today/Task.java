package urunana.today;

import java.time.LocalDate;
import java.util.UUID;

/** Something this person took on: a try-out, a decision, a consolidation or a dissemination, with the day it is due. */
public record Task(String kind, UUID id, UUID communityId, String community, String words, LocalDate dueOn) {
    public boolean tryout() {
        return kind.equals("tryout");
    }

    public boolean decision() {
        return kind.equals("decision");
    }

    /** Something to lay on the table at the next session. */
    boolean brought() {
        return tryout() || kind.equals("consolidation");
    }

    /** The page of the thing itself; a decision has none of its own and is done right here. */
    public String href() {
        return switch (kind) {
            case "tryout" -> Paths.in(communityId, "tryouts", id);
            case "consolidation" -> Paths.in(communityId, "consolidations", id);
            case "dissemination" -> Paths.in(communityId, "disseminations", id);
            default -> Paths.in(communityId);
        };
    }

    /** Where "it is done" goes for a decision. */
    public String keeping() {
        return Paths.in(communityId, "promises", id, "keeping");
    }
}
