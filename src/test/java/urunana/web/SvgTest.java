package urunana.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SvgTest {

    @Test
    void escapesWhatWouldBreakOutOfTextOrAttribute() {
        var svg = Svg.picture("a\"b", 1, 1, "<script>alert(1)</script>", "x & y").words("text", "]]></text>", "x", "'\"<").close("svg");
        var drawn = Drawn.of(svg.toString());
        assertThat(drawn.all("script")).isEmpty();
        assertThat(drawn.title()).isEqualTo("<script>alert(1)</script>");
        assertThat(drawn.telling()).isEqualTo("x & y");
        assertThat(drawn.all("text").getFirst().getAttribute("x")).isEqualTo("'\"<");
        assertThat(drawn.root().getAttribute("class")).isEqualTo("a\"b");
    }

    @Test
    void dropsCharactersThatXmlCannotHold() {
        assertThat(Svg.escape("a\u0000b\u000bc\ud800d\uffffe\ud83d\ude00")).isEqualTo("abcde\ud83d\ude00");
    }

    @Test
    void leavesOutAttributesWithoutValue() {
        assertThat(new Svg().leaf("path", "d", "M0 0", "fill", null, "r", 1.04).toString()).isEqualTo("<path d=\"M0 0\" r=\"1\"/>");
    }

    @Test
    void keepsNumbersShort() {
        assertThat(Svg.number(-0.04)).isEqualTo("0");
        assertThat(Svg.number(12.25)).isIn("12.2", "12.3");
        assertThat(Svg.point(3, -1.5)).isEqualTo("3 -1.5");
    }

    @Test
    void breaksLinesByWidth() {
        assertThat(Svg.wrap("one two three", 1000, 12)).containsExactly("one two three");
        assertThat(Svg.wrap("one two three", 50, 12)).containsExactly("one two", "three");
        assertThat(Svg.wrap(" immeasurably long ", 10, 12)).containsExactly("immeasurably", "long");
        assertThat(Svg.wrap("", 10, 12)).containsExactly("");
    }

    @Test
    void aLastNumberDoesNotStandAlone() {
        assertThat(Svg.wrap("Igerageza rya 2", 70, 12)).containsExactly("Igerageza", "rya\u00a02");
    }
}
