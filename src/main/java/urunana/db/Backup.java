package urunana.db;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import urunana.db.Catalog.Table;
import urunana.db.Manifest.Part;

/** The whole site as it stands at one moment, in one file; people may go on working meanwhile. */
public final class Backup {

    private final Connection connection;
    private final JdbcClient client;
    private final ZipOutputStream zip;
    private final Consumer<String> says;

    private Backup(Connection connection, ZipOutputStream zip, Consumer<String> says) {
        this.connection = connection;
        this.client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        this.zip = zip;
        this.says = says;
    }

    /** Writes the archive under a passing name and renames it when it is whole; an existing one is not touched. */
    public static void write(DataSource database, Path files, Path archive, String product, Instant now, Consumer<String> says) {
        if (Files.exists(archive)) {
            throw new ArchiveProblem(archive + " exists already. Give another name; backups are not overwritten.");
        }
        try {
            var target = archive.toAbsolutePath();
            var passing = Files.createTempFile(target.getParent(), target.getFileName() + ".part-", "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                write(database, files, passing, product, says, now);
                Archive.seal(passing);
                Disk.renameInto(passing, target);
            } finally {
                Files.deleteIfExists(passing);
            }
        } catch (IOException | SQLException e) {
            throw new ArchiveProblem("The backup could not be written: " + e, e);
        }
    }

    private static void write(DataSource database, Path files, Path passing, String product, Consumer<String> says,
                              Instant now) throws IOException, SQLException {
        try (var connection = database.getConnection();
             var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(passing), 1 << 16))) {
            zip.setComment(Archive.UNSEALED);
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            new Backup(connection, zip, says).write(files, product, now);
            connection.rollback();
        }
    }

    private void write(Path files, String product, Instant now) throws IOException, SQLException {
        // One way of writing dates, whatever the server's settings; and never fewer rows than there are.
        client.sql("set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; set local timezone = 'UTC';"
                + " set local extra_float_digits = 1; set local bytea_output = 'hex'; set local row_security = off").update();
        var catalog = new Catalog(client);
        var history = history();
        var tables = new ArrayList<Part>();
        for (var table : catalog.tables()) {
            if (!table.name().equals(Catalog.HISTORY)) {
                tables.add(table(table));
            }
        }
        manifest(new Manifest(product, text("show server_version"), now, schema(), text("select epoch::text from site"),
                history, tables, files(files), catalog.sequences()));
    }

    private Part history() throws IOException, SQLException {
        return copied(Catalog.HISTORY, "history.csv", "copy (" + Archive.HISTORY_ROWS + ") to stdout (format csv, header)");
    }

    private Part table(Table table) throws IOException, SQLException {
        var part = copied(table.name(), "tables/" + table.name() + ".csv", table.copyOut());
        say(part);
        return part;
    }

    private Part copied(String name, String entry, String copy) throws IOException, SQLException {
        var digest = Archive.sha256();
        zip.putNextEntry(new ZipEntry(entry));
        long rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy, new DigestOutputStream(unclosed(), digest));
        zip.closeEntry();
        return new Part(name, entry, rows, Archive.hex(digest));
    }

    private List<Part> files(Path folder) throws IOException {
        var parts = new ArrayList<Part>();
        if (Files.isDirectory(folder)) {
            try (var paths = Files.walk(folder)) {
                for (var path : paths.filter(Backup::isComplete).sorted().toList()) {
                    add(parts, path, folder.relativize(path).toString());
                }
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
        says.accept("  %-30s %,12d".formatted("files", parts.size()));
        return parts;
    }

    /** One that is still being received belongs to no row of our moment. */
    private static boolean isComplete(Path path) {
        return Files.isRegularFile(path) && !path.toString().endsWith(".part");
    }

    /** A file may be erased at a person's wish while we work; then it is not in the backup either. */
    private void add(List<Part> parts, Path path, String name) throws IOException {
        try (var content = Files.newInputStream(path)) {
            var digest = Archive.sha256();
            var entry = "files/" + name;
            zip.putNextEntry(new ZipEntry(entry));
            content.transferTo(new DigestOutputStream(unclosed(), digest));
            zip.closeEntry();
            parts.add(new Part(name, entry, 0, Archive.hex(digest)));
        } catch (NoSuchFileException e) {
            says.accept("  erased meanwhile: " + name);
        }
    }

    private void manifest(Manifest manifest) throws IOException {
        zip.putNextEntry(new ZipEntry(Archive.MANIFEST));
        zip.write(manifest.bytes());
        zip.closeEntry();
    }

    private String schema() {
        return text("select version from (" + Archive.HISTORY_ROWS + ") order by installed_rank desc limit 1");
    }

    private String text(String sql) {
        return client.sql(sql).query(String.class).single();
    }

    /** The zip must stay open when what writes into it has finished. */
    private OutputStream unclosed() {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                zip.write(one);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                zip.write(bytes, from, length);
            }
        };
    }

    private void say(Part table) {
        if (table.rows() > 0) {
            says.accept("  %-30s %,12d rows".formatted(table.name(), table.rows()));
        }
    }
}
