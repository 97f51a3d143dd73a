package urunana.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import urunana.csv.ImportError;
import urunana.place.CountryTree.SiblingName;

/** The tree as it would be after an import: checks what only the whole can show. */
final class TreeAfter {

    private final Map<UUID, Place> places = new HashMap<>();
    private final Map<UUID, Integer> rows = new HashMap<>();
    private final List<ImportError> errors = new ArrayList<>();

    TreeAfter(CountryTree tree, Collection<PlannedChange> changes) {
        tree.entries().forEach(entry -> places.put(entry.place().id(), entry.place()));
        for (var change : changes) {
            var place = change.after().place();
            places.put(place.id(), place);
            rows.put(place.id(), change.row());
        }
    }

    List<ImportError> errors() {
        rows.forEach(this::findLoop);
        findSharedNames();
        return errors;
    }

    private void findLoop(UUID id, int row) {
        var seen = new HashSet<UUID>();
        for (var place = places.get(id); place != null; place = places.get(place.parentId())) {
            if (!seen.add(place.id())) {
                wrong(row, "parent", "circular", Map.of());
                return;
            }
        }
    }

    private void findSharedNames() {
        var names = new HashMap<SiblingName, Place>();
        for (var place : places.values()) {
            var other = bound(place) ? names.putIfAbsent(SiblingName.of(place), place) : null;
            if (other != null) {
                complain(place, other);
            }
        }
    }

    // Rows that miss a name or a parent were complained about already.
    private static boolean bound(Place place) {
        return SiblingName.binds(place) && place.parentId() != null && !place.name().isEmpty();
    }

    // The later row is the one to correct; a row disturbs a place that the file does not mention.
    private void complain(Place one, Place other) {
        var row = Math.max(rows.getOrDefault(one.id(), 0), rows.getOrDefault(other.id(), 0));
        if (row > 0) {
            wrong(row, "name", "name_taken", Map.of("value", one.name()));
        }
    }

    private void wrong(int row, String column, String what, Map<String, String> values) {
        errors.add(new ImportError(row, column, "place.import.error." + what, values));
    }
}
