package urunana.programme;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stretch of a programme, or a milestone when it begins and ends on one day (U01, E01). */
public record Phase(UUID id, int position, String name, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn) {}
