package urunana.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import urunana.web.Bars.Bar;

class BarsTest {

    @Test
    void tellsEveryRowInWordsAndFigures() {
        var drawn = Drawn.of(Bars.svg("Try-outs", List.of(new Bar("worked", 3, 5), new Bar("did not <yet>", 81, 140))));
        assertThat(drawn.root().getAttribute("role")).isEqualTo("img");
        assertThat(drawn.title()).isEqualTo("Try-outs");
        assertThat(drawn.telling()).isEqualTo("worked: 3/5; did not <yet>: 81/140");
        assertThat(drawn.seen()).containsExactly("worked", "3/5", "did not <yet>", "81/140");
    }

    @Test
    void drawsALozengeForEachOfFew() {
        var drawn = Drawn.of(Bars.svg("t", List.of(new Bar("a", 3, 5))));
        assertThat(shapes(drawn, "bars-done")).isEqualTo(3);
        assertThat(shapes(drawn, "bars-rest")).isEqualTo(2);
    }

    @Test
    void drawsABarForMany() {
        var drawn = Drawn.of(Bars.svg("t", List.of(new Bar("a", 35, 140))));
        assertThat(drawn.styled("bars-done").getFirst().getAttribute("width")).isEqualTo("84");
    }

    @Test
    void standsNothingAndTooMuch() {
        var none = Drawn.of(Bars.svg("t", List.of(new Bar("a", 0, 0))));
        assertThat(none.all("path")).isEmpty();
        var more = Drawn.of(Bars.svg("t", List.of(new Bar("a", 7, 5), new Bar("b", 300, 30))));
        assertThat(shapes(more, "bars-done")).isEqualTo(5);
        assertThat(more.all("rect").getFirst().getAttribute("width")).isEqualTo("336");
        assertThat(more.seen()).contains("7/5", "300/30");
    }

    @Test
    void refusesNegativeCounts() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Bar("a", -1, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Bar("a", 1, -5));
    }

    private static long shapes(Drawn drawn, String style) {
        return drawn.styled(style).getFirst().getAttribute("d").chars().filter(c -> c == 'z').count();
    }
}
