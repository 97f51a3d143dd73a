package urunana.pulse;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether somebody may say now how it was: from the opening of a session until two weeks after its closing, once. Pure. */
public enum Asking {
    /** Nothing has begun; the form may be looked at and taken along. */
    EARLY, OPEN, OVER,
    /** Marked as not there. */
    AWAY, GIVEN;

    /** Long enough for a phone that finds the network at the end of the week, short enough to remember. */
    static final Duration WINDOW = Duration.ofDays(14);

    static Asking of(@Nullable Instant opened, @Nullable Instant closed, boolean away, boolean given, Instant now) {
        if (given) return GIVEN;
        if (opened == null) return EARLY;
        if (closed != null && !now.isBefore(closed.plus(WINDOW))) return OVER;
        return away ? AWAY : OPEN;
    }

    /** Whether the form is shown. */
    public boolean asks() {
        return this == OPEN || this == EARLY;
    }

    /** The text that says why nothing can be said now. */
    public String why() {
        return "pulse.why." + name().toLowerCase(Locale.ROOT);
    }
}
