package urunana.place;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import urunana.csv.CellReader;
import urunana.csv.ImportRow;
import urunana.place.CountryTree.LevelCode;

/** Finds the parent that a row names, in the file first and then in the tree. */
final class ParentFinder {

    private final CountryTree tree;
    private final Function<LevelCode, @Nullable UUID> inFile;

    ParentFinder(CountryTree tree, Function<LevelCode, @Nullable UUID> inFile) {
        this.tree = tree;
        this.inFile = inFile;
    }

    /** The id of the parent; null for a country, and after an error was noted. */
    @Nullable UUID find(ImportRow row, CellReader cells, String level, @Nullable Entry known) {
        var code = row.cell("parent");
        if (level.equals(PlaceLevel.COUNTRY)) {
            cells.expectEmpty(List.of("parent", "parent_level"), "country_has_no_parent");
            return null;
        }
        if (code.isEmpty()) {
            return known != null ? known.place().parentId() : cells.wrong("parent", "parent_missing", Map.of());
        }
        return choose(cells, code, candidates(row, cells, level, code));
    }

    private Map<String, UUID> candidates(ImportRow row, CellReader cells, String level, String code) {
        var said = CellReader.word(row.cell("parent_level"));
        if (!said.isEmpty() && tree.level(said).isEmpty()) {
            cells.wrong("parent_level", "unknown_level", Map.of("value", said));
        }
        var found = new LinkedHashMap<String, UUID>();
        for (var above : possible(level)) {
            if (said.isEmpty() || said.equals(above)) {
                var id = id(new LevelCode(above, code));
                if (id != null) {
                    found.put(above, id);
                }
            }
        }
        return found;
    }

    // An area lies in the level above its own; a site may lie in any area.
    private List<String> possible(String level) {
        return tree.level(level).map(rank -> rank.under() == null ? List.<String>of() : List.of(rank.under()))
                .orElseGet(() -> tree.levels().stream().map(PlaceLevel::level).sorted().toList());
    }

    private @Nullable UUID id(LevelCode code) {
        var id = inFile.apply(code);
        return id != null ? id : tree.byCode(code).map(entry -> entry.place().id()).orElse(null);
    }

    private static @Nullable UUID choose(CellReader cells, String code, Map<String, UUID> found) {
        if (found.isEmpty()) {
            return cells.wrong("parent", "parent_unknown", Map.of("value", code));
        }
        if (found.size() > 1) {
            return cells.wrong("parent_level", "parent_ambiguous",
                    Map.of("value", code, "levels", String.join(", ", found.keySet())));
        }
        return found.values().iterator().next();
    }
}
