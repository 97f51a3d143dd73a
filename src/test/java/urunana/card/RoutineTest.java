package urunana.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** When a way of working has become routine, and which others are suggested then. */
@Tag("U28")
class RoutineTest {
    private static final Set<String> NONE = Set.of();

    private final Deck deck = new Deck();

    @Test
    void twoSessionsAreNoRoutine() {
        assertThat(routine(List.of(NONE, NONE), NONE, 2)).isEmpty();
        assertThat(routine(List.of(), NONE, 0)).isEmpty();
    }

    @Test
    void varietyIsNoRoutine() {
        assertThat(routine(List.of(Set.of("fishbowl"), NONE, Set.of("fishbowl")), NONE, 3)).isEmpty();
        assertThat(routine(List.of(Set.of("fishbowl"), Set.of("fishbowl"), Set.of("fishbowl", "proverb")), NONE, 3)).isEmpty();
    }

    @Test
    void noCardThreeTimesIsAFormatAsWell() {
        var routine = routine(List.of(NONE, NONE, NONE), NONE, 3).orElseThrow();
        assertThat(routine.same()).isEmpty();
        assertThat(routine.others()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void theSameCardsThreeTimesAreNamed() {
        var format = Set.of("fishbowl", "proverb");
        var routine = routine(List.of(format, format, format), NONE, 3).orElseThrow();
        assertThat(routine.same()).extracting(Card::code).containsExactly("fishbowl", "proverb");
    }

    @Test
    void whoHasChosenSomethingElseHearsNothing() {
        var format = Set.of("fishbowl");
        assertThat(routine(List.of(format, format, format), Set.of("proverb"), 3)).isEmpty();
        assertThat(routine(List.of(format, format, format), format, 3)).as("the same again").isPresent();
        assertThat(routine(List.of(NONE, NONE, NONE), Set.of("proverb"), 3)).isEmpty();
    }

    @Test
    void theOthersHaveAnotherPurposeAndFitTheTimeAndTheGroup() {
        for (int held = 3; held < 60; held++) {
            var format = Set.of("fishbowl");
            var others = Routine.of(new Routine.Lately(List.of(format, format, format), held), new Routine.Ahead(NONE, 20, 5), deck).orElseThrow().others();
            assertThat(others).hasSize(2).allSatisfy(card -> {
                assertThat(card.purpose()).isNotEqualTo("deepen");
                assertThat(card.minutes()).isLessThanOrEqualTo(20);
                assertThat(5).isBetween(card.people(), card.peopleUpTo());
            });
            assertThat(others.get(0).purpose()).as("held " + held).isNotEqualTo(others.get(1).purpose());
        }
    }

    @Test
    void theNextSessionIsOfferedTwoOthersUntilAllHaveHadTheirTurn() {
        var offered = new HashSet<String>();
        List<String> before = List.of();
        for (int held = 3; held < 3 + deck.cards().size(); held++) {
            var now = codes(routine(List.of(NONE, NONE, NONE), NONE, held).orElseThrow());
            assertThat(now).filteredOn(before::contains).isEmpty();
            assertThat(codes(routine(List.of(NONE, NONE, NONE), NONE, held).orElseThrow())).as("the same question, the same answer").isEqualTo(now);
            offered.addAll(now);
            before = now;
        }
        var fitting = deck.cards().stream().filter(card -> card.fits(60, 8)).map(Card::code).toList();
        assertThat(offered).containsExactlyInAnyOrderElementsOf(fitting);
    }

    @Test
    void whereNothingFitsNothingIsOffered() {
        var lately = new Routine.Lately(List.of(NONE, NONE, NONE), 3);
        assertThat(Routine.of(lately, new Routine.Ahead(NONE, 3, 8), deck).orElseThrow().others()).isEmpty();
        assertThat(Routine.of(lately, new Routine.Ahead(NONE, 60, 1), deck).orElseThrow().others()).isEmpty();
    }

    private Optional<Routine> routine(List<Set<String>> formats, Set<String> chosen, int held) {
        return Routine.of(new Routine.Lately(formats, held), new Routine.Ahead(chosen, 60, 8), deck);
    }

    private static List<String> codes(Routine routine) {
        return routine.others().stream().map(Card::code).toList();
    }
}
