package urunana.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tasks go round: fairly, whatever chance does. */
@Tag("C022")
class DrawTest {
    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 5);

    private final List<Held> before = new ArrayList<>();
    private int sessions;

    /** One session more, in which these people are there. */
    private Map<String, UUID> next(List<UUID> people, Random chance, LocalDate since) {
        var present = new ArrayList<>(people);
        Collections.shuffle(present, chance);
        var drawn = Draw.of(Draw.tasks(present.size()), present, before, since);
        UUID session = UUID.randomUUID();
        LocalDate on = BEGIN.plusWeeks(++sessions);
        drawn.forEach((task, person) -> before.add(new Held(session, "middle", sessions, on, task, person)));
        return drawn;
    }

    private long had(UUID person) {
        return before.stream().filter(held -> held.personId().equals(person)).count();
    }

    private long had(UUID person, String task) {
        return before.stream().filter(held -> held.personId().equals(person) && held.task().equals(task)).count();
    }

    private static List<UUID> people(int count) {
        return IntStream.range(0, count).mapToObj(n -> new UUID(0, n)).toList();
    }

    /** Groups of every size, each with some seeds. */
    static IntStream groups() {
        return IntStream.rangeClosed(1, 20).flatMap(count -> IntStream.range(0, 3).map(seed -> count * 100 + seed));
    }

    @ParameterizedTest
    @MethodSource("groups")
    void asLongAsTheSamePeopleComeNobodyIsMoreThanOneTaskAheadAndNoTaskComesTwiceBeforeEverybodyHadIt(int group) {
        int count = group / 100;
        var chance = new Random(group);
        var people = people(count);
        for (int n = 0; n < 2 * count + 5; n++) {
            var drawn = next(people, chance, LocalDate.EPOCH);
            assertThat(drawn).hasSize(count <= Draw.SMALL ? count : 4);
            assertThat(new HashSet<>(drawn.values())).as("one task each").hasSize(drawn.size());
            var all = people.stream().map(this::had).toList();
            assertThat(Collections.max(all) - Collections.min(all)).as("tasks after %s sessions", n + 1).isLessThanOrEqualTo(1);
            for (String task : drawn.keySet()) {
                var ofTask = people.stream().map(person -> had(person, task)).toList();
                assertThat(Collections.max(ofTask) - Collections.min(ofTask)).as(task).isLessThanOrEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("groups")
    void whoeverComesAndGoesATaskGoesToSomebodyWithTheFewest(int group) {
        int count = group / 100;
        var chance = new Random(group);
        for (int n = 0; n < 20; n++) {
            var present = new ArrayList<>(people(count));
            present.removeIf(person -> chance.nextInt(4) == 0);
            var counts = new java.util.HashMap<UUID, Long>();
            present.forEach(person -> counts.put(person, had(person)));
            var drawn = next(present, chance, LocalDate.EPOCH);
            long most = drawn.values().stream().mapToLong(counts::get).max().orElse(0);
            assertThat(present).filteredOn(person -> !drawn.containsValue(person)).allSatisfy(person -> assertThat(counts.get(person)).isGreaterThanOrEqualTo(most));
        }
    }

    @Test
    void whoeverComesNewHasNotToMakeUpForTheYearsBefore() {
        var chance = new Random(1);
        var old = people(10);
        for (int n = 0; n < 10; n++) next(old, chance, LocalDate.EPOCH);
        LocalDate joined = BEGIN.plusWeeks(sessions).plusDays(1);
        var all = people(11);
        UUID newcomer = all.getLast();
        assertThat(next(all, chance, joined)).as("never had one: first of all").containsValue(newcomer);
        assertThat(next(all, chance, joined)).as("then it is the others' turn").doesNotContainValue(newcomer);
    }

    @Test
    void aSmallGroupHasATaskForEachALargeOneWhatItNeeds() {
        assertThat(Draw.tasks(2)).containsExactly("chair", "time_keeper");
        assertThat(Draw.tasks(8)).isEqualTo(Session.TASKS);
        assertThat(Draw.tasks(9)).containsExactly("chair", "time_keeper", "note_taker", "encourager");
        assertThat(Draw.tasks(0)).isEmpty();
        assertThat(Draw.of(List.of(), List.of(), List.of(), LocalDate.EPOCH)).isEmpty();
    }
}
