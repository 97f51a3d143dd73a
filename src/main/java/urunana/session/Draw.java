package urunana.session;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Shares the tasks of a session out (C022): first to those who have had the fewest; among them each task to somebody who has
 * had it least often; then to those whose last task is the longest ago. So nobody gets a task a second time before everybody
 * has had it, and no two are more than one task apart, as long as the same people come.
 */
final class Draw {
    /** In a group up to this size everybody gets a task (K77), in a larger one only what a session cannot do without. */
    static final int SMALL = Session.TASKS.size();
    private static final int NEEDED = 4;

    // Weights so far apart that no sum of smaller ones outweighs a larger one.
    private static final long FEWEST = 1_000_000_000_000L;
    private static final long LEAST_OFTEN = 1_000_000_000L;
    private static final long LONGEST_AGO = 100_000L;
    private static final int MOST = 99;

    private Draw() {}

    /** The tasks that a group of so many shares out. */
    static List<String> tasks(int people) {
        return Session.TASKS.subList(0, people > SMALL ? NEEDED : people);
    }

    /**
     * Task → person.
     *
     * @param tasks   no more than people
     * @param present shuffled, for those who are level
     * @param before  what was held in earlier sessions
     * @param since   the day the newest of them joined: what was held before it does not count, so that nobody who comes
     *                late has to make up for years
     */
    static Map<String, UUID> of(List<String> tasks, List<UUID> present, Collection<Held> before, LocalDate since) {
        var days = List.copyOf(new TreeSet<>(before.stream().map(Held::on).toList()));
        var counted = before.stream().filter(held -> !held.on().isBefore(since)).toList();
        long[] had = present.stream().mapToLong(person -> counted.stream().filter(held -> held.personId().equals(person)).count()).toArray();
        long[] last = present.stream().mapToLong(person -> before.stream().filter(held -> held.personId().equals(person))
                .mapToLong(held -> days.indexOf(held.on()) + 1).max().orElse(0)).toArray();
        long[][] costs = new long[tasks.size()][present.size()];
        for (int task = 0; task < tasks.size(); task++) {
            String name = tasks.get(task);
            long[] often = present.stream().mapToLong(person -> counted.stream()
                    .filter(held -> held.personId().equals(person) && held.task().equals(name)).count()).toArray();
            for (int one = 0; one < present.size(); one++) {
                costs[task][one] = above(had, one) * FEWEST + above(often, one) * LEAST_OFTEN + last[one] * LONGEST_AGO / Math.max(1, days.size());
            }
        }
        int[] found = Matching.cheapest(costs);
        var drawn = new LinkedHashMap<String, UUID>();
        for (int task = 0; task < tasks.size(); task++) drawn.put(tasks.get(task), present.get(found[task]));
        return drawn;
    }

    private static long above(long[] counts, int one) {
        long least = Long.MAX_VALUE;
        for (long count : counts) least = Math.min(least, count);
        return Math.min(MOST, counts[one] - least);
    }
}
