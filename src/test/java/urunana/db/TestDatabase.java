package urunana.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Migrated databases for tests, on one embedded server per test run. The server's folder and the migrated
 * template stay between runs; the template is made again when a migration changes.
 */
public final class TestDatabase {

    /** Tests may lose what they write; a program in use never may. */
    private static final EmbeddedPostgres.Options CARELESS = new EmbeddedPostgres.Options(0, Map.of(
            "fsync", "off", "synchronous_commit", "off", "full_page_writes", "off", "max_connections", "200",
            // Its workers are superusers: nobody else may end them, so a database they are in cannot be dropped.
            "autovacuum", "off"), true);

    private static final EmbeddedPostgres SERVER = server();
    private static final JdbcClient ADMIN = JdbcClient.create(source("postgres"));
    private static final String TEMPLATE = template();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabase() {
    }

    /** A database of its own, migrated and otherwise empty; close the pool when the test is done with it. */
    public static HikariDataSource fresh() {
        var name = "fresh_" + COUNT.incrementAndGet();
        ADMIN.sql("create database " + name + " template " + TEMPLATE + " strategy file_copy").update();
        return pool(name);
    }

    /** A database without any table, as an operator would make it. */
    public static HikariDataSource empty() {
        var name = "empty_" + COUNT.incrementAndGet();
        ADMIN.sql("create database " + name).update();
        return pool(name);
    }

    /** The one database for tests that roll back what they do. */
    public static HikariDataSource shared() {
        return Shared.POOL;
    }

    private static final class Shared {
        static final HikariDataSource POOL = fresh();
    }

    private static EmbeddedPostgres server() {
        for (int i = 1; ; i++) {
            try {
                return EmbeddedPostgres.start(Path.of("target", "test-pg-" + i), CARELESS);
            } catch (CannotStart e) {
                if (i == 5 || !String.valueOf(e.getMessage()).contains("in use by")) {
                    throw e;
                }
            }
        }
    }

    /** Renamed at the end, so that a template is there whole or not at all. */
    private static String template() {
        var name = "template_" + fingerprint();
        var others = ADMIN.sql("""
                select datname from pg_database
                where datname not in (?, 'postgres', 'urunana', 'template0', 'template1')
                """).param(name).query(String.class).list();
        others.forEach(other -> ADMIN.sql("drop database " + other + " with (force)").update());
        if (ADMIN.sql("select count(*) from pg_database where datname = ?").param(name).query(Integer.class).single() == 0) {
            ADMIN.sql("create database unfinished").update();
            Flyway.configure().dataSource(source("unfinished")).load().migrate();
            ADMIN.sql("alter database unfinished rename to " + name).update();
        }
        return name;
    }

    private static String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/**/*.sql")) {
                digest.update(String.valueOf(file.getFilename()).getBytes());
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HikariDataSource pool(String name) {
        var config = new HikariConfig();
        config.setJdbcUrl(SERVER.url(name));
        config.setUsername(SERVER.user());
        config.setPassword(SERVER.password());
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(0);
        config.setIdleTimeout(10_000);
        return new HikariDataSource(config);
    }

    private static DriverManagerDataSource source(String database) {
        return new DriverManagerDataSource(SERVER.url(database), SERVER.user(), SERVER.password());
    }
}
