package urunana.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Days counted from today, so that the demo is alive whenever it is loaded. Nobody meets on a weekend, and nothing happens after now. */
record Days(Instant now, ZoneId zone) {
    LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    /** So many days from today; the past moves back to Friday, what lies ahead moves on to Monday. */
    LocalDate day(int offset) {
        LocalDate day = today().plusDays(offset);
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY) return offset > 0 ? day.plusDays(2) : day.minusDays(1);
        if (day.getDayOfWeek() == DayOfWeek.SUNDAY) return offset > 0 ? day.plusDays(1) : day.minusDays(2);
        return day;
    }

    /** A time on such a day, at the latest now. */
    Instant moment(int offset, LocalTime time) {
        Instant moment = day(offset).atTime(time).atZone(zone).toInstant();
        return moment.isAfter(now) ? now : moment;
    }
}
