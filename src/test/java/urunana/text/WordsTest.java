package urunana.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("U68")
class WordsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 24);

    private final Texts texts = new Texts();

    @ParameterizedTest
    @ValueSource(strings = {"rw", "fr", "sw"})
    void keepsTheLinesOfEveryList(String language) {
        for (String key : texts.keys(language)) {
            assertThat(lines(language, key)).as(language + " " + key).isEqualTo(lines("en", key));
        }
    }

    @Test
    void writesTheDayFirstInKinyarwanda() {
        assertThat(new Words(texts, "rw").date(DAY)).isEqualTo("24 Nzeri 2026");
    }

    @Test
    void saysTheWeekdayInFullInKinyarwanda() {
        assertThat(new Words(texts, "rw").day(DAY)).isEqualTo("ku wa kane, 24 Nzeri");
        assertThat(new Words(texts, "rw").day(DAY.plusDays(3))).isEqualTo("ku cyumweru, 27 Nzeri");
        assertThat(new Words(texts, "en").day(DAY)).isEqualTo("Thu 24 Sept");
    }

    @Test
    void callsTheFirstOfAMonthTheFirstInFrench() {
        var first = LocalDate.of(2026, 9, 1);
        assertThat(new Words(texts, "fr").date(first)).isEqualTo("1er septembre 2026");
        assertThat(new Words(texts, "fr").day(first)).isEqualTo("mar. 1er sept.");
        assertThat(new Words(texts, "fr").date(DAY)).isEqualTo("24 septembre 2026");
        assertThat(new Words(texts, "sw").date(first)).isEqualTo("1 Septemba 2026");
    }

    @Test
    void letsNoFrenchSignBeginALine() {
        assertThat(new Words(texts, "fr").t("kit.talk")).isEqualTo("Qui peut lire ceci\u00a0:");
        assertThat(texts.keys("fr")).noneMatch(key -> texts.find("fr", key).matches("(?s).*( [:;?!»]|« ).*"));
        assertThat(new Words(texts, "en").t("refusal.bug")).contains("tell us this number:");
    }

    private long lines(String language, String key) {
        return texts.find(language, key).chars().filter(c -> c == '|' || c == '\n').count();
    }
}
