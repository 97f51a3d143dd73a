package urunana.support;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A community in the list of those one supports: what was done in the quarter, how far it was handed over, when something was last written. */
public record SupportLine(UUID id, String name, String place, List<String> done, boolean oriented, @Nullable String stage, @Nullable LocalDate lastOn) {
    /** What is not written down yet. */
    public List<String> missing() {
        return Support.missing(done, oriented, stage);
    }
}
