package urunana.place;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import urunana.csv.ImportReader;

/**
 * Brings places and their profiles from a CSV file: all of it or nothing, and the same file again changes nothing.
 * The caller opens the transaction; see docs/import.md for the columns.
 */
@Component
final class PlaceImport {
    private final TreeStore tree;

    PlaceImport(TreeStore tree) {
        this.tree = tree;
    }

    /** Told how much of the work is done. */
    @FunctionalInterface
    interface Progress {
        Progress UNSEEN = (done, total) -> {};

        void at(int done, int total);
    }

    /** What the file would do now. With {@code within}, everything it touches must lie within that place. */
    ImportPreview preview(String country, @Nullable UUID within, byte[] file) {
        var read = ImportReader.read(file, ImportColumns.KNOWN, ImportColumns.NEEDED);
        return ImportPlanner.plan(new CountryTree(country, tree.levels(country), tree.entries(country)), within, read);
    }

    /** Does it, unless there is an error. It is planned anew, because the tree may have changed since the preview. */
    ImportPreview apply(String country, @Nullable UUID within, byte[] file, Progress progress) {
        tree.lockTree();
        var preview = preview(country, within, file);
        if (preview.isClean()) write(preview.changes(), progress);
        return preview;
    }

    private void write(List<PlannedChange> changes, Progress progress) {
        var created = after(changes, PlannedChange::creates);
        var moved = after(changes, PlannedChange::changesPlace);
        var schools = after(changes, PlannedChange::tellsOfSchool);
        var areas = after(changes, PlannedChange::tellsOfArea);
        var total = created.size() + moved.size() + schools.size() + areas.size();
        var done = new int[1];
        TreeStore.Written written = rows -> progress.at(done[0] += rows, total);
        tree.insert(created, written);
        tree.update(moved, written);
        tree.keepSchools(schools, written);
        tree.keepAreas(areas, written);
    }

    private static List<Entry> after(List<PlannedChange> changes, Predicate<PlannedChange> which) {
        return changes.stream().filter(which).map(PlannedChange::after).toList();
    }
}
