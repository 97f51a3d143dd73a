package urunana.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionOperations;
import urunana.db.TestDatabase;

/** One transaction on the shared test database; everything done in it is forgotten at the end. */
final class Scratch implements AutoCloseable {
    final JdbcTemplate template;
    final JdbcClient jdbc;
    private final Connection connection;

    Scratch() throws SQLException {
        connection = TestDatabase.shared().getConnection();
        connection.setAutoCommit(false);
        template = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        jdbc = JdbcClient.create(template);
    }

    PlaceImport places() {
        return new PlaceImport(new TreeStore(template));
    }

    CountryData countries() {
        return new CountryData(new TreeStore(template), places(), TransactionOperations.withoutTransaction());
    }

    void level(String level, @Nullable String under, int depth) {
        jdbc.sql("insert into country_level (country, level, under, depth) values ('XX', ?, ?, ?)")
                .param(level).param(under).param(depth).update();
    }

    UUID add(@Nullable UUID parent, String level, String kind, @Nullable String code, String name) {
        return jdbc.sql("""
                insert into place (parent_id, country, level, kind, code, name) values (?, 'XX', ?, ?, ?, ?) returning id""")
                .param(parent).param(level).param(kind).param(code).param(name).query(UUID.class).single();
    }

    UUID area(@Nullable UUID parent, String level, String code, String name) {
        return add(parent, level, "area", code, name);
    }

    /** The named rule of the database that this breaks. */
    void refuses(String constraint, Runnable change) throws SQLException {
        var before = connection.setSavepoint();
        var refusal = catchThrowableOfType(DataAccessException.class, change::run);
        connection.rollback(before);
        assertThat(refusal).as("nothing was refused").isNotNull();
        assertThat(refusal.getMostSpecificCause()).isInstanceOfSatisfying(PSQLException.class, e ->
                assertThat(e.getServerErrorMessage().getConstraint()).isEqualTo(constraint));
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
