package urunana.cycle;

import static urunana.web.Svg.number;
import static urunana.web.Svg.point;

import urunana.cycle.CycleDiagram.Kind;
import urunana.cycle.CycleDiagram.Model;
import urunana.cycle.CycleDiagram.Phase;
import urunana.cycle.CycleDiagram.Stop;

/** Where everything stands on the ring: angles in degrees, clockwise, 0 at three o'clock, beginning at nine. */
record DiagramPlan(Model model) {

    /** Loops of the middle that are drawn one by one; what is beyond shares the last loop. */
    static final int MOST = 5;

    static final double ROAD = 100;
    static final double LOOP = 15;
    static final double BEGIN = 184;
    static final double FIRST = 225;
    static final double LAST = 495;
    static final double END = 533;

    private static final double MIDDLE = 360;
    private static final double BEFORE_FIRST = 194;
    private static final double BEFORE_LAST = 458;

    /** The loops that stand for attempts. */
    int loops() {
        return Math.min(model.attempts(), MOST);
    }

    /** Whether one more loop is drawn to say that the middle comes again until a solution works. */
    boolean again() {
        return model.phase() != Phase.IMPROVE && loops() < MOST;
    }

    /** All loops, the one that says "again" included. */
    int slots() {
        return again() ? loops() + 1 : loops();
    }

    double angle(int slot) {
        double step = slots() < 4 ? 32 : 27;
        return MIDDLE + (slot - (slots() + 1) / 2.0) * step;
    }

    /** The middle session that a loop stands for: beyond the fifth it is always the latest. */
    Stop stop(int loop) {
        return model.stop(Kind.MIDDLE, loop == MOST ? model.attempts() : loop);
    }

    /** What is written in a loop. */
    String sign(int loop) {
        return loop == MOST && model.attempts() > MOST ? MOST + "+" : "" + loop;
    }

    /** Where the needle points: at a session, or at the road before it. */
    double here() {
        var stop = model.here();
        return switch (stop.kind()) {
            case FIRST -> stop.reached() ? FIRST : BEFORE_FIRST;
            case MIDDLE -> middle(Math.min(stop.attempt(), MOST), stop.reached());
            case LAST -> stop.reached() ? LAST : BEFORE_LAST;
        };
    }

    private double middle(int loop, boolean reached) {
        double before = loop == 1 ? FIRST : angle(loop - 1);
        return reached ? angle(loop) : (before + angle(loop)) / 2;
    }

    static double x(double radius, double angle) {
        return radius * Math.cos(Math.toRadians(angle));
    }

    static double y(double radius, double angle) {
        return radius * Math.sin(Math.toRadians(angle));
    }

    static String at(double radius, double angle) {
        return point(x(radius, angle), y(radius, angle));
    }

    /** Along the road from where the pen is to an angle. */
    static String along(double from, double to) {
        var arc = "A" + number(ROAD) + " " + number(ROAD) + " 0 0 1 ";
        return to - from < 170 ? arc + at(ROAD, to) : arc + at(ROAD, from + 160) + arc + at(ROAD, to);
    }

    /** Off the road, once around and back, for a pen that is at that angle. */
    static String around(double angle) {
        var half = "A" + number(LOOP) + " " + number(LOOP) + " 0 0 0 ";
        return half + at(ROAD + 2 * LOOP, angle) + half + at(ROAD, angle);
    }
}
