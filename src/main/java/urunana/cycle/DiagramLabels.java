package urunana.cycle;

import static urunana.cycle.DiagramPlan.LOOP;
import static urunana.cycle.DiagramPlan.ROAD;
import static urunana.cycle.DiagramRing.CX;
import static urunana.cycle.DiagramRing.CY;
import static urunana.web.Svg.wrap;

import java.util.List;
import urunana.cycle.CycleDiagram.Kind;
import urunana.cycle.CycleDiagram.Model;
import urunana.cycle.CycleDiagram.State;
import urunana.cycle.CycleDiagram.Stop;
import urunana.web.Svg;

/** The words around the ring and in its middle. */
record DiagramLabels(Svg svg, Model model, DiagramPlan plan, DiagramTelling telling) {

    private static final double RIGHT = 338;

    void write() {
        svg.open("g", "fill", "currentColor", "font-size", 13);
        station(model.stop(Kind.FIRST, 0), 18);
        station(model.stop(Kind.LAST, 0), 278);
        for (int loop = 1; loop <= plan.loops(); loop++) {
            svg.words("text", telling.tryout(plan.stop(loop)), "x", left(loop), "y", level(loop));
        }
        heading();
        svg.close("g").open("g", "fill", "currentColor", "font-size", 12);
        for (int loop = 1; loop <= plan.loops(); loop++) {
            column(state(plan.stop(loop), loop), left(loop), level(loop) + 14);
        }
        if (plan.again()) {
            column(wrap(telling.words().t("diagram.again"), room(plan.slots()), 12), left(plan.slots()), level(plan.slots()) + 6);
        }
        svg.words("text", telling.activities(), "x", 326, "y", 295, "text-anchor", "end").leaf("path", "d", "M334 287l4 4-4 4-4-4z");
        svg.close("g");
        centre();
    }

    private void station(Stop stop, int y) {
        svg.words("text", telling.session(stop), "x", 4, "y", y, "font-weight", "bold");
        svg.words("text", telling.state(stop), "x", 4, "y", y + 17);
    }

    private void heading() {
        var lines = wrap(telling.session(plan.stop(1)), room(1), 13.5);
        svg.open("g", "font-weight", "bold");
        column(lines, left(1), level(1) - 6 - 14 * lines.size());
        svg.close("g");
    }

    /** Only the day where the filled bead says the rest. */
    private List<String> state(Stop stop, int loop) {
        return stop.state() == State.CLOSED && stop.date() != null
                ? List.of(telling.day(stop)) : wrap(telling.state(stop), room(loop), 12);
    }

    private void column(List<String> lines, double x, double top) {
        for (int i = 0; i < lines.size(); i++) {
            svg.words("text", lines.get(i), "x", x, "y", top + 14 * i);
        }
    }

    private double left(int slot) {
        return CX + DiagramPlan.x(ROAD + LOOP, plan.angle(slot)) + LOOP + 7;
    }

    private double level(int slot) {
        return CY + DiagramPlan.y(ROAD + LOOP, plan.angle(slot)) - 2;
    }

    private double room(int slot) {
        return RIGHT - left(slot);
    }

    private void centre() {
        var here = model.here();
        var name = wrap(here.kind() == Kind.MIDDLE ? telling.tryout(here) : telling.session(here), 104, 15);
        double y = CY - 9 * name.size() + (here.date() == null ? 4 : -4);
        svg.open("g", "class", "dg-centre", "fill", "currentColor", "font-size", 12, "text-anchor", "middle");
        svg.words("text", telling.words().t("diagram.here"), "x", CX, "y", y);
        for (var line : name) {
            svg.words("text", line, "x", CX, "y", y += 18, "font-size", 15, "font-weight", "bold");
        }
        if (here.date() != null) {
            svg.words("text", telling.day(here), "x", CX, "y", y + 17);
        }
        svg.close("g");
    }
}
