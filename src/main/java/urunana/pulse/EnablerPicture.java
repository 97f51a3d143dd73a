package urunana.pulse;

import static urunana.web.Palette.FOREST;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import urunana.text.Words;
import urunana.web.Svg;

/** The six enablers of one cycle as six bars from 1 to 4. */
public final class EnablerPicture {
    private static final int ROW = 36;
    private static final double WIDTH = 336;

    private EnablerPicture() {}

    /** The chart with what it tells. */
    public static String svg(Rated rated, Words words) {
        int rows = Rated.ENABLERS.size();
        String telling = IntStream.range(0, rows).mapToObj(i -> name(i, words) + ": " + words.decimal(rated.means().get(i))).collect(Collectors.joining("; "));
        var svg = Svg.picture("bars", 340, ROW * rows, words.t("pulse.enablers"), telling);
        svg.open("g", "fill", "currentColor", "font-size", 13);
        for (int i = 0; i < rows; i++) row(svg, name(i, words), rated.means().get(i), words, i * ROW);
        return svg.close("g").close("svg").toString();
    }

    private static String name(int enabler, Words words) {
        return words.t("pulse.enabler." + Rated.ENABLERS.get(enabler) + ".name");
    }

    // The level "hardly" is no length: the bar tells how far above it a community stands.
    private static void row(Svg svg, String name, double mean, Words words, int top) {
        svg.words("text", name, "x", 2, "y", top + 14);
        svg.words("text", words.decimal(mean), "x", 338, "y", top + 14, "text-anchor", "end", "font-weight", "bold");
        svg.leaf("rect", "class", "bars-done", "x", 2, "y", top + 20, "width", WIDTH * (mean - 1) / 3, "height", 10, "fill", FOREST);
        svg.leaf("rect", "class", "bars-rest", "x", 2, "y", top + 20, "width", WIDTH, "height", 10, "fill", "none", "stroke", "currentColor");
    }
}
