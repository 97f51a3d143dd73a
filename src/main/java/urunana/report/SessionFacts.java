package urunana.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of a session itself, with the cycle it belongs to. {@code attempt} counts the middle sessions from 1. */
public record SessionFacts(UUID id, String kind, int attempt, @Nullable LocalDate day, @Nullable LocalTime at,
                           String room, int plannedMinutes, int plannedFocus, @Nullable Integer actualFocus, @Nullable Integer actualOther,
                           @Nullable Instant openedAt, @Nullable Instant closedAt,
                           String discussion, String otherBusiness, CycleFacts cycle) {
    public boolean first() {
        return kind.equals("first");
    }

    /** The evaluation of a cycle belongs to its last session. */
    public boolean last() {
        return kind.equals("last");
    }

    public boolean closed() {
        return closedAt != null;
    }

    public Minutes focus() {
        return new Minutes(plannedFocus, actualFocus);
    }

    public Minutes other() {
        return new Minutes(plannedMinutes - plannedFocus, actualOther);
    }

    public Minutes together() {
        return focus().plus(other());
    }

    /** The same without what was said in the room. */
    SessionFacts withoutTalk() {
        return new SessionFacts(id, kind, attempt, day, at, room, plannedMinutes, plannedFocus, actualFocus, actualOther,
                openedAt, closedAt, "", "", cycle.withoutEvaluation());
    }
}
