package urunana.db;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.StatementCreatorUtils;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;

/**
 * Several reads that go to PostgreSQL together and come back together: one round trip instead of ten.
 * A store adds its query and hands out what will be there; whoever collected them runs them:
 * <pre>{@code
 * var reads = new Reads(jdbc);
 * var sessions = sessionStore.ofCycle(reads, community, cycle);   // nothing is asked yet
 * var challenges = challengeStore.ofCycle(reads, …);
 * reads.run();
 * sessions.get();
 * }</pre>
 */
public final class Reads {
    /** Queries are constants of the stores, so each is taken apart once. */
    private static final Map<String, Known> KNOWN = new ConcurrentHashMap<>();

    private record Known(ParsedSql parsed, String statement) {
        static Known of(String sql) {
            var parsed = NamedParameterUtils.parseSqlStatement(sql);
            return new Known(parsed, NamedParameterUtils.substituteNamedParameters(parsed, null));
        }
    }

    private final JdbcTemplate jdbc;
    private final List<Read<?>> reads = new ArrayList<>();

    public Reads(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The rows of a query with named parameters; parameters are name, value, name, value. */
    public <T> Supplier<List<T>> list(String sql, RowMapper<T> mapper, @Nullable Object... parameters) {
        var read = new Read<>(sql, parameters, mapper);
        reads.add(read);
        return read::rows;
    }

    /** The one row there is, or none. */
    public <T> Supplier<Optional<T>> optional(String sql, RowMapper<T> mapper, @Nullable Object... parameters) {
        var rows = list(sql, mapper, parameters);
        return () -> rows.get().stream().findFirst();
    }

    /** Asks all that was added since the last time. */
    public void run() {
        var asked = List.copyOf(reads);
        reads.clear();
        if (asked.isEmpty()) return;
        var sql = new StringBuilder();
        for (Read<?> read : asked) sql.append(read.statement).append(";\n");
        jdbc.execute(sql.toString(), (PreparedStatement statement) -> {
            bind(statement, asked);
            collect(statement, asked);
            return true;
        });
    }

    private static void bind(PreparedStatement statement, List<Read<?>> asked) throws SQLException {
        int at = 1;
        for (Read<?> read : asked) {
            for (Object value : read.values) {
                StatementCreatorUtils.setParameterValue(statement, at++, SqlTypeValue.TYPE_UNKNOWN, value);
            }
        }
    }

    private static void collect(PreparedStatement statement, List<Read<?>> asked) throws SQLException {
        statement.execute();
        for (Read<?> read : asked) {
            try (ResultSet rows = statement.getResultSet()) {
                read.take(rows);
            }
            statement.getMoreResults();
        }
    }

    private static final class Read<T> {
        final String statement;
        final @Nullable Object[] values;
        final RowMapper<T> mapper;
        private @Nullable List<T> rows;

        Read(String sql, @Nullable Object[] parameters, RowMapper<T> mapper) {
            var named = new MapSqlParameterSource();
            for (int i = 0; i < parameters.length; i += 2) named.addValue((String) parameters[i], parameters[i + 1]);
            var known = KNOWN.computeIfAbsent(sql, Known::of);
            this.statement = known.statement;
            this.values = NamedParameterUtils.buildValueArray(known.parsed, named, null);
            this.mapper = mapper;
        }

        void take(ResultSet result) throws SQLException {
            var taken = new ArrayList<T>();
            while (result.next()) taken.add(mapper.mapRow(result, taken.size()));
            rows = taken;
        }

        List<T> rows() {
            if (rows == null) throw new IllegalStateException("the reads were not run yet");
            return rows;
        }
    }

    /** For a read that goes alone. */
    public static <T> T alone(JdbcTemplate jdbc, Function<Reads, Supplier<T>> read) {
        var reads = new Reads(jdbc);
        var result = read.apply(reads);
        reads.run();
        return result.get();
    }
}
