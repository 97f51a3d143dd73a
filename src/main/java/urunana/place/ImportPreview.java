package urunana.place;

import java.util.Comparator;
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

    /** The first rows that do something, in the order of the file. */
    public List<PlannedChange> first(int rows) {
        return changes.stream().sorted(Comparator.comparingInt(PlannedChange::row)).limit(rows).toList();
    }

    /** The first errors. */
    public List<ImportError> firstErrors(int rows) {
        return errors.subList(0, Math.min(rows, errors.size()));
    }

    /** Whether it may be applied. */
    public boolean isClean() {
        return errors.isEmpty();
    }
}
