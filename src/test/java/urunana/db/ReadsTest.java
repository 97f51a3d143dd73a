package urunana.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads that travel together come back each to its own. */
class ReadsTest {
    private final JdbcTemplate jdbc = new JdbcTemplate(TestDatabase.shared());

    @Test
    void eachReadGetsItsOwnRows() {
        var reads = new Reads(jdbc);
        var id = UUID.randomUUID();
        var numbers = reads.list("select n from generate_series(1, :last) n where n <> :not", (row, n) -> row.getInt(1), "last", 4, "not", 2);
        var nothing = reads.list("select 1 where false", (row, n) -> row.getInt(1));
        var day = reads.optional("select :day::date + 1, :id::uuid", (row, n) -> row.getObject(1, LocalDate.class) + " " + row.getObject(2, UUID.class),
                "day", LocalDate.parse("2026-02-28"), "id", id);
        reads.run();
        assertThat(numbers.get()).containsExactly(1, 3, 4);
        assertThat(nothing.get()).isEmpty();
        assertThat(day.get()).contains("2026-03-01 " + id);
    }

    @Test
    void readsAreNotThereBeforeTheyAreRun() {
        var reads = new Reads(jdbc);
        var early = reads.list("select 1", (row, n) -> row.getInt(1));
        assertThatThrownBy(early::get).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void oneWrongReadFailsAll() {
        var reads = new Reads(jdbc);
        reads.list("select 1", (row, n) -> row.getInt(1));
        reads.list("select 1 / 0", (row, n) -> row.getInt(1));
        assertThatThrownBy(reads::run).isInstanceOf(DataAccessException.class);
    }

    @Test
    void manyTurnsKeepTheirPreparedStatements() {
        for (int i = 0; i < 12; i++) {
            int turn = i;
            assertThat(Reads.<java.util.List<Integer>>alone(jdbc, reads -> reads.list("select :turn::int", (row, n) -> row.getInt(1), "turn", turn))).containsExactly(turn);
        }
    }
}
