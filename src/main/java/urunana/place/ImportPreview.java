package urunana.place;

import java.util.List;
import urunana.csv.ImportError;

/**
 * What a file will do, before it does it. With a single error it will do nothing.
 *
 * @param changes   new places, each after its parent, and changed ones
 * @param unchanged how many rows say what is known already
 * @param errors    by row
 */
public record ImportPreview(List<PlannedChange> changes, int unchanged, List<ImportError> errors) {

    /** How many places it will add. */
    public int created() {
        return Math.toIntExact(changes.stream().filter(PlannedChange::creates).count());
    }

    /** How many places it will change. */
    public int changed() {
        return changes.size() - created();
    }

    /** Whether it may be applied. */
    public boolean isClean() {
        return errors.isEmpty();
    }
}
