package urunana.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Met and lapsed, at the edges of the rhythm. */
class CommunityStateTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-09-24");

    private static CommunityState of(int foundedAgo, Integer metAgo) {
        return CommunityState.of(TODAY.minusDays(foundedAgo), metAgo == null ? null : TODAY.minusDays(metAgo), null, 31, TODAY);
    }

    @Test
    @Tag("K28")
    void aCommunityLapsesTheDayAfterItsRhythm() {
        assertThat(of(400, 0)).isEqualTo(CommunityState.MET);
        assertThat(of(400, 31)).isEqualTo(CommunityState.MET);
        assertThat(of(400, 32)).isEqualTo(CommunityState.LAPSED);
    }

    @Test
    void aYoungCommunityIsNewUntilOneRhythmHasPassed() {
        assertThat(of(0, null)).isEqualTo(CommunityState.NEW);
        assertThat(of(31, null)).isEqualTo(CommunityState.NEW);
        assertThat(of(32, null)).isEqualTo(CommunityState.LAPSED);
        assertThat(of(10, 3)).isEqualTo(CommunityState.MET);
    }

    @Test
    void aClosedOneIsClosedWhateverItDid() {
        assertThat(CommunityState.of(TODAY.minusDays(9), TODAY.minusDays(1), TODAY, 31, TODAY)).isEqualTo(CommunityState.CLOSED);
    }
}
