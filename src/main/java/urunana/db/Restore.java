package urunana.db;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import urunana.db.Catalog.Table;
import urunana.db.Manifest.Part;
import urunana.db.Migrations.Step;

/**
 * Brings a site back from an archive into an empty database. One transaction holds it all: the migrations of that
 * time, every row, the check of every reference. So it is there whole or, after any interruption, not at all.
 */
public final class Restore {

    private final Archive archive;
    private final Connection connection;
    private final JdbcClient client;
    private final Catalog catalog;
    private final Consumer<String> says;

    private Restore(Archive archive, Connection connection, Consumer<String> says) {
        this.archive = archive;
        this.connection = connection;
        this.client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        this.catalog = new Catalog(client);
        this.says = says;
    }

    /** Restores into this empty database and this folder of files, then migrates to the present; who was signed in is not any more. */
    public static void into(DataSource database, Path files, Path from, Instant now, Consumer<String> says) {
        try (var archive = Archive.open(from)) {
            says.accept("The backup is whole: made " + archive.manifest().madeAt() + " by " + archive.manifest().product());
            var migrations = new Migrations(database);
            migrations.requireKnown(steps(archive));
            requireEmpty(database, from);
            migrations.prepare();
            try (var connection = database.getConnection()) {
                connection.setAutoCommit(false);
                new Restore(archive, connection, says).all(files, now);
                connection.commit();
            }
            migrations.finish();
            says.accept("Restored. Every sign-in and one-time code of the backup has ended: everybody signs in anew, with the PIN of that day.");
        } catch (IOException | SQLException e) {
            throw new ArchiveProblem("The backup could not be restored, nothing was kept: " + e.getMessage(), e);
        }
    }

    private static List<Step> steps(Archive archive) throws IOException {
        try (var text = new InputStreamReader(archive.content(archive.manifest().history()), StandardCharsets.UTF_8);
             var rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            return rows.stream().map(row -> new Step(row.getField("version"), row.getField("script"),
                    Integer.parseInt(row.getField("checksum")))).toList();
        }
    }

    private static void requireEmpty(DataSource database, Path from) {
        if (!new Catalog(JdbcClient.create(database)).isEmpty()) {
            throw new ArchiveProblem("This database holds a site already, so " + from.getFileName()
                    + " was not restored. Name an empty one.");
        }
    }

    private void all(Path files, Instant now) throws IOException, SQLException {
        // Two restores at once: the second waits here, then finds the table no longer empty.
        run("lock table flyway_schema_history in access exclusive mode");
        schema();
        var detours = catalog.detours();
        for (var detour : detours) {
            run(detour.away());
        }
        tables();
        files(files);
        sequences();
        for (var detour : detours) {
            run(detour.back());
        }
        says.accept("All references hold.");
        // Phones see by it that the site went back in time, and offer again what they sent since (security 23).
        run("update site set epoch = gen_random_uuid()");
        client.sql("select after_restore(:now)").param("now", Timestamp.from(now)).query((row, n) -> n).single();
    }

    /** The very scripts that made that site's schema, and Flyway's record of them. */
    private void schema() throws IOException, SQLException {
        if (!catalog.isEmpty()) {
            throw new ArchiveProblem("Another restore was quicker.");
        }
        for (var step : steps(archive)) {
            run(new ClassPathResource("db/migration/" + step.script()).getContentAsString(StandardCharsets.UTF_8));
        }
        run("set constraints all immediate");
        copy(archive.manifest().history(), "copy flyway_schema_history from stdin (format csv, header match)");
    }

    private void tables() throws IOException, SQLException {
        var tables = catalog.tables().stream().filter(table -> !table.name().equals(Catalog.HISTORY))
                .collect(Collectors.toMap(Table::name, Function.identity()));
        var parts = archive.manifest().tables();
        if (!tables.keySet().equals(parts.stream().map(Part::name).collect(Collectors.toSet()))) {
            throw new ArchiveProblem("The backup has other tables than its migrations make. Nothing was restored.");
        }
        run("truncate " + tables.values().stream().map(Table::quoted).collect(Collectors.joining(", ")));
        for (var part : parts) {
            copy(part, tables.get(part.name()).copyIn());
            say(part);
        }
    }

    private void copy(Part part, String copy) throws IOException, SQLException {
        try (var content = new DigestInputStream(archive.content(part), Archive.sha256())) {
            long rows = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, content);
            Archive.require(part, content);
            if (rows != part.rows()) {
                throw new ArchiveProblem(part.name() + " has " + rows + " rows instead of " + part.rows() + ". Nothing was restored.");
            }
        }
    }

    /** Files come before the rows that name them are committed; one that is there already is the same. */
    private void files(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var part : archive.manifest().files()) {
            var target = folder.resolve(part.name()).normalize();
            if (!target.startsWith(folder)) {
                throw new ArchiveProblem("The backup has a file outside of its folder: " + part.name());
            }
            Files.createDirectories(target.getParent());
            file(part, target);
        }
        Disk.flush(folder);
        says.accept("  %-30s %,12d".formatted("files", archive.manifest().files().size()));
    }

    private void file(Part part, Path target) throws IOException {
        var passing = Files.createTempFile(target.getParent(), "restoring-", "");
        try (var content = new DigestInputStream(archive.content(part), Archive.sha256())) {
            Files.copy(content, passing, StandardCopyOption.REPLACE_EXISTING);
            Archive.require(part, content);
            if (Files.exists(target) && Files.mismatch(target, passing) >= 0) {
                throw new ArchiveProblem("The file " + target + " is there already with other content. Nothing was restored.");
            }
            Files.move(passing, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(passing);
        }
    }

    private void sequences() {
        archive.manifest().sequences().forEach((name, last) ->
                client.sql("select setval(:name::regclass, :last)").param("name", name).param("last", last).query(Long.class).single());
    }

    /** Without parameters, so that a question mark in a migration stays one. */
    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void say(Part table) {
        if (table.rows() > 0) {
            says.accept("  %-30s %,12d rows".formatted(table.name(), table.rows()));
        }
    }
}
