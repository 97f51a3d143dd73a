package urunana.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import urunana.csv.CellReader;
import urunana.csv.ImportError;
import urunana.csv.ImportFile;
import urunana.csv.ImportRow;
import urunana.place.CountryTree.LevelCode;
import urunana.place.CountryTree.SiblingName;

/**
 * Compares a file with the tree and says what each row would do. Touches nothing.
 * Rows may stand in any order: a row is planned after the row of its parent.
 */
final class ImportPlanner {

    private static final String ERRORS = "place.import.error.";
    private static final int DEEPEST = 64;

    private final CountryTree tree;
    private final ParentFinder parents;
    private final List<ImportError> errors = new ArrayList<>();
    private final Map<LevelCode, ImportRow> coded = new HashMap<>();
    private final Map<Integer, PlannedChange> planned = new LinkedHashMap<>();
    private final Map<UUID, Integer> touched = new HashMap<>();
    private final Set<Integer> open = new HashSet<>();

    private ImportPlanner(CountryTree tree) {
        this.tree = tree;
        this.parents = new ParentFinder(tree, this::idInFile);
    }

    /** With {@code within}, whatever is new or changed must lie within that place, before and after. */
    static ImportPreview plan(CountryTree tree, @Nullable UUID within, ImportFile file) {
        return new ImportPlanner(tree).plan(within, file);
    }

    private ImportPreview plan(@Nullable UUID within, ImportFile file) {
        errors.addAll(file.errors());
        var rows = file.rows().stream().filter(this::isIdentified).toList();
        rows.forEach(this::planned);
        var changes = planned.values().stream().filter(change -> change.creates() || change.changes()).toList();
        errors.addAll(new TreeAfter(tree, changes, within).errors());
        errors.sort(Comparator.comparingInt(ImportError::row));
        return new ImportPreview(changes, planned.size() - changes.size(), errors);
    }

    /** Whether the row says which place it means; if it has a code, other rows may now refer to it. */
    private boolean isIdentified(ImportRow row) {
        var level = CellReader.word(row.cell("level"));
        var code = row.cell("code");
        if (tree.level(level).isEmpty() && PlaceKind.site(level).isEmpty()) {
            return wrong(row, "level", "unknown_level", Map.of("value", row.cell("level")));
        }
        if (code.isEmpty()) {
            return !row.cell("name").isEmpty() || wrong(row, "name", "name_missing", Map.of());
        }
        if (!Place.CODE.matcher(code).matches()) {
            return wrong(row, "code", "bad_code", Map.of("value", code));
        }
        if (level.equals(PlaceLevel.COUNTRY) && !code.equals(tree.country())) {
            return wrong(row, "code", "other_country", Map.of("value", code));
        }
        var first = coded.putIfAbsent(new LevelCode(level, code), row);
        return first == null || wrong(row, "code", "code_twice",
                Map.of("value", code, "first", Integer.toString(first.number())));
    }

    private boolean wrong(ImportRow row, String column, String what, Map<String, String> values) {
        errors.add(ImportError.at(row, column, ERRORS + what, values));
        return false;
    }

    private @Nullable UUID idInFile(LevelCode code) {
        var row = coded.get(code);
        if (row == null) {
            return null;
        }
        var change = planned(row);
        // In a circle any id will do: the error is noted and nothing will be applied.
        return change == null ? UUID.randomUUID() : change.after().place().id();
    }

    // Absent when the row is being planned already: then its parents lead back to it.
    private @Nullable PlannedChange planned(ImportRow row) {
        var known = planned.get(row.number());
        if (known != null) {
            return known;
        }
        if (open.size() == DEEPEST || !open.add(row.number())) {
            wrong(row, "parent", "circular", Map.of());
            return null;
        }
        var change = change(row);
        open.remove(row.number());
        planned.put(row.number(), change);
        return change;
    }

    private PlannedChange change(ImportRow row) {
        var cells = new CellReader(row, errors, ERRORS);
        var level = CellReader.word(row.cell("level"));
        var coded = row.cell("code").isEmpty() ? null
                : tree.byCode(new LevelCode(level, row.cell("code"))).orElse(null);
        var parentId = parents.find(row, cells, level, coded);
        var before = coded == null ? named(row, cells, new SiblingName(parentId, level, row.cell("name"))) : coded;
        var after = after(cells, row, level, parentId, before);
        var first = touched.putIfAbsent(after.place().id(), row.number());
        if (first != null) {
            cells.wrong("name", "place_twice", Map.of("first", Integer.toString(first)));
        }
        return PlannedChange.of(row.number(), before, after);
    }

    // A row without a code means the one place of that name; a row with a new code may give it to a place without.
    private @Nullable Entry named(ImportRow row, CellReader cells, SiblingName name) {
        var hasCode = !row.cell("code").isEmpty();
        var found = tree.byName(name).stream().filter(entry -> !hasCode || entry.place().code() == null).toList();
        if (found.size() > 1) {
            cells.wrong("name", "name_ambiguous", Map.of("value", row.cell("name")));
        }
        return found.isEmpty() ? null : found.getFirst();
    }

    private Entry after(CellReader cells, ImportRow row, String level, @Nullable UUID parentId,
                        @Nullable Entry before) {
        var known = before == null ? null : before.place();
        var kind = PlaceKind.site(level).orElse(PlaceKind.AREA);
        var code = row.cell("code").isEmpty() && known != null ? known.code() : blankToNull(row.cell("code"));
        var place = new Place(known == null ? UUID.randomUUID() : known.id(), parentId, tree.country(), level, code,
                name(cells, known), kind, cells.date("closed_on", known == null ? null : known.closedOn()),
                known == null ? 1 : known.version());
        var area = before == null ? AreaProfile.EMPTY : before.area();
        var school = before == null ? SchoolProfile.EMPTY : before.school();
        return kind.isSite() ? new Entry(place, area, ImportColumns.school(cells, school))
                : new Entry(place, ImportColumns.area(cells, area), school);
    }

    private static String name(CellReader cells, @Nullable Place known) {
        var name = cells.text("name", known == null ? null : known.name());
        if (name == null) {
            cells.wrong("name", "name_missing", Map.of());
            return "";
        }
        if (name.length() > Place.LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            cells.wrong("name", "bad_name", Map.of("n", Integer.toString(Place.LONGEST_NAME)));
        }
        return name;
    }

    private static @Nullable String blankToNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
