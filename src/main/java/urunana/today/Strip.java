package urunana.today;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import urunana.cycle.CycleDiagram.Activity;
import urunana.cycle.CycleDiagram.Kind;
import urunana.cycle.CycleDiagram.Model;
import urunana.cycle.CycleDiagram.State;
import urunana.cycle.CycleDiagram.Stop;

/** The picture of a running cycle from one packed row: "middle closed 2026-10-08" per session, and the activities ticked. */
final class Strip {
    private Strip() {}

    /** {@code solved}: every selected challenge has a try-out that worked, so the last session may come. */
    static Model of(List<String> sessions, boolean solved, List<String> ticked) {
        var stops = new ArrayList<Stop>();
        for (String packed : sessions) stops.add(stop(packed.split(" "), middles(stops)));
        var next = next(stops, solved);
        if (next != null) stops.add(next);
        return new Model(stops, stops.getLast(), activities(ticked));
    }

    /** Between two sessions the cycle is on its way to the next one, planned or not. */
    private static @Nullable Stop next(List<Stop> stops, boolean solved) {
        if (stops.isEmpty()) return Stop.first(State.NOT_YET, null);
        Stop last = stops.getLast();
        if (last.state() != State.CLOSED || last.kind() == Kind.LAST) return null;
        boolean over = last.kind() == Kind.MIDDLE && solved;
        return over ? Stop.last(State.NOT_YET, null) : Stop.middle(middles(stops) + 1, State.NOT_YET, null);
    }

    private static Stop stop(String[] part, int before) {
        var state = State.valueOf(part[1].toUpperCase(Locale.ROOT));
        var day = part[2].equals("-") ? null : LocalDate.parse(part[2]);
        return switch (part[0]) {
            case "first" -> Stop.first(state, day);
            case "middle", "meeting" -> Stop.middle(before + 1, state, day);
            default -> Stop.last(state, day);
        };
    }

    private static int middles(List<Stop> stops) {
        return (int) stops.stream().filter(stop -> stop.kind() == Kind.MIDDLE).count();
    }

    private static Set<Activity> activities(List<String> ticked) {
        var done = EnumSet.noneOf(Activity.class);
        for (String activity : ticked) done.add(Activity.valueOf(activity.toUpperCase(Locale.ROOT)));
        return done;
    }
}
