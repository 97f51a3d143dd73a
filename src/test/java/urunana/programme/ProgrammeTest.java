package urunana.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import urunana.programme.Programme.Time;

class ProgrammeTest {
    private static Programme programme(String from, @Nullable String to) {
        return new Programme(UUID.randomUUID(), "x", "X", "", "RW", "Africa/Kigali", LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to), 90, 60, 31, 2, 1);
    }

    @Test
    void countsBegunMonthsWhole() {
        assertThat(programme("2020-11-01", "2023-02-28").months()).isEqualTo(28);
        assertThat(programme("2026-01-01", "2026-12-31").months()).isEqualTo(12);
        assertThat(programme("2026-01-15", "2026-03-15").months()).isEqualTo(3);
        assertThat(programme("2026-01-15", "2026-03-14").months()).isEqualTo(2);
        assertThat(programme("2026-01-01", null).months()).isZero();
    }

    @Test
    void runsFromTheFirstToTheLastDay() {
        var programme = programme("2026-01-01", "2026-12-31");
        assertThat(programme.time(LocalDate.parse("2025-12-31"))).isEqualTo(Time.COMING);
        assertThat(programme.time(LocalDate.parse("2026-01-01"))).isEqualTo(Time.RUNNING);
        assertThat(programme.time(LocalDate.parse("2026-12-31"))).isEqualTo(Time.RUNNING);
        assertThat(programme.time(LocalDate.parse("2027-01-01"))).isEqualTo(Time.OVER);
        assertThat(programme("2020-01-01", null).time(LocalDate.parse("2060-01-01"))).isEqualTo(Time.RUNNING);
    }

    @Test
    void whatIsNotForTheFocusIsForOtherBusiness() {
        assertThat(programme("2026-01-01", null).otherMinutes()).isEqualTo(30);
    }
}
