package urunana.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseTest {

    @Test
    void givesMigratedDatabasesThatDoNotSeeEachOther() {
        try (var one = TestDatabase.fresh(); var other = TestDatabase.fresh()) {
            JdbcClient.create(one).sql("create table only_here (id int)").update();
            assertThat(tables(one)).contains("site", "only_here");
            assertThat(tables(other)).contains("site").doesNotContain("only_here");
            assertThat(TestDatabase.shared()).isSameAs(TestDatabase.shared());
        }
    }

    private static List<String> tables(DataSource database) {
        return JdbcClient.create(database).sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query(String.class).list();
    }
}
