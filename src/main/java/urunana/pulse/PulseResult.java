package urunana.pulse;

import java.util.List;

/** What at least five members said of a session: how many chose each level from 1 to 4, and what they wish for next time. */
public record PulseResult(List<Integer> joy, List<Integer> usefulness, List<Wish> wishes) {
    /** From the least to the most. */
    public static final List<String> LEVELS = List.of("1", "2", "3", "4");

    public int count() {
        return joy.stream().mapToInt(Integer::intValue).sum();
    }
}
