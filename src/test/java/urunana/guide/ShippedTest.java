package urunana.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import urunana.cast.Cast;
import urunana.text.Texts;

/** The guides that come with the program are whole, in every language. */
@Tag("K27")
@Tag("C051")
class ShippedTest {
    private static Cast cast;

    @BeforeAll
    static void start() {
        cast = Cast.onEmptySite();
    }

    @AfterAll
    static void stop() {
        cast.close();
    }

    static List<String> codes() {
        return Shipped.CODES;
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyStepHasATitleAndWordsInEveryLanguage(String code) {
        var outline = cast.bean(GuideStore.class).shipped().get(code);
        for (String language : Texts.LANGUAGES) {
            said(outline.name(), language, code + " name");
            said(outline.about(), language, code + " about");
            said(outline.next(), language, code + " next");
            for (Part part : outline.parts()) {
                String where = code + " " + part.kind();
                said(part.objectives(), language, where + " objectives");
                said(part.resources(), language, where + " resources");
                said(part.followUp(), language, where + " follow up");
                for (Step step : part.steps()) {
                    said(step.title(), language, where + " " + step.id());
                    said(step.words(), language, where + " " + step.id() + " words");
                    assertThat(step.title().in(language).length()).as(where + " " + step.id()).isLessThanOrEqualTo(80);
                }
            }
        }
    }

    private static void said(Wording words, String language, String what) {
        assertThat(words.in()).as(what).containsKey(language);
        assertThat(words.in(language)).as(what + " in " + language).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void minutesAddUpAndEveryBlockIsKnown(String code) {
        var raw = Shipped.read(code);
        var outline = cast.bean(GuideStore.class).shipped().get(code);
        for (var part : raw.sessions()) {
            assertThat(part.steps().stream().mapToInt(Shipped.RawStep::minutes).sum()).as(code + " " + part.kind()).isEqualTo(part.minutes());
            assertThat(part.focus()).isBetween(1, part.minutes());
            assertThat(part.steps()).extracting(Shipped.RawStep::step).doesNotHaveDuplicates();
            assertThat(Step.BLOCKS).containsAll(part.steps().stream().map(Shipped.RawStep::block).toList());
        }
        assertThat(outline.parts()).extracting(Part::kind).isEqualTo(outline.loose() ? List.of("meeting", "last") : List.of("first", "middle", "last"));
    }
}
