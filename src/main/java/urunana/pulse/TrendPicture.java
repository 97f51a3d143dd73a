package urunana.pulse;

import static urunana.web.Palette.CLAY;
import static urunana.web.Palette.FOREST;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import urunana.text.Words;
import urunana.web.Svg;

/** Joy and usefulness from session to session: two lines that differ in colour, in stroke and in their marks. */
public final class TrendPicture {
    private static final int WIDTH = 340;
    private static final int HEIGHT = 170;
    private static final double LEFT = 22;
    private static final double RIGHT = 326;
    private static final double LOW = 122;
    private static final double STEP = 34;

    private TrendPicture() {}

    /** The chart with what it tells. */
    public static String svg(List<Beat> beats, Words words) {
        var svg = Svg.picture("bars", WIDTH, HEIGHT, words.t("pulse.trend"), telling(beats, words));
        svg.open("g", "fill", "currentColor", "font-size", 12);
        for (int level = 1; level <= 4; level++) {
            svg.leaf("path", "d", "M" + Svg.point(LEFT, height(level)) + "H" + Svg.number(RIGHT + 6), "stroke", "currentColor", "stroke-opacity", 0.2);
            svg.words("text", words.number(level), "x", 4, "y", height(level) + 4);
        }
        line(svg, beats, Beat::joy, CLAY, null, "m-5 0l5-5 5 5-5 5z");
        line(svg, beats, Beat::usefulness, FOREST, "5 3", "m-4-4h8v8h-8z");
        if (!beats.isEmpty()) days(svg, beats, words);
        legend(svg, 22, CLAY, null, "m-5 0l5-5 5 5-5 5z", words.t("pulse.joy.short"));
        legend(svg, 170, FOREST, "5 3", "m-4-4h8v8h-8z", words.t("pulse.usefulness.short"));
        return svg.close("g").close("svg").toString();
    }

    private static String telling(List<Beat> beats, Words words) {
        return beats.stream().map(beat -> words.t("pulse.trend.tells", "day", beat.on() == null ? "" : words.shortly(beat.on()),
                "joy", words.decimal(beat.joy()), "usefulness", words.decimal(beat.usefulness()))).collect(Collectors.joining("; "));
    }

    private static void line(Svg svg, List<Beat> beats, ToDoubleFunction<Beat> of, String colour, @Nullable String dashes, String mark) {
        var path = new StringBuilder();
        var marks = new StringBuilder();
        for (int i = 0; i < beats.size(); i++) {
            String at = Svg.point(across(i, beats.size()), height(of.applyAsDouble(beats.get(i))));
            path.append(i == 0 ? 'M' : 'L').append(at);
            marks.append('M').append(at).append(mark);
        }
        svg.leaf("path", "d", path, "fill", "none", "stroke", colour, "stroke-width", 2, "stroke-dasharray", dashes);
        svg.leaf("path", "d", marks, "fill", colour);
    }

    // First and last day; what lies between is in the table.
    private static void days(Svg svg, List<Beat> beats, Words words) {
        day(svg, beats.getFirst(), words, across(0, beats.size()), beats.size() == 1 ? "middle" : "start");
        if (beats.size() > 1) day(svg, beats.getLast(), words, across(beats.size() - 1, beats.size()), "end");
    }

    private static void day(Svg svg, Beat beat, Words words, double x, String anchor) {
        if (beat.on() != null) svg.words("text", words.shortly(beat.on()), "x", x, "y", LOW + 20, "text-anchor", anchor);
    }

    private static void legend(Svg svg, double x, String colour, @Nullable String dashes, String mark, String text) {
        double y = HEIGHT - 8;
        svg.leaf("path", "d", "M" + Svg.point(x, y) + "h24", "stroke", colour, "stroke-width", 2, "stroke-dasharray", dashes);
        svg.leaf("path", "d", "M" + Svg.point(x + 12, y) + mark, "fill", colour);
        svg.words("text", text, "x", x + 30, "y", y + 4);
    }

    private static double across(int i, int all) {
        return all == 1 ? (LEFT + RIGHT) / 2 : LEFT + 8 + (RIGHT - LEFT - 8) * i / (all - 1);
    }

    private static double height(double level) {
        return LOW - (level - 1) * STEP;
    }
}
