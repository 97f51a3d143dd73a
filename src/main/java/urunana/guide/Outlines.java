package urunana.guide;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Outlines of published editions, which never change, read once for each cycle that follows them. Begins anew when it has grown large. */
final class Outlines {
    /** What was read for a cycle. */
    record Known(UUID edition, Outline outline) {}

    private static final int CYCLES = 5000;
    private static final int EDITIONS = 200;

    private final Map<UUID, Known> ofCycle = new ConcurrentHashMap<>();
    private final Map<UUID, Outline> ofEdition = new ConcurrentHashMap<>();

    @Nullable Known of(UUID cycle) {
        return ofCycle.get(cycle);
    }

    /** Cycles that follow one edition share its outline. */
    void remember(UUID cycle, Edition edition) {
        if (ofEdition.size() >= EDITIONS) ofEdition.clear();
        if (ofCycle.size() >= CYCLES || ofEdition.isEmpty()) ofCycle.clear();
        Outline shared = ofEdition.computeIfAbsent(edition.id(), id -> edition.outline());
        ofCycle.put(cycle, new Known(edition.id(), shared));
    }
}
