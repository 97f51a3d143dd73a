package urunana.voice;

import static urunana.web.Palette.CLAY;
import static urunana.web.Palette.FOREST;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import urunana.web.Page;
import urunana.web.Svg;

/** Two small pictures of how voices are shared out: bars for one session, lines over several. Each stands beside its table. */
public final class Picture {
    private static final int WIDTH = 340;
    private static final int BAR = 180;
    private static final int LEFT = 28;
    private static final int RIGHT = 328;
    private static final int BOTTOM = 150;
    private static final double MOST = 2;

    private Picture() {}

    /** What the bars tell, group by group, for readers without pictures. */
    public static List<String> told(Shares shares, Page page) {
        return shares.groups().stream().map(group -> page.t("voice.told", "who", page.t("voice.group." + group.name()),
                "people", percent(group.people(), page), "turns", percent(group.turns(), page))).toList();
    }

    /** For each group a bar for its share of the people, of the turns, and of the time where a clock was used. */
    public static String bars(Shares shares, Page page) {
        int rows = shares.timed() ? 3 : 2;
        int high = 22 + rows * 20;
        var svg = Svg.picture("bars", WIDTH, high * shares.groups().size(), page.t("voice.shares"), String.join("; ", told(shares, page)));
        svg.open("g", "fill", "currentColor", "font-size", 13);
        int top = 0;
        for (var group : shares.groups()) {
            svg.words("text", page.t("voice.group." + group.name()), "x", 2, "y", top + 14, "font-weight", "bold");
            bar(svg, group.people(), top + 20, "none", page.t("voice.of_people", "share", percent(group.people(), page)));
            bar(svg, group.turns(), top + 40, FOREST, page.t("voice.of_turns", "share", percent(group.turns(), page)));
            if (shares.timed()) bar(svg, group.time(), top + 60, CLAY, page.t("voice.of_time", "share", percent(group.time(), page)));
            top += high;
        }
        return svg.close("g").close("svg").toString();
    }

    public static String percent(Shares.Share share, Page page) {
        return page.t("voice.percent", "n", page.number(share.percent()));
    }

    /** A part beside an equal one, or a dash while there is nothing to compare. */
    public static String ratio(OptionalDouble ratio, Page page) {
        return ratio.isEmpty() ? "–" : page.words().decimal(ratio.getAsDouble());
    }

    private static void bar(Svg svg, Shares.Share share, int top, String fill, String words) {
        svg.leaf("rect", "x", 2, "y", top, "width", Math.max(1.0, BAR * share.percent() / 100.0), "height", 13, "fill", fill, "stroke", "currentColor");
        svg.words("text", words, "x", 8 + BAR * share.percent() / 100.0, "y", top + 11);
    }

    /** Women and men over the sessions, around the line of an equal part; drawn apart by stroke and mark, not by colour alone. */
    public static String lines(List<Trend.Line> lines, Page page) {
        var svg = Svg.picture("bars", WIDTH, BOTTOM + 30, page.t("voice.trend_picture"), page.t("voice.trend_telling"));
        svg.open("g", "fill", "currentColor", "font-size", 12);
        axis(svg, lines, page);
        line(svg, lines, "female", CLAY, null, page.t("voice.group.female"));
        line(svg, lines, "male", FOREST, "5 4", page.t("voice.group.male"));
        return svg.close("g").close("svg").toString();
    }

    private static void axis(Svg svg, List<Trend.Line> lines, Page page) {
        for (int i = 0; i <= MOST; i++) {
            svg.leaf("path", "d", "M" + Svg.point(LEFT, y(i)) + "H" + RIGHT, "stroke", "currentColor", "stroke-width", i == 1 ? 1.5 : 0.5);
            svg.words("text", page.number(i), "x", LEFT - 8, "y", y(i) + 4, "text-anchor", "end");
        }
        svg.words("text", page.t("voice.equal"), "x", RIGHT, "y", 12, "text-anchor", "end");
        svg.words("text", page.words().shortly(lines.getFirst().met().on()), "x", LEFT, "y", BOTTOM + 16);
        if (lines.size() > 1) svg.words("text", page.words().shortly(lines.getLast().met().on()), "x", RIGHT, "y", BOTTOM + 16, "text-anchor", "end");
    }

    private static void line(Svg svg, List<Trend.Line> lines, String group, String colour, @Nullable String dashes, String name) {
        var path = new ArrayList<String>();
        boolean round = dashes == null;
        for (int i = 0; i < lines.size(); i++) {
            OptionalDouble ratio = lines.get(i).shares().group(group).ratio();
            if (ratio.isEmpty()) continue;
            double x = x(i, lines.size());
            path.add(Svg.point(x, y(ratio.getAsDouble())));
            mark(svg, x, y(ratio.getAsDouble()), round, colour);
        }
        if (path.size() > 1) svg.leaf("path", "d", "M" + String.join("L", path), "fill", "none", "stroke", colour, "stroke-width", 2, "stroke-dasharray", dashes);
        int at = round ? LEFT : LEFT + 100;
        mark(svg, at + 4.0, 8, round, colour);
        svg.words("text", name, "x", at + 14, "y", 12);
    }

    private static void mark(Svg svg, double x, double y, boolean round, String colour) {
        if (round) svg.leaf("circle", "cx", x, "cy", y, "r", 4, "fill", colour);
        else svg.leaf("rect", "x", x - 4, "y", y - 4, "width", 8, "height", 8, "fill", colour);
    }

    private static double x(int i, int of) {
        return of == 1 ? (LEFT + RIGHT) / 2.0 : LEFT + 8 + (RIGHT - LEFT - 16.0) * i / (of - 1);
    }

    /** Whoever speaks more than twice their part stands at the upper edge; the table has the figure. */
    private static double y(double ratio) {
        return BOTTOM - (BOTTOM - 26) * Math.min(MOST, ratio) / MOST;
    }
}
