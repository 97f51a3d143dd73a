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

    private long lines(String language, String key) {
        return texts.find(language, key).chars().filter(c -> c == '|' || c == '\n').count();
    }
}
