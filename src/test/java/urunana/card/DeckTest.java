package urunana.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import urunana.text.Texts;
import urunana.text.Words;

/** The shipped cards: whole in every language, and with something for every purpose. */
class DeckTest {
    private static final Texts TEXTS = new Texts();

    private final Deck deck = new Deck();

    @Test
    void thereIsACardForEveryPurpose() {
        assertThat(deck.cards()).hasSizeGreaterThanOrEqualTo(16);
        assertThat(deck.codes()).doesNotHaveDuplicates().allMatch(code -> code.matches("[a-z_]{3,40}"));
        assertThat(deck.cards().stream().map(Card::purpose).collect(Collectors.toSet())).containsExactlyInAnyOrderElementsOf(Card.PURPOSES);
    }

    @Test
    @Tag("U31")
    void theMethodsThatHeadTeachersUseAreAmongThem() {
        assertThat(deck.codes()).contains("school_walk", "learning_walk", "role_play", "live_meeting", "interview", "problem_tree", "critical_friend");
    }

    @Test
    void timesAndGroupsCanBeMeant() {
        assertThat(deck.cards()).allSatisfy(card -> {
            assertThat(card.minutes()).as(card.code()).isBetween(1, card.minutesUpTo());
            assertThat(card.people()).as(card.code()).isBetween(2, card.peopleUpTo());
            assertThat(Card.NEEDS).containsAll(card.needs());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "rw", "fr", "sw"})
    void everyCardIsWholeInEveryLanguage(String language) {
        var words = new Words(TEXTS, language);
        assertThat(deck.cards()).allSatisfy(card -> {
            String key = "card.card." + card.code();
            assertThat(TEXTS.keys(language)).contains(key, key + ".use", key + ".steps", key + ".tip");
            assertThat(card.steps(words)).as(card.code()).hasSizeBetween(3, 6).allMatch(step -> step.strip().length() > 5);
            if (!card.needs().isEmpty()) assertThat(TEXTS.keys(language)).as("works without what it needs").contains(key + ".plain");
        });
    }

    @Test
    void noTextBelongsToACardThatIsNotThere() {
        var written = TEXTS.keys("en").stream().filter(key -> key.startsWith("card.card.")).map(key -> key.split("\\.")[2]).collect(Collectors.toSet());
        assertThat(written).containsExactlyInAnyOrderElementsOf(deck.codes());
    }

    @Test
    void anotherLanguageTellsAsManySteps() {
        var different = deck.cards().stream().collect(Collectors.toMap(Card::code, card -> List.of("en", "rw", "fr", "sw").stream()
                .map(language -> card.steps(new Words(TEXTS, language)).size()).distinct().count()));
        assertThat(different.entrySet().stream().filter(card -> card.getValue() > 1).map(Map.Entry::getKey)).isEmpty();
    }
}
