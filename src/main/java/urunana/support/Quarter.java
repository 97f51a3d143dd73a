package urunana.support;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Three months of the calendar, beginning in January, April, July or October. */
public record Quarter(LocalDate from) {
    static Quarter of(LocalDate day) {
        return new Quarter(day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1));
    }

    /** The quarter asked for; that of today when nothing readable was, or one that has not come. */
    static Quarter asked(String from, LocalDate today) {
        try {
            var day = LocalDate.parse(from);
            return of(day.isAfter(today) || day.getYear() < 2000 ? today : day);
        } catch (DateTimeParseException e) {
            return of(today);
        }
    }

    public LocalDate to() {
        return from.plusMonths(3).minusDays(1);
    }

    public Quarter before() {
        return new Quarter(from.minusMonths(3));
    }

    public Quarter after() {
        return new Quarter(from.plusMonths(3));
    }
}
