package urunana.paper;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as it stands on paper: "24" is the next 24th, "24/10" the next 24 October; a whole date stays what it is. */
final class Day {
    private static final Pattern SHORT = Pattern.compile("(\\d{1,2})(?:\\s*[-/. ]\\s*(\\d{1,2}))?\\.?");
    private static final int MONTHS_AHEAD = 12;

    private Day() {}

    /** The first such day on or after the day of the session; empty for what is no day. */
    static Optional<LocalDate> read(String typed, LocalDate from) {
        Matcher given = SHORT.matcher(typed.strip());
        if (!given.matches()) return whole(typed.strip());
        int day = Integer.parseInt(given.group(1));
        int month = given.group(2) == null ? 0 : Integer.parseInt(given.group(2));
        for (int ahead = 0; ahead <= MONTHS_AHEAD; ahead++) {
            LocalDate first = from.withDayOfMonth(1).plusMonths(ahead);
            boolean fits = day >= 1 && day <= first.lengthOfMonth() && (month == 0 || month == first.getMonthValue());
            if (fits && !first.withDayOfMonth(day).isBefore(from)) return Optional.of(first.withDayOfMonth(day));
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> whole(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
