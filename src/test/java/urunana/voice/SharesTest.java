package urunana.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How voices are measured by who was there, who was silent, and which question helps whom in. */
class SharesTest {
    private static final UUID SESSION = new UUID(1, 1);

    /** Two women of five people, with 18 of 100 turns. */
    private static final Shares UNEQUAL = new Shares(List.of(head("female", 10), head("female", 8), head("male", 60), head("male", 22), head("male", 0)));

    @Test
    @Tag("U50")
    void aShareOfTheTurnsIsMeasuredByTheShareOfThePeople() {
        var women = UNEQUAL.group("female");
        assertThat(women.people().percent()).isEqualTo(40);
        assertThat(women.turns().percent()).isEqualTo(18);
        assertThat(women.ratio()).hasValueCloseTo(0.45, within(0.001));
        assertThat(UNEQUAL.group("male").ratio()).hasValueCloseTo(0.82 / 0.6, within(0.001));
    }

    @Test
    @Tag("U50")
    void equalVoicesAreOneHoweverManyAreThere() {
        var equal = new Shares(List.of(head("female", 4), head("male", 4), head("male", 4), head("unsaid", 4)));
        assertThat(equal.groups()).extracting(Shares.Group::name).containsExactly("female", "male", "unsaid");
        assertThat(equal.groups()).allSatisfy(group -> assertThat(group.ratio()).hasValueCloseTo(1.0, within(0.001)));
    }

    @Test
    void withoutATurnOrAPersonThereIsNothingToCompare() {
        assertThat(new Shares(List.of()).groups()).isEmpty();
        assertThat(new Shares(List.of()).longest()).isEmpty();
        var before = new Shares(List.of(head("female", 0), head("male", 0)));
        assertThat(before.begun()).isFalse();
        assertThat(before.group("female").ratio()).isEmpty();
        assertThat(before.group("female").turns().percent()).isZero();
        assertThat(UNEQUAL.group("unsaid").ratio()).as("nobody of this group was there").isEmpty();
    }

    @Test
    @Tag("U49")
    void whoIsNotCountedIsNeitherAHeadNorSilent() {
        var shares = new Shares(List.of(head("female", 5), new Head(SESSION, UUID.randomUUID(), "female", 0, 0, false), head("male", 0)));
        assertThat(shares.uncounted()).isEqualTo(1);
        assertThat(shares.group("female").people()).isEqualTo(new Shares.Share(1, 2));
        assertThat(shares.silent()).extracting(Head::group).containsExactly("male");
    }

    @Test
    void whoHeldTheFloorWithoutATurnWasHeard() {
        var shares = new Shares(List.of(new Head(SESSION, UUID.randomUUID(), "male", 0, 40, true), head("female", 1)));
        assertThat(shares.silent()).isEmpty();
    }

    @Test
    @Tag("U50")
    void theLongestPartIsOfTheTimeWhereAClockRan() {
        assertThat(UNEQUAL.timed()).isFalse();
        assertThat(UNEQUAL.longest()).hasValue(60);
        var timed = new Shares(List.of(new Head(SESSION, UUID.randomUUID(), "male", 1, 300, true), new Head(SESSION, UUID.randomUUID(), "female", 9, 100, true)));
        assertThat(timed.longest()).hasValue(75);
        assertThat(timed.group("female").timeRatio()).hasValueCloseTo(0.5, within(0.001));
    }

    @Test
    @Tag("U51")
    void neighboursGetDifferentQuestionsAndTheNextSessionOthers() {
        for (int session = 1; session < 20; session++) {
            int now = session;
            var asked = IntStream.range(0, Questions.READY).map(place -> Questions.number(now, place)).boxed().toList();
            assertThat(asked).doesNotHaveDuplicates().allMatch(number -> number >= 1 && number <= Questions.READY);
            assertThat(Questions.number(now + 1, 0)).isNotEqualTo(Questions.number(now, 0));
        }
        assertThat(IntStream.range(1, 1 + Questions.READY).map(session -> Questions.number(session, 2)).distinct().count()).as("in time all of them")
                .isEqualTo(Questions.READY);
    }

    @Test
    @Tag("U54")
    void aTrendPutsSessionsSideBySide() {
        var met = new Met(SESSION, "first", 0, LocalDate.of(2026, 9, 1));
        var later = new Met(new UUID(2, 2), "middle", 1, LocalDate.of(2026, 10, 1));
        var trend = Trend.of(List.of(met, later), UNEQUAL.heads(), Map.of(later.id(), new Guidelines(Map.of("agenda", "yes", "safety", "no"), "", 1)),
                List.of(new Trend.Held("chair", "female", 2)));
        assertThat(trend.counted()).extracting(line -> line.met()).containsExactly(met);
        assertThat(trend.counted().getFirst().shares().silent()).hasSize(1);
        assertThat(trend.answered("agenda", "yes")).isEqualTo(1);
        assertThat(trend.answered("agenda", "no")).isZero();
        assertThat(trend.held("chair", "female")).isEqualTo(2);
        assertThat(trend.held("chair", "male")).isZero();
    }

    @Test
    void aClockIsReadInMinutes() {
        assertThat(new Head(SESSION, SESSION, "male", 3, 80, true).told()).isEqualTo("3 · 1:20");
        assertThat(new Head(SESSION, SESSION, "male", 3, 0, true).told()).isEqualTo("3");
        assertThat(Head.clock(3605)).isEqualTo("60:05");
    }

    private static Head head(String group, int turns) {
        return new Head(SESSION, UUID.randomUUID(), group, turns, 0, true);
    }
}
