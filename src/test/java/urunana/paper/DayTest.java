package urunana.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days as they stand on paper, read on from Thursday 24 September 2026. */
class DayTest {
    private static final LocalDate FROM = LocalDate.of(2026, 9, 24);

    @ParameterizedTest
    @CsvSource({"24, 2026-09-24", "25, 2026-09-25", "3, 2026-10-03", "31, 2026-10-31", "24/10, 2026-10-24", "1.3, 2027-03-01", "23-9, 2027-09-23",
            "05/10, 2026-10-05", "3., 2026-10-03", "2026-11-02, 2026-11-02", "2025-11-02, 2025-11-02"})
    void aShortDayIsTheNextOne(String typed, LocalDate day) {
        assertThat(Day.read(typed, FROM)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "32", "31/9", "30/2", "5/13", "soon", "1/2/3", "2026-13-01", "-4"})
    void whatIsNoDayIsNone(String typed) {
        assertThat(Day.read(typed, FROM)).isEmpty();
    }

    @Test
    void theLastDayOfFebruaryIsFoundInALeapYear() {
        assertThat(Day.read("29/2", LocalDate.of(2027, 5, 1))).contains(LocalDate.of(2028, 2, 29));
        assertThat(Day.read("29/2", FROM)).as("not within a year").isEmpty();
    }
}
