package urunana.cycle;

import static urunana.cycle.DiagramPlan.BEGIN;
import static urunana.cycle.DiagramPlan.END;
import static urunana.cycle.DiagramPlan.FIRST;
import static urunana.cycle.DiagramPlan.LAST;
import static urunana.cycle.DiagramPlan.LOOP;
import static urunana.cycle.DiagramPlan.ROAD;
import static urunana.cycle.DiagramPlan.along;
import static urunana.cycle.DiagramPlan.around;
import static urunana.cycle.DiagramPlan.at;
import static urunana.web.Palette.CLAY;
import static urunana.web.Palette.FOREST;
import static urunana.web.Palette.OCHRE;
import static urunana.web.Palette.ON_COLOUR;
import static urunana.web.Svg.number;
import static urunana.web.Svg.point;

import java.util.List;
import urunana.cycle.CycleDiagram.Activity;
import urunana.cycle.CycleDiagram.Kind;
import urunana.cycle.CycleDiagram.Model;
import urunana.cycle.CycleDiagram.Phase;
import urunana.text.Words;
import urunana.web.Svg;

/**
 * The ring. A road runs clockwise from the left: first session, the loops of the middle, last session. Within it lies
 * a lozenge whose sides are Plan, Do, See and Improve; its steps are painted once a side is done.
 */
final class DiagramRing {

    static final int CX = 108;
    static final int CY = 150;

    private static final double[] ACTIVITIES = {203, 247, 284, 441, 473, 517};

    private final Model model;
    private final DiagramTelling telling;
    private final DiagramPlan plan;
    private final Svg svg;

    DiagramRing(Model model, Words words) {
        this.model = model;
        telling = new DiagramTelling(model, words);
        plan = new DiagramPlan(model);
        svg = Svg.picture("dg", 340, 304, telling.title(), telling.sentences());
    }

    String draw() {
        svg.open("g", "transform", "translate(" + point(CX, CY) + ")", "fill", "none", "stroke", "currentColor",
                "text-anchor", "middle");
        List.of(Phase.values()).forEach(this::side);
        road();
        ticks(true);
        ticks(false);
        DiagramMarks.station(svg, model.stop(Kind.FIRST, 0).state(), "translate(" + at(ROAD + 14, FIRST) + ")");
        DiagramMarks.station(svg, model.stop(Kind.LAST, 0).state(), "translate(" + at(ROAD + 14, LAST) + ")");
        beads();
        DiagramMarks.needle(svg, "rotate(" + number(plan.here()) + ")translate(98)");
        svg.close("g");
        new DiagramLabels(svg, model, plan, telling).write();
        return svg.close("svg").toString();
    }

    private void side(Phase phase) {
        boolean now = phase == model.phase() && !model.complete();
        boolean done = model.complete() || phase.compareTo(model.phase()) < 0;
        boolean below = phase == Phase.SEE || phase == Phase.IMPROVE;
        int turn = phase == Phase.PLAN || phase == Phase.SEE ? -45 : 45;
        svg.open("g", "class", now ? "dg-now" : done ? "dg-done" : null, "transform", "rotate(" + turn + ")");
        svg.leaf("path", "d", below ? "M-50 53H50L65 68H-65z" : "M-50-53H50L65-68H-65z", "fill", now ? CLAY : done ? FOREST : null);
        svg.leaf("path", "class", "dg-steps", "d", below ? "M-56 71" + "l8 8 8-8".repeat(7) : "M-56-71" + "l8-8 8 8".repeat(7),
                "stroke", done ? OCHRE : null, "stroke-width", done ? 3 : null, "opacity", done ? null : .3);
        svg.words("text", telling.phase(phase), "y", below ? 64.6 : -56.2, "fill", now || done ? ON_COLOUR : "currentColor",
                "stroke", "none", "font-size", 12.5, "font-weight", now ? "bold" : null).close("g");
    }

    private void road() {
        var gone = new StringBuilder("M").append(at(ROAD, BEGIN));
        var ahead = new StringBuilder();
        double until = model.complete() ? END : plan.here();
        double from = BEGIN;
        for (int slot = 1; slot <= plan.slots(); slot++) {
            double angle = plan.angle(slot);
            stretch(gone, ahead, from, angle, until);
            (until < angle ? ahead : gone).append(around(angle));
            from = angle;
        }
        stretch(gone, ahead, from, END, until);
        if (!ahead.isEmpty()) {
            svg.leaf("path", "class", "dg-ahead", "d", ahead, "stroke-width", 1.5, "stroke-dasharray", "2 3");
        }
        svg.leaf("path", "class", "dg-gone", "d", gone, "stroke-width", 3);
        arrow(265);
        arrow(END);
    }

    private static void stretch(StringBuilder gone, StringBuilder ahead, double from, double to, double until) {
        double cut = Math.clamp(until, from, to);
        if (cut > from) {
            gone.append(along(from, cut));
        }
        if (cut < to) {
            ahead.append(ahead.isEmpty() ? "M" + at(ROAD, cut) : "").append(along(cut, to));
        }
    }

    private void arrow(double angle) {
        svg.leaf("path", "d", "M-5-6 5 0-5 6z", "fill", "currentColor", "stroke", "none",
                "transform", "translate(" + at(ROAD, angle) + ")rotate(" + number(angle + 90 - 360) + ")");
    }

    private void ticks(boolean done) {
        var lozenges = new StringBuilder();
        for (var activity : Activity.values()) {
            if (model.done().contains(activity) == done) {
                lozenges.append('M').append(at(ROAD + 8, ACTIVITIES[activity.ordinal()])).append("m0-4 4 4-4 4-4-4z");
            }
        }
        if (!lozenges.isEmpty()) {
            svg.leaf("path", "class", "dg-ticks", "d", lozenges, "fill", done ? "currentColor" : null);
        }
    }

    private void beads() {
        svg.open("g", "font-size", 12, "font-weight", "bold");
        for (int loop = 1; loop <= plan.loops(); loop++) {
            DiagramMarks.bead(svg, plan.stop(loop).state(), plan.sign(loop), at(ROAD + LOOP, plan.angle(loop)));
        }
        svg.close("g");
        if (plan.again()) {
            DiagramMarks.again(svg, at(ROAD + LOOP, plan.angle(plan.slots())));
        }
    }
}
