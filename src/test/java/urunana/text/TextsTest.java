package urunana.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("U68")
class TextsTest {
    private static final Pattern GIVEN = Pattern.compile("\\{(?!term\\.)\\w+}");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 24);

    private final Texts texts = new Texts();

    @ParameterizedTest
    @ValueSource(strings = {"rw", "fr", "sw"})
    void translatesOnlyWhatEnglishSays(String language) {
        assertThat(texts.keys("en")).containsAll(texts.keys(language));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw", "fr", "sw"})
    void namesTheSameThingsInEveryLanguage(String language) {
        for (String key : texts.keys(language)) {
            assertThat(given(language, key)).as(language + " " + key).isEqualTo(given("en", key));
        }
    }

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

    private Set<String> given(String language, String key) {
        return GIVEN.matcher(texts.find(language, key)).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private long lines(String language, String key) {
        return texts.find(language, key).chars().filter(c -> c == '|' || c == '\n').count();
    }
}
