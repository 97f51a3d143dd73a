package urunana.cycle;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import urunana.cycle.CycleDiagram.Activity;
import urunana.cycle.CycleDiagram.Model;
import urunana.cycle.CycleDiagram.State;
import urunana.cycle.CycleDiagram.Stop;
import urunana.session.Session;

/** From a course to what the diagram draws (C050). */
final class Picture {
    private Picture() {}

    static Model of(Course course, Set<String> ticked) {
        var stops = new ArrayList<Stop>();
        Stop here = null;
        for (Session session : course.held()) {
            Stop stop = stop(course, session);
            stops.add(stop);
            here = stop;
        }
        // Between sessions we are on the way to the next one, planned or not.
        var next = course.nextKinds();
        if (!next.isEmpty()) {
            here = unplanned(course, next.getFirst());
            stops.add(here);
        }
        return new Model(stops, here == null ? firstOf(stops) : here, activities(ticked));
    }

    private static Stop firstOf(ArrayList<Stop> stops) {
        Stop first = Stop.first(State.NOT_YET, null);
        stops.add(first);
        return first;
    }

    private static Stop unplanned(Course course, String kind) {
        return switch (kind) {
            case "first" -> Stop.first(State.NOT_YET, null);
            case "middle", "meeting" -> Stop.middle(course.attempts() + 1, State.NOT_YET, null);
            default -> Stop.last(State.NOT_YET, null);
        };
    }

    private static Stop stop(Course course, Session session) {
        return switch (session.kind()) {
            case "first" -> Stop.first(state(session), session.plannedOn());
            case "middle", "meeting" -> Stop.middle(course.attempt(session), state(session), session.plannedOn());
            default -> Stop.last(state(session), session.plannedOn());
        };
    }

    private static State state(Session session) {
        return switch (session.state().word()) {
            case "planned" -> State.PLANNED;
            case "open" -> State.OPEN;
            case "closed" -> State.CLOSED;
            default -> State.NOT_YET;
        };
    }

    private static Set<Activity> activities(Set<String> ticked) {
        var done = EnumSet.noneOf(Activity.class);
        for (String activity : ticked) done.add(Activity.valueOf(activity.toUpperCase(Locale.ROOT)));
        return done;
    }
}
