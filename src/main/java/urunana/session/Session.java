package urunana.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import urunana.web.Early;

/** A meeting of a community within a cycle (C041–C049). Minutes: planned in all, and how many of them for the challenges. */
public record Session(UUID id, UUID communityId, UUID cycleId, String kind, int number, @Nullable LocalDate plannedOn,
                      @Nullable LocalTime plannedAt, String room, int plannedMinutes, int focusMinutes, @Nullable Instant openedAt,
                      @Nullable Instant closedAt, @Nullable Instant cancelledAt, @Nullable Instant postponedAt,
                      @Nullable Integer actualFocus, @Nullable Integer actualOther, String discussion, String otherBusiness, int version) {
    /** The kinds in the order of a cycle; the middle one repeats, and where the course is loose there are meetings in place of both. */
    public static final List<String> KINDS = List.of("first", "middle", "meeting", "last");

    /** Tasks shared among members, a different person each time (C022); the more a session needs one, the earlier it stands. */
    public static final List<String> TASKS = List.of("chair", "time_keeper", "note_taker", "encourager", "listener", "host", "materials", "sum_up");

    /** A session planned on a phone that has not sent it yet. */
    public static Session early(UUID community, UUID cycle) {
        return new Session(Early.ID, community, cycle, "middle", 0, null, null, "", 90, 60, null, null, null, null, null, null, "", "", 0);
    }

    public SessionState state() {
        if (cancelledAt != null) return new SessionState.Cancelled(cancelledAt);
        if (closedAt != null) return new SessionState.Closed(closedAt);
        if (openedAt != null) return new SessionState.Open(openedAt);
        if (plannedOn == null) return new SessionState.Postponed();
        return new SessionState.Planned(plannedOn);
    }

    public boolean open() {
        return state() instanceof SessionState.Open;
    }

    public boolean closed() {
        return state() instanceof SessionState.Closed;
    }

    public boolean cancelled() {
        return state() instanceof SessionState.Cancelled;
    }

    /** Planned, postponed or open: it still lies ahead, and a cycle has at most one such. */
    public boolean ahead() {
        return !closed() && !cancelled();
    }

    public boolean first() {
        return kind.equals("first");
    }

    public boolean middle() {
        return kind.equals("middle");
    }

    /** One of a loose course: everything may be done in it, nothing has to be (K70). */
    public boolean meeting() {
        return kind.equals("meeting");
    }

    public boolean last() {
        return kind.equals("last");
    }

    public int otherMinutes() {
        return plannedMinutes - focusMinutes;
    }

    /** Open, and nobody has noted yet how long its parts took. */
    boolean measurable() {
        return open() && actualFocus == null && actualOther == null;
    }

    /** Actual minus planned minutes, or null until both parts were noted. */
    public @Nullable Integer deviation() {
        return actualFocus == null || actualOther == null ? null : actualFocus + actualOther - plannedMinutes;
    }
}
