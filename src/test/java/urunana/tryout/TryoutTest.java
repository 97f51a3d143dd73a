package urunana.tryout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.challenge.Challenge;
import urunana.community.Community;
import urunana.community.Room;
import urunana.session.Moment;

/** The rules of a try-out, without a database. */
class TryoutTest {
    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID MIDDLE = new UUID(1, 2);
    private static final Moment NOW = new Moment(true, MIDDLE, "middle", true, 2, true);
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 24);

    @Test
    @Tag("P07")
    void whatWasNotDoneHasNotFailed() {
        assertThat(reviewed("not_done").failed()).isFalse();
        assertThat(reviewed("not_done").succeeded()).isFalse();
        assertThat(reviewed("not_done").reviewed()).isTrue();
        assertThat(reviewed("not_yet").failed()).isTrue();
        assertThat(reviewed(null).reviewed()).isFalse();
    }

    @Test
    void itIsReviewedInALaterSessionAndCorrectedOnlyThere() {
        assertThat(reviewed(null).notReviewableIn(FIRST)).contains("tryout.review_later");
        assertThat(reviewed(null).notReviewableIn(MIDDLE)).isEmpty();
        assertThat(reviewed("succeeded").notReviewableIn(MIDDLE)).isEmpty();
        assertThat(reviewed("succeeded").notReviewableIn(new UUID(1, 3))).contains("tryout.reviewed_already");
    }

    @Test
    @Tag("C061")
    void aPlanIsDueFromTodayToTheEndOfTheSchoolYearAndAnOldDayMayStay() {
        var days = new TryoutInput.Days(TODAY, LocalDate.of(2027, 7, 3), TODAY.minusDays(3));
        assertThat(days.allow(TODAY)).isTrue();
        assertThat(days.allow(LocalDate.of(2027, 7, 3))).isTrue();
        assertThat(days.allow(LocalDate.of(2027, 7, 4))).isFalse();
        assertThat(days.allow(TODAY.minusDays(1))).isFalse();
        assertThat(days.allow(TODAY.minusDays(3))).as("the day it was due before").isTrue();
    }

    @Test
    @Tag("C069")
    @Tag("C070")
    void eachOutcomeLeadsOnToItsNextStep() {
        assertThat(view(null, null).next()).isEqualTo("review");
        assertThat(view("not_yet", null).next()).isEqualTo("look");
        assertThat(view("not_yet", look("Groups of three")).next()).isEqualTo("plan");
        assertThat(view("not_done", null).next()).isEqualTo("plan");
        assertThat(view("succeeded", null).next()).isEqualTo("lesson");
    }

    @Test
    @Tag("C070")
    void aNewPlanStartsFromTheOneThatDidNotWorkAndFromTheTrial() {
        assertThat(next(reviewed("not_yet"), List.of(look("Groups of three"))).from()).contains(reviewed("not_yet"));
        assertThat(next(reviewed(null), List.of()).from()).as("not looked at yet").isEmpty();
        assertThat(next(reviewed("succeeded"), List.of()).from()).isEmpty();
        var both = new NextView(room(), challenge(), NOW, List.of(reviewed("not_yet"), reviewed(null)), List.of(), List.of());
        assertThat(both.from()).as("another plan line still runs").contains(reviewed("not_yet"));
    }

    private static TryoutView view(@Nullable String outcome, @Nullable DeeperLook look) {
        return new TryoutView(room(), reviewed(outcome), challenge(), NOW, List.of(), look);
    }

    private static NextView next(Tryout latest, List<DeeperLook> looks) {
        return new NextView(room(), challenge(), NOW, List.of(latest), looks, List.of());
    }

    private static DeeperLook look(String trial) {
        return new DeeperLook(new UUID(3, 1), new UUID(2, 1), MIDDLE, "a", "b", "c", "d", trial, 1);
    }

    private static Tryout reviewed(@Nullable String outcome) {
        return new Tryout(new UUID(2, 1), new UUID(0, 1), new UUID(0, 2), new UUID(0, 3), FIRST, 1, "Pairs tell a story", new UUID(0, 4), TODAY,
                "", "", "", outcome, "", "", "", null, outcome == null ? null : MIDDLE, 1);
    }

    private static Challenge challenge() {
        return new Challenge(new UUID(0, 3), new UUID(0, 1), new UUID(0, 2), new UUID(0, 4), "Learners are shy", "", "teaching", "direct", null,
                0, Instant.EPOCH, "", "", "", "", null, null, 1);
    }

    private static Room room() {
        var community = new Community(new UUID(0, 1), new UUID(9, 1), new UUID(9, 2), "general", "CoP", "", List.of(), List.of(),
                new UUID(0, 4), new UUID(0, 4), true, "", 1, TODAY, null, 1);
        return new Room(community, "Test", "Alpha", ZoneId.of("UTC"), 90, 60, Map.of(), List.of());
    }
}
