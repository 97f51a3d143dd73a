package urunana.cycle;

import static urunana.web.Svg.number;
import static urunana.web.Svg.point;

import urunana.cycle.CycleDiagram.Kind;
import urunana.cycle.CycleDiagram.Model;
import urunana.cycle.CycleDiagram.Stop;
import urunana.text.Words;
import urunana.web.Svg;

/** The ring rolled out into a line of 320 × 44: the same marks, the same needle, its words only for who hears it. */
final class DiagramStrip {

    private static final double FIRST = 24;
    private static final double LAST = 296;
    private static final double STEP = 40;

    private final Model model;
    private final DiagramTelling telling;
    private final DiagramPlan plan;
    private final Svg svg;

    DiagramStrip(Model model, Words words) {
        this.model = model;
        telling = new DiagramTelling(model, words);
        plan = new DiagramPlan(model);
        svg = Svg.picture("dg dg-strip", 320, 44, telling.title(), telling.sentences());
    }

    String draw() {
        svg.open("g", "transform", "translate(0 31)", "fill", "none", "stroke", "currentColor", "text-anchor", "middle",
                "font-size", 12, "font-weight", "bold");
        road();
        DiagramMarks.station(svg, model.stop(Kind.FIRST, 0).state(), "translate(24-14)scale(.75)");
        DiagramMarks.station(svg, model.stop(Kind.LAST, 0).state(), "translate(296-14)scale(.75)");
        for (int loop = 1; loop <= plan.loops(); loop++) {
            DiagramMarks.bead(svg, plan.stop(loop).state(), plan.sign(loop), point(x(loop), -15));
        }
        if (plan.again()) {
            DiagramMarks.again(svg, point(x(plan.slots()), -15));
        }
        DiagramMarks.needle(svg, "translate(" + number(here()) + " 1)rotate(-90)scale(.6)");
        return svg.close("g").close("svg").toString();
    }

    private void road() {
        double until = model.complete() ? 320 : here();
        var gone = new StringBuilder("M0 0H").append(number(until));
        var ahead = new StringBuilder("M").append(number(until)).append(" 0H320");
        for (int slot = 1; slot <= plan.slots(); slot++) {
            (until < x(slot) ? ahead : gone).append('M').append(point(x(slot), 0)).append("a15 15 0 0 0 0-30 15 15 0 0 0 0 30");
        }
        svg.leaf("path", "class", "dg-ahead", "d", ahead, "stroke-width", 1.5, "stroke-dasharray", "2 3");
        svg.leaf("path", "class", "dg-gone", "d", gone, "stroke-width", 3);
    }

    private double x(int slot) {
        return 160 + (slot - (plan.slots() + 1) / 2.0) * STEP;
    }

    private double here() {
        return at(model.here());
    }

    private double at(Stop stop) {
        int loop = Math.min(stop.attempt(), DiagramPlan.MOST);
        return switch (stop.kind()) {
            case FIRST -> stop.reached() ? FIRST : 6;
            case MIDDLE -> stop.reached() ? x(loop) : ((loop == 1 ? FIRST : x(loop - 1)) + x(loop)) / 2;
            case LAST -> stop.reached() ? LAST : (x(plan.slots()) + LAST) / 2;
        };
    }
}
