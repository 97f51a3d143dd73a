package urunana.programme;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A funded or official undertaking with a period, places and words of its own (C001, E01, K01). */
public record Programme(UUID id, String slug, String name, String about, @Nullable String country, String zone, LocalDate startsOn,
                        @Nullable LocalDate endsOn, int sessionMinutes, int focusMinutes, int rhythmDays, int mentorLoad, int version) {
    /** Where a programme stands on a day. */
    public enum Time { COMING, RUNNING, OVER }

    public Time time(LocalDate today) {
        if (startsOn.isAfter(today)) return Time.COMING;
        return endsOn != null && endsOn.isBefore(today) ? Time.OVER : Time.RUNNING;
    }

    /** Its length in months, begun ones counted whole; 0 while no end is stated. */
    public long months() {
        return endsOn == null ? 0 : ChronoUnit.MONTHS.between(startsOn, endsOn.plusMonths(1));
    }

    /** The minutes of a session that are not for the focus: other business. */
    public int otherMinutes() {
        return sessionMinutes - focusMinutes;
    }

    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }
}
