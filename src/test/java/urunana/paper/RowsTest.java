package urunana.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many rows a sign-in sheet has: full pages, with room for guests. */
class RowsTest {
    @Test
    void aDozenRowsFitOnOnePage() {
        assertThat(Rows.all(0)).isEqualTo(Rows.ONLY);
        assertThat(Rows.pages(Rows.ONLY - 3)).isEqualTo(1);
        assertThat(Rows.pages(Rows.ONLY - 2)).isEqualTo(2);
    }

    @Test
    void thereIsRoomForGuestsAndNoPageWithAHandfulOfLines() {
        IntStream.rangeClosed(0, 300).forEach(people -> {
            assertThat(Rows.all(people) - people).as(people + " people").isGreaterThanOrEqualTo(3);
            if (Rows.pages(people) > 1) assertThat(Rows.all(people)).isGreaterThanOrEqualTo(Rows.FIRST + Rows.LAST);
        });
        assertThat(Rows.pages(40)).isEqualTo(3);
    }
}
