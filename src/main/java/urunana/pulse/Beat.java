package urunana.pulse;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One session in the trend of a community: how many said how it was, and on average what. */
public record Beat(UUID session, String kind, int attempt, @Nullable LocalDate on, int count, double joy, double usefulness) {}
