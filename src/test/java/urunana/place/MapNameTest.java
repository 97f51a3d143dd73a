package urunana.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MapNameTest {
    @Test
    void aNameGivesWayToOneThatIsWrittenAlready() {
        var kabarondo = new MapName(List.of("Kabarondo"), 100, 50, 10);
        var murama = new MapName(List.of("Murama"), 130, 50, 10);
        var moved = murama.besides(List.of(kabarondo));
        assertThat(moved.touches(kabarondo)).isFalse();
        assertThat(moved).isEqualTo(new MapName(List.of("Murama"), 130, 60, 10));
        assertThat(murama.besides(List.of(kabarondo, new MapName(List.of("Ndego"), 130, 60, 10))).top()).as("up when below is taken").isEqualTo(40);
    }

    @Test
    void aNameWithRoomStaysInTheMiddleOfItsArea() {
        var rukara = new MapName(List.of("Rukara"), 0, 50, 10);
        assertThat(rukara.besides(List.of(new MapName(List.of("Ndego"), 200, 50, 10), new MapName(List.of("Mwiri"), 0, 80, 10)))).isEqualTo(rukara);
    }
}
