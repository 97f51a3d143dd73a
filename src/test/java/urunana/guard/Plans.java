package urunana.guard;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import urunana.cast.Cast;

/** Reads from the server's log how PostgreSQL really carried out each statement of the program, those inside SQL functions too. */
final class Plans {
    private static final Pattern ENTRY = Pattern.compile("(?m)^\\d{4}-\\d\\d-\\d\\d [^\\n]*?\\] LOG:  duration: [^\\n]*plan:\\n((?:\\t[^\\n]*\\n?)*)");
    private static final Pattern WHOLE = Pattern.compile("Seq Scan on (?:public\\.)?(\\w+)");

    private static final int SHOWN = 240;

    private final Path log;
    private long read;

    private Plans(Path log) {
        this.log = log;
    }

    /** From now on this cast's database explains every statement. */
    static Plans of(Cast cast) {
        var pool = (HikariDataSource) cast.bean(DataSource.class);
        var admin = new JdbcTemplate(new DriverManagerDataSource(pool.getJdbcUrl(), "postgres", pool.getPassword()));
        String database = admin.queryForObject("select current_database()", String.class);
        String folder = admin.queryForObject("show data_directory", String.class);
        admin.execute("load 'auto_explain'; alter database " + database + " set session_preload_libraries = 'auto_explain'; "
                + "alter database " + database + " set auto_explain.log_min_duration = 0; "
                + "alter database " + database + " set auto_explain.log_nested_statements = on; "
                // As on a disk without moving parts: what is read whole then, is read whole for want of an index.
                + "alter database " + database + " set random_page_cost = 1.1");
        pool.getHikariPoolMXBean().softEvictConnections();
        var plans = new Plans(Path.of(String.valueOf(folder)).resolveSibling("postgres.log"));
        plans.since();
        return plans;
    }

    /** Statements carried out since the last call that read one of these tables from end to end: table and statement. */
    List<String> readWhole(Set<String> tables) {
        var found = new ArrayList<String>();
        ENTRY.matcher(since()).results().map(entry -> entry.group(1)).forEach(plan -> WHOLE.matcher(plan).results()
                .map(scan -> scan.group(1)).filter(tables::contains).distinct().forEach(table -> found.add(table + " in " + statement(plan))));
        return found;
    }

    /** How many statements were carried out since the last call. */
    int count() {
        return (int) ENTRY.matcher(since()).results().count();
    }

    private static String statement(String plan) {
        String words = plan.replaceAll("\\s+", " ").replaceFirst("^ ?Query Text: ", "").replaceFirst(" Query Parameters: .*", "");
        return words.length() > SHOWN ? words.substring(0, SHOWN) + "…" : words;
    }

    // The supervisor of the server may have begun a new log meanwhile; then what was lost is lost.
    private String since() {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            if (file.length() < read) read = 0;
            var bytes = new byte[(int) (file.length() - read)];
            file.seek(read);
            file.readFully(bytes);
            read += bytes.length;
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
