package urunana.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is still open, and which three months count. */
class SupportTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-09-24");

    @Test
    @Tag("K42")
    void whatWasDoneIsNotOpenAnyMore() {
        assertThat(Support.missing(List.of(), false, null)).containsExactly("session", "expert", "observation", "briefing", "handover", "orientation");
        assertThat(Support.missing(List.of("session", "handover"), true, "together")).containsExactly("expert", "observation", "briefing");
        assertThat(Support.missing(List.of("session", "expert", "observation", "briefing"), true, "ours")).isEmpty();
    }

    @Test
    @Tag("K56")
    void nothingIsExpectedForACommunityThatLeadsAlone() {
        assertThat(Support.missing(List.of(), false, "alone")).isEmpty();
    }

    @Test
    void aQuarterBeginsInJanuaryAprilJulyOrOctober() {
        assertThat(Quarter.of(TODAY).from()).isEqualTo("2026-07-01");
        assertThat(Quarter.of(TODAY).to()).isEqualTo("2026-09-30");
        assertThat(Quarter.of(LocalDate.parse("2026-12-31")).from()).isEqualTo("2026-10-01");
        assertThat(Quarter.of(LocalDate.parse("2026-01-01")).before().from()).isEqualTo("2025-10-01");
        assertThat(Quarter.of(LocalDate.parse("2025-12-01")).after().to()).isEqualTo("2026-03-31");
    }

    @Test
    void whatIsNoQuarterOrHasNotComeIsThatOfToday() {
        for (String asked : List.of("", "next", "2031-01-01", "0001-01-01")) assertThat(Quarter.asked(asked, TODAY)).isEqualTo(Quarter.of(TODAY));
        assertThat(Quarter.asked("2026-05-17", TODAY).from()).isEqualTo("2026-04-01");
    }
}
