package urunana.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import urunana.cast.Command;

/** A database that another version of the program made is left as it is, and the operator is told what to do. */
class OtherVersionTest {

    private static final String CHANGED = "update flyway_schema_history set checksum = 1 where version = '010'";
    private static final String LATER = """
            insert into flyway_schema_history values (9999, '9999', 'later', 'SQL', 'V9999__later.sql', 1, 'Urunana 9.9', '2027-01-31', 1, true)""";
    private static final String MISSING = """
            insert into flyway_schema_history values (9999, '015', 'dropped', 'SQL', 'V015__dropped.sql', 1, 'Urunana 0.0', '2026-01-31', 1, true)""";

    @TempDir
    static Path folder;

    @Test
    void anEmptyDatabaseIsBroughtToThePresentAndSigned() {
        try (var database = TestDatabase.empty()) {
            new Migrations(database).bring("Urunana 1.2");
            new Migrations(database).bring("Urunana 1.3");
            assertThat(JdbcClient.create(database).sql("select distinct installed_by from flyway_schema_history").query(String.class).list())
                    .containsExactly("Urunana 1.2");
        }
    }

    @Test
    void anotherTextOfAMigrationIsNamed() {
        assertThatThrownBy(() -> bringAfter(CHANGED)).isInstanceOf(CannotStart.class)
                .hasMessageContaining("another version of the program").hasMessageContaining("V010 (site)")
                .hasMessageContaining("Start it with that version").hasMessageContaining("--fresh");
        assertThatThrownBy(() -> bringAfter(MISSING)).isInstanceOf(CannotStart.class).hasMessageContaining("V015 (dropped)");
    }

    @Test
    void aNewerVersionIsNamedWithItsDay() {
        assertThatThrownBy(() -> bringAfter(LATER)).isInstanceOf(CannotStart.class)
                .hasMessageContaining("a newer version of the program (Urunana 9.9, 2027-01-31)").hasMessageContaining("V9999__later.sql");
    }

    @Test
    void tablesOfSomethingElseAreLeftAlone() {
        try (var database = TestDatabase.empty()) {
            JdbcClient.create(database).sql("create table invoice (id int)").update();
            assertThatThrownBy(() -> new Migrations(database).bring("Urunana")).isInstanceOf(CannotStart.class)
                    .hasMessageContaining("not Urunana's");
            assertThat(new Catalog(JdbcClient.create(database)).tables()).hasSize(1);
        }
    }

    @Test
    void theCommandSaysItInOneSentenceAndEndsWithAnError() throws IOException, InterruptedException {
        try (var postgres = EmbeddedPostgres.start(folder.resolve("postgres"))) {
            new Migrations(postgres.source()).bring("Urunana 0.9");
            JdbcClient.create(postgres.source()).sql(CHANGED).update();
        }
        try (var command = Command.run("serve", "--data", folder.toString(), "--port", "0")) {
            var said = command.saysUntilItsEnd();
            assertThat(command.exit()).as("%s", said).isEqualTo(1);
            assertThat(said).as("no stack trace").hasSize(1);
            assertThat(said.getFirst()).startsWith("urunana: The database was made by another version of the program (Urunana 0.9, ");
        }
    }

    private static void bringAfter(String change) {
        try (var database = TestDatabase.fresh()) {
            JdbcClient.create(database).sql(change).update();
            new Migrations(database).bring("Urunana");
        }
    }
}
