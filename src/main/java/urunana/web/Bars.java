package urunana.web;

import static urunana.web.Palette.FOREST;

import java.util.List;
import java.util.stream.Collectors;

/** A small chart of counts: a row of lozenges where they can be counted, a bar where there are too many. */
public final class Bars {

    private static final int ROW = 40;
    private static final int COUNTABLE = 20;
    private static final double WIDTH = 336;

    private Bars() {}

    /** A count out of a most; the label is already in the reader's language. */
    public record Bar(String label, int value, int max) {

        public Bar {
            if (value < 0 || max < 0) {
                throw new IllegalArgumentException(value + " of " + max);
            }
        }

        private String figure() {
            return value + "/" + max;
        }
    }

    /** The chart, 340 wide, under a title. */
    public static String svg(String title, List<Bar> bars) {
        var telling = bars.stream().map(bar -> bar.label() + ": " + bar.figure()).collect(Collectors.joining("; "));
        var svg = Svg.picture("bars", 340, ROW * bars.size(), title, telling);
        svg.open("g", "fill", "currentColor", "font-size", 13);
        for (int i = 0; i < bars.size(); i++) {
            row(svg, bars.get(i), i * ROW);
        }
        return svg.close("g").close("svg").toString();
    }

    private static void row(Svg svg, Bar bar, int top) {
        svg.words("text", bar.label(), "x", 2, "y", top + 14);
        svg.words("text", bar.figure(), "x", 338, "y", top + 14, "text-anchor", "end", "font-weight", "bold");
        if (bar.max() <= COUNTABLE) {
            lozenges(svg, 0, Math.min(bar.value(), bar.max()), top + 27, FOREST);
            lozenges(svg, Math.min(bar.value(), bar.max()), bar.max(), top + 27, "none");
        } else {
            length(svg, bar, top + 21);
        }
    }

    private static void lozenges(Svg svg, int from, int to, int middle, String fill) {
        if (from < to) {
            var path = "M" + (2 + from * 16) + " " + middle + "l6-6 6 6-6 6z" + "m16 0l6-6 6 6-6 6z".repeat(to - from - 1);
            svg.leaf("path", "class", fill.equals("none") ? "bars-rest" : "bars-done", "d", path,
                    "fill", fill, "stroke", "currentColor");
        }
    }

    private static void length(Svg svg, Bar bar, int top) {
        double done = WIDTH * Math.min(1, (double) bar.value() / bar.max());
        svg.leaf("rect", "class", "bars-done", "x", 2, "y", top, "width", done, "height", 12, "fill", FOREST);
        svg.leaf("rect", "class", "bars-rest", "x", 2, "y", top, "width", WIDTH, "height", 12,
                "fill", "none", "stroke", "currentColor");
    }
}
