package urunana.invitation;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import urunana.session.Session;

/**
 * What a session needs of its school, and what it was given: a room, hours, somebody with the children. {@code givenOn}: the
 * day it was answered for. Nothing of the talk.
 */
public record Hosting(int people, String need, String askedBy, @Nullable Boolean possible, String room, @Nullable LocalTime from, @Nullable LocalTime to,
                      String words, @Nullable LocalDate givenOn, String answeredBy, int version, List<Cover> covers) {
    /** Where it stands; a word of the text files. */
    public enum State {
        ASKED, GIVEN, NOT_POSSIBLE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** How the kit marks it. */
        public String tone() {
            return this == GIVEN ? "done" : "wait";
        }
    }

    /** What a leader asks for. */
    public record Asked(int people, String need, List<UUID> classes) {}

    /** What is answered: of the room when it is this reader's to give, and of the classes that are. */
    public record Given(@Nullable Boolean possible, String room, @Nullable LocalTime from, @Nullable LocalTime to, String words,
                        Map<UUID, Cover.Given> covers) {}

    /** What was given for another day than the session's is asked anew. */
    public State state(@Nullable LocalDate plannedOn) {
        if (possible == null || moved(plannedOn)) return State.ASKED;
        return possible ? State.GIVEN : State.NOT_POSSIBLE;
    }

    /** It was answered, and then the session moved. */
    public boolean moved(@Nullable LocalDate plannedOn) {
        return possible != null && givenOn != null && !givenOn.equals(plannedOn);
    }

    /** The classes this reader answers for. */
    public List<Cover> answerable() {
        return covers.stream().filter(Cover::answerable).toList();
    }

    /** Whether hours were given and the session fits into them. */
    public boolean longEnough(Session session) {
        return from != null && to != null && Duration.between(from, to).toMinutes() >= session.plannedMinutes();
    }
}
