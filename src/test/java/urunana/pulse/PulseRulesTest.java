package urunana.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PulseRulesTest {
    private static final Instant OPENED = Instant.parse("2026-09-24T12:00:00Z");
    private static final Instant CLOSED = OPENED.plus(Duration.ofMinutes(90));

    @Test
    @Tag("K25")
    void theFirstFiveJoinTogetherAndLaterOnesThreeAtATime() {
        var seen = new ArrayList<Integer>();
        int shown = 0;
        for (int given = 1; given <= 12; given++) {
            if (Lot.ripe(shown, given - shown)) shown = given;
            seen.add(shown);
        }
        assertThat(seen).containsExactly(0, 0, 0, 0, 5, 5, 5, 8, 8, 8, 11, 11);
    }

    @Test
    @Tag("K25")
    void itIsAskedFromTheOpeningUntilTwoWeeksAfterTheClosing() {
        assertThat(Asking.of(null, null, false, false, OPENED)).isEqualTo(Asking.EARLY);
        assertThat(Asking.of(OPENED, null, false, false, OPENED)).isEqualTo(Asking.OPEN);
        assertThat(Asking.of(OPENED, CLOSED, false, false, CLOSED.plus(Asking.WINDOW).minusSeconds(1))).isEqualTo(Asking.OPEN);
        assertThat(Asking.of(OPENED, CLOSED, false, false, CLOSED.plus(Asking.WINDOW))).isEqualTo(Asking.OVER);
        assertThat(Asking.of(OPENED, null, false, false, OPENED.plus(Duration.ofDays(90)))).as("never closed").isEqualTo(Asking.OPEN);
    }

    @Test
    void whoWasAwayOrHasSpokenIsNotAsked() {
        assertThat(Asking.of(OPENED, null, true, false, OPENED)).isEqualTo(Asking.AWAY);
        assertThat(Asking.of(OPENED, null, false, true, OPENED)).isEqualTo(Asking.GIVEN);
        assertThat(Asking.of(OPENED, CLOSED, false, true, CLOSED.plus(Asking.WINDOW))).as("thanked also later").isEqualTo(Asking.GIVEN);
        for (var asking : Asking.values()) assertThat(asking.asks()).isEqualTo(asking == Asking.OPEN || asking == Asking.EARLY);
    }
}
