package urunana.report;

import java.util.List;
import java.util.stream.IntStream;

/** How many of a session's people came, and how. {@code expected} counts the members of that day. */
public record Attendance(int expected, int whole, int late, int leftEarly, int away) {
    /** Groups smaller than this are not told to readers far away (security 3). */
    private static final int SMALL = 5;

    static Attendance of(List<Attending> people) {
        return new Attendance(people.size(), count(people, "whole"), count(people, "late"), count(people, "left_early"), count(people, "away"));
    }

    public int came() {
        return whole + late + leftEarly;
    }

    /** Whether one of the counts, or what can be worked out from them, is about fewer than five people. */
    public boolean small() {
        return IntStream.of(expected, came(), late, leftEarly, away, expected - came()).anyMatch(n -> n > 0 && n < SMALL);
    }

    private static int count(List<Attending> people, String state) {
        return (int) people.stream().filter(person -> state.equals(person.state())).count();
    }
}
