package urunana.pulse;

import java.util.List;
import java.util.UUID;

/** How at least five members judge the six enablers in one cycle, each on average from 1 to 4, in the order of {@link #ENABLERS}. */
public record Rated(UUID cycle, int number, String schoolYear, int count, List<Double> means) {
    /** What makes a community work (C031). */
    public static final List<String> ENABLERS = List.of("purpose", "relationships", "collaboration", "inquiry", "leadership", "accountability");
}
