package urunana.cycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import urunana.text.Words;

/** Draws a cycle as a ring with "you are here", or as a strip for lists; both tell the same in words. */
public final class CycleDiagram {

    private CycleDiagram() {}

    /** The ring, about 340 × 304, for the page of a cycle and for paper. */
    public static String svg(Model model, Words words) {
        return new DiagramRing(model, words).draw();
    }

    /** The strip, 320 × 44, for a row of a list. */
    public static String strip(Model model, Words words) {
        return new DiagramStrip(model, words).draw();
    }

    /** Where the cycle is, in words, for pages without pictures; what else a picture shows stands in the lists beside it. */
    public static String told(Model model, Words words) {
        return new DiagramTelling(model, words).here();
    }

    /** Which of the three sessions a stop is. */
    public enum Kind { FIRST, MIDDLE, LAST }

    /** How far a session is. */
    public enum State { NOT_YET, PLANNED, OPEN, CLOSED, CANCELLED }

    /** The six activities in their order. */
    public enum Activity { IDENTIFY, PLAN, TRY_OUT, CONSOLIDATE, DISSEMINATE, EVALUATE }

    /** The part of Plan, Do, See, Improve that the cycle is in. */
    public enum Phase { PLAN, DO, SEE, IMPROVE }

    /** One session of the cycle; the attempt counts from 1 in the middle and is 0 elsewhere. */
    public record Stop(Kind kind, int attempt, State state, @Nullable LocalDate date) {

        public Stop {
            if (attempt < 0 || (kind == Kind.MIDDLE) == (attempt == 0)) {
                throw new IllegalArgumentException(kind + " with attempt " + attempt);
            }
        }

        /** A first session. */
        public static Stop first(State state, @Nullable LocalDate date) {
            return new Stop(Kind.FIRST, 0, state, date);
        }

        /** The middle session that looks at an attempt. */
        public static Stop middle(int attempt, State state, @Nullable LocalDate date) {
            return new Stop(Kind.MIDDLE, attempt, state, date);
        }

        /** A last session. */
        public static Stop last(State state, @Nullable LocalDate date) {
            return new Stop(Kind.LAST, 0, state, date);
        }

        /** Whether people have come to this session, rather than being on their way to it. */
        boolean reached() {
            return state == State.OPEN || state == State.CLOSED;
        }

        static Stop unplanned(Kind kind) {
            return new Stop(kind, kind == Kind.MIDDLE ? 1 : 0, State.NOT_YET, null);
        }
    }

    /**
     * What is drawn: the sessions in order, the activities done, and the stop where the cycle is, or to which it is
     * on its way while that stop is neither open nor closed. Sessions that nobody has planned may be left out.
     */
    public record Model(List<Stop> stops, Stop here, Set<Activity> done) {

        public Model {
            stops = whole(stops);
            done = Set.copyOf(done);
            if (!stops.contains(here)) {
                throw new IllegalArgumentException("here is none of the stops: " + here);
            }
        }

        private static List<Stop> whole(List<Stop> stops) {
            var whole = new ArrayList<>(stops);
            for (var kind : Kind.values()) {
                if (stops.stream().noneMatch(stop -> stop.kind() == kind)) {
                    int before = (int) whole.stream().takeWhile(stop -> stop.kind().compareTo(kind) < 0).count();
                    whole.add(before, Stop.unplanned(kind));
                }
            }
            return List.copyOf(whole);
        }

        /** The stop that stands for a kind and attempt: the last one, as a cancelled one is planned anew. */
        Stop stop(Kind kind, int attempt) {
            return stops.stream().filter(s -> s.kind() == kind && s.attempt() == attempt).reduce((early, late) -> late)
                    .orElseGet(() -> new Stop(kind, attempt, State.NOT_YET, null));
        }

        /** How many times the middle is gone through, the next one included. */
        int attempts() {
            return stops.stream().mapToInt(Stop::attempt).max().orElseThrow();
        }

        Phase phase() {
            return switch (here.kind()) {
                case FIRST -> Phase.PLAN;
                case MIDDLE -> here.reached() ? Phase.SEE : Phase.DO;
                case LAST -> Phase.IMPROVE;
            };
        }

        boolean complete() {
            return stop(Kind.LAST, 0).state() == State.CLOSED;
        }
    }
}
