package urunana.session;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import urunana.community.Room;
import urunana.web.Refusal;

/** What a cycle allows right now: whether it runs, and the session that is planned or open. */
public record Moment(boolean running, @Nullable UUID sessionId, String kind, boolean open, int attempt, boolean firstClosed) {
    /** The open session, or a refusal that says to open one first. */
    public UUID openSession() {
        if (!running) throw new Refusal.Conflict("session.cycle_over");
        if (!open || sessionId == null) throw new Refusal.Conflict("session.not_open");
        return sessionId;
    }

    /** The open session, when it is of this kind. */
    public UUID openSession(String wanted) {
        UUID session = openSession();
        if (!fits(wanted)) throw new Refusal.Conflict("session.other_kind");
        return session;
    }

    /** The session open now or planned next: its forms may be looked at, and taken along, before its hour. */
    public UUID sessionAhead() {
        if (!running) throw new Refusal.Conflict("session.cycle_over");
        if (sessionId == null) throw new Refusal.Conflict("session.not_open");
        return sessionId;
    }

    /** The same, when it is of this kind. */
    public UUID sessionAhead(String wanted) {
        UUID session = sessionAhead();
        if (!fits(wanted)) throw new Refusal.Conflict("session.other_kind");
        return session;
    }

    public boolean open(String wanted) {
        return running && open && fits(wanted);
    }

    // A meeting is whatever its community needs (K70).
    private boolean fits(String wanted) {
        return kind.equals(wanted) || kind.equals("meeting");
    }

    /** Where the work of this cycle is going on: the session ahead, else the cycle. */
    public String path(Room room, UUID cycle) {
        return sessionId == null ? room.path("cycles", cycle) : room.path("sessions", sessionId);
    }

    /** The cycle runs; what is added now needs no open session. */
    public void needRunning() {
        if (!running) throw new Refusal.Conflict("session.cycle_over");
    }
}
