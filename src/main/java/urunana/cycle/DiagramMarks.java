package urunana.cycle;

import static urunana.web.Palette.CLAY;
import static urunana.web.Palette.FOREST;
import static urunana.web.Palette.ON_COLOUR;
import static urunana.web.Palette.PAPER;

import org.jspecify.annotations.Nullable;
import urunana.cycle.CycleDiagram.State;
import urunana.web.Svg;

/** The marks of a session's state. Each has its own shape, so that none needs its colour. */
final class DiagramMarks {

    private DiagramMarks() {}

    /** The lozenge of the first or the last session: dotted, drawn, with a lozenge inside, filled, crossed. */
    static void station(Svg svg, State state, String transform) {
        svg.open("g", "transform", transform);
        svg.leaf("path", "class", state == State.CLOSED ? "dg-done" : null, "d", "M0-17 17 0 0 17-17 0z",
                "fill", state == State.CLOSED ? FOREST : null, "stroke-width", width(state), "stroke-dasharray", dots(state));
        switch (state) {
            case CLOSED -> svg.leaf("path", "d", "M-6 0-2 5 6-5", "stroke", ON_COLOUR, "stroke-width", 2.5);
            case OPEN -> svg.leaf("path", "class", "dg-now", "d", "M0-9 9 0 0 9-9 0z", "fill", CLAY);
            case CANCELLED -> svg.leaf("path", "d", "M-4-4 4 4M4-4-4 4", "stroke-width", 2);
            case NOT_YET, PLANNED -> { }
        }
        svg.close("g");
    }

    private static double width(State state) {
        return state == State.CLOSED || state == State.OPEN ? 3 : 1.5;
    }

    private static @Nullable String dots(State state) {
        return state == State.NOT_YET || state == State.CANCELLED ? "2 3" : null;
    }

    /** What lies in a loop: nothing, a circle, a lozenge, a filled circle, a stroke; with the number on it. */
    static void bead(Svg svg, State state, String number, String centre) {
        svg.open("g", "transform", "translate(" + centre + ")");
        switch (state) {
            case CLOSED -> svg.leaf("circle", "class", "dg-done", "r", 10.5, "fill", FOREST, "stroke", "none");
            case OPEN -> svg.leaf("path", "class", "dg-now", "d", "M0-14 14 0 0 14-14 0z", "fill", CLAY, "stroke", PAPER);
            case PLANNED -> svg.leaf("circle", "r", 10.5);
            case CANCELLED -> svg.leaf("path", "d", "M-9 9 9-9");
            case NOT_YET -> { }
        }
        boolean filled = state == State.CLOSED || state == State.OPEN;
        svg.words("text", number, "y", 4.4, "fill", filled ? ON_COLOUR : "currentColor", "stroke", "none").close("g");
    }

    /** A turning arrow: the middle comes again. */
    static void again(Svg svg, String centre) {
        svg.leaf("path", "d", "M3.5-4A5.5 5.5 0 1 0 5.5 1M4.5-8.5v5h-5", "stroke-width", 1.5,
                "transform", "translate(" + centre + ")");
    }

    /** The needle that says "you are here": the only swept arrow, tip at the origin, pointing right before it turns. */
    static void needle(Svg svg, String transform) {
        svg.leaf("path", "class", "dg-here", "d", "M0 0-25-11.5-19 0-25 11.5z", "transform", transform, "fill", "currentColor",
                "stroke", PAPER, "stroke-width", 3, "paint-order", "stroke", "stroke-linejoin", "round");
    }
}
