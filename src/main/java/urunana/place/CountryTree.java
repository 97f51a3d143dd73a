package urunana.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** All places of one country at one moment, indexed for an import to compare itself with. */
final class CountryTree {

    private final String country;
    private final Map<String, PlaceLevel> levels = new HashMap<>();
    private final Map<UUID, Entry> byId = new HashMap<>();
    private final Map<LevelCode, Entry> byCode = new HashMap<>();
    private final Map<SiblingName, List<Entry>> byName = new HashMap<>();

    CountryTree(String country, List<PlaceLevel> levels, List<Entry> entries) {
        this.country = country;
        levels.forEach(level -> this.levels.put(level.level(), level));
        entries.forEach(this::add);
    }

    private void add(Entry entry) {
        var place = entry.place();
        byId.put(place.id(), entry);
        if (place.code() != null) {
            byCode.put(new LevelCode(place.level(), place.code()), entry);
        }
        byName.computeIfAbsent(SiblingName.of(place), _ -> new ArrayList<>()).add(entry);
    }

    String country() {
        return country;
    }

    Collection<PlaceLevel> levels() {
        return levels.values();
    }

    Optional<PlaceLevel> level(String level) {
        return Optional.ofNullable(levels.get(level));
    }

    Collection<Entry> entries() {
        return byId.values();
    }

    Optional<Entry> byCode(LevelCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    List<Entry> byName(SiblingName name) {
        return byName.getOrDefault(name, List.of());
    }

    /** What the authorities call a place: unique in a country. */
    record LevelCode(String level, String code) {
    }

    /** What people around call a place: unique under a parent unless a code tells two apart. */
    record SiblingName(@Nullable UUID parentId, String level, String name) {

        SiblingName {
            name = name.toLowerCase(Locale.ROOT);
        }

        static SiblingName of(Place place) {
            return new SiblingName(place.parentId(), place.level(), place.name());
        }

        /** Whether the database holds this place to a name of its own. */
        static boolean binds(Place place) {
            return place.kind() == PlaceKind.AREA || place.code() == null;
        }
    }
}
