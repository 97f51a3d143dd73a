package urunana.place;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one row of a file will do.
 *
 * @param row     as a spreadsheet counts
 * @param before  absent for a new place
 * @param columns the headings under which something changes; empty for a new place
 */
public record PlannedChange(int row, @Nullable Entry before, Entry after, List<String> columns) {

    static PlannedChange of(int row, @Nullable Entry before, Entry after) {
        return new PlannedChange(row, before, after,
                before == null ? List.of() : ImportColumns.differences(before, after));
    }

    /** Whether the place is new. */
    public boolean creates() {
        return before == null;
    }

    /** Whether a known place will be different. */
    public boolean changes() {
        return !columns.isEmpty();
    }

    boolean changesPlace() {
        return before != null && !after.place().equals(before.place());
    }

    boolean tellsOfSchool() {
        return !after.school().equals(before == null ? SchoolProfile.EMPTY : before.school());
    }

    boolean tellsOfArea() {
        return !after.area().equals(before == null ? AreaProfile.EMPTY : before.area());
    }
}
