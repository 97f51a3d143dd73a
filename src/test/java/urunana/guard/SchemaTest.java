package urunana.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import urunana.db.TestDatabase;

/** Holds the migrations to the conventions of docs/database.md, as PostgreSQL understood them. */
class SchemaTest {
    private static final HikariDataSource DATABASE = TestDatabase.fresh();
    private static final JdbcClient JDBC = JdbcClient.create(DATABASE);

    /** An index serves a reference when it begins with its columns, and holds all rows that have one. */
    private static final String REFERENCES_WITHOUT_INDEX = """
            select c.conrelid::regclass || ' (' || (select string_agg(a.attname, ', ') from pg_attribute a
                                                      where a.attrelid = c.conrelid and a.attnum = any (c.conkey)) || ')'
              from pg_constraint c
             where c.contype = 'f' and c.connamespace = 'public'::regnamespace
               and not exists (
                   select 1 from pg_index i
                    where i.indrelid = c.conrelid and i.indisvalid
                      and (i.indkey::smallint[])[0:cardinality(c.conkey) - 1] @> c.conkey
                      and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) = (
                             select '(' || a.attname || ' IS NOT NULL)' from pg_attribute a where a.attrelid = c.conrelid and a.attnum = c.conkey[1])))
             order by 1
            """;

    private static final String COMMUNITY_WITHOUT_INDEX = """
            select r.relname from pg_class r join pg_attribute a on a.attrelid = r.oid
             where r.relnamespace = 'public'::regnamespace and r.relkind = 'r' and a.attname = 'community_id' and not a.attisdropped
               and not exists (select 1 from pg_index i where i.indrelid = r.oid and a.attnum = any (i.indkey::smallint[]))
             order by 1
            """;

    private static final String NAMELESS_CHECKS = """
            select c.conrelid::regclass || ': ' || pg_get_constraintdef(c.oid)
              from pg_constraint c join pg_class r on r.oid = c.conrelid
             where c.contype = 'c' and c.connamespace = 'public'::regnamespace and c.conname not like r.relname || '\\_%'
             order by 1
            """;

    private static final String GENERATED_NAMES = """
            select c.conrelid::regclass || ': ' || c.conname from pg_constraint c
             where c.contype = 'c' and c.connamespace = 'public'::regnamespace and c.conname ~ '_check[0-9]*$'
             order by 1
            """;

    private static final String TIMES_OF_NO_PLACE = """
            select table_name || '.' || column_name from information_schema.columns
             where table_schema = 'public' and data_type = 'timestamp without time zone' and table_name <> 'flyway_schema_history'
             order by 1
            """;

    private static final String TIMES_OF_ANOTHER_CLOCK = """
            select table_name || '.' || column_name from information_schema.columns
             where table_schema = 'public' and column_default ~* '(now|clock_timestamp|current_|local)' and table_name <> 'flyway_schema_history'
             order by 1
            """;

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void everyReferenceHasAnIndex() {
        assertThat(found(REFERENCES_WITHOUT_INDEX)).isEmpty();
    }

    @Test
    void everyTableUnderACommunityFindsItByCommunity() {
        assertThat(found(COMMUNITY_WITHOUT_INDEX)).isEmpty();
    }

    @Test
    void everyCheckHasANameThatBeginsWithItsTable() {
        assertThat(found(NAMELESS_CHECKS)).isEmpty();
        assertThat(found(GENERATED_NAMES)).isEmpty();
    }

    @Test
    void everyTimeKnowsItsZone() {
        assertThat(found(TIMES_OF_NO_PLACE)).isEmpty();
    }

    @Test
    void everyTimeComesFromTheClockOfTheProgram() {
        assertThat(found(TIMES_OF_ANOTHER_CLOCK)).isEmpty();
    }

    @Test
    void whatIsMissingIsNoticed() {
        JDBC.sql("""
                create table wrong (id uuid primary key, community_id uuid, person_id uuid references person, day int check (day > 0), at timestamp default now());
                create index wrong_person on wrong (person_id) where day is null
                """).update();
        try {
            assertThat(found(REFERENCES_WITHOUT_INDEX)).contains("wrong (person_id)");
            assertThat(found(COMMUNITY_WITHOUT_INDEX)).contains("wrong");
            assertThat(found(GENERATED_NAMES)).contains("wrong: wrong_day_check");
            assertThat(found(TIMES_OF_NO_PLACE)).contains("wrong.at");
            assertThat(found(TIMES_OF_ANOTHER_CLOCK)).contains("wrong.at");
        } finally {
            JDBC.sql("drop table wrong").update();
        }
    }

    private static List<String> found(String sql) {
        return JDBC.sql(sql).query(String.class).list();
    }
}
