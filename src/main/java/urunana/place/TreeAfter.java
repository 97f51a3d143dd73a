package urunana.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import urunana.csv.ImportError;
import urunana.place.CountryTree.SiblingName;

/** The tree as it would be after an import: checks what only the whole can show. */
final class TreeAfter {
    private final Map<UUID, Place> before = new HashMap<>();
    private final Map<UUID, Place> after;
    private final Map<UUID, Integer> rows = new HashMap<>();
    private final @Nullable UUID within;
    private final List<ImportError> errors = new ArrayList<>();

    TreeAfter(CountryTree tree, List<PlannedChange> changes, @Nullable UUID within) {
        tree.entries().forEach(entry -> before.put(entry.place().id(), entry.place()));
        this.after = new HashMap<>(before);
        this.within = within;
        for (var change : changes) {
            var place = change.after().place();
            after.put(place.id(), place);
            rows.put(place.id(), change.row());
        }
    }

    List<ImportError> errors() {
        rows.forEach((id, row) -> {
            if (findLoop(id, row)) return;
            if (isOutside(after, id) || (before.containsKey(id) && isOutside(before, id))) wrong(row, "parent", "outside", Map.of());
        });
        findSharedNames();
        return errors;
    }

    private boolean findLoop(UUID id, int row) {
        var seen = new HashSet<UUID>();
        for (var place = after.get(id); place != null; place = after.get(place.parentId())) {
            if (!seen.add(place.id())) {
                wrong(row, "parent", "circular", Map.of());
                return true;
            }
        }
        return false;
    }

    // A row without a parent was complained about already.
    private boolean isOutside(Map<UUID, Place> places, UUID id) {
        var parent = places.get(id).parentId();
        if (within == null || parent == null && !places.get(id).level().equals(PlaceLevel.COUNTRY)) return false;
        while (parent != null && !parent.equals(within)) {
            parent = places.containsKey(parent) ? places.get(parent).parentId() : null;
        }
        return parent == null;
    }

    private void findSharedNames() {
        var names = new HashMap<SiblingName, Place>();
        for (var place : after.values()) {
            var other = bound(place) ? names.putIfAbsent(SiblingName.of(place), place) : null;
            if (other != null) complain(place, other);
        }
    }

    // Rows that miss a name or a parent were complained about already.
    private static boolean bound(Place place) {
        return SiblingName.binds(place) && place.parentId() != null && !place.name().isEmpty();
    }

    // The later row is the one to correct; a row may also disturb a place that the file does not mention.
    private void complain(Place one, Place other) {
        var row = Math.max(rows.getOrDefault(one.id(), 0), rows.getOrDefault(other.id(), 0));
        if (row > 0) wrong(row, "name", "name_taken", Map.of("value", one.name()));
    }

    private void wrong(int row, String column, String what, Map<String, String> values) {
        errors.add(new ImportError(row, column, "place.import.error." + what, values));
    }
}
