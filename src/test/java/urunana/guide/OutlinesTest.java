package urunana.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.OnStage;
import urunana.cast.Story;

/** What was read of a published edition is not read again, and never stands for another one. */
class OutlinesTest extends OnStage {
    @Test
    void cyclesThatFollowOneEditionShareItsOutline() {
        UUID cycle = Story.begin(cast).cycle();
        var store = cast.bean(GuideStore.class);
        var first = store.ofCycle(Cast.COMMUNITY, cycle).orElseThrow();
        assertThat(store.ofCycle(Cast.COMMUNITY, cycle).orElseThrow().outline()).isSameAs(store.ofCycle(Cast.COMMUNITY, cycle).orElseThrow().outline()).isEqualTo(first.outline());
        assertThat(store.ofCycle(Cast.OTHER_COMMUNITY, cycle)).as("under another community").isEmpty();
    }

    @Test
    void anotherEditionIsReadAnew() {
        UUID cycle = Story.begin(cast).cycle();
        var store = cast.bean(GuideStore.class);
        var before = store.ofCycle(Cast.COMMUNITY, cycle).orElseThrow();
        cast.jdbc().sql("update cycle set edition_id = shipped_edition('network') where id = ?").param(cycle).update();
        var after = store.ofCycle(Cast.COMMUNITY, cycle).orElseThrow();
        assertThat(after.id()).isNotEqualTo(before.id());
        assertThat(after.outline()).isNotEqualTo(before.outline());
    }

    @Test
    void whatHasGrownLargeBeginsAnew() {
        var outlines = new Outlines();
        UUID last = UUID.randomUUID();
        var edition = cast.bean(GuideStore.class).open().getFirst();
        for (int n = 0; n < 1000; n++) {
            last = UUID.randomUUID();
            outlines.remember(last, new Edition(UUID.randomUUID(), edition.guide(), 1, edition.outline(), Instant.EPOCH, 1));
        }
        assertThat(outlines.of(last)).isNotNull();
        assertThat(outlines.of(UUID.randomUUID())).isNull();
    }
}
