package urunana;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import urunana.db.Backup;
import urunana.db.Durable;
import urunana.db.EmbeddedPostgres;
import urunana.db.Replacement;
import urunana.db.Restore;

/** {@code ./urunana backup} and {@code ./urunana restore}: without the web, beside or instead of the running program. */
final class Keeping {
    private static final DateTimeFormatter ENDING = DateTimeFormatter.ofPattern("'.before-'uuuuMMdd-HHmmss");
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Consumer<String> SAYS = System.out::println;

    private Keeping() {}

    /** A running program goes on serving meanwhile. */
    static void backup(List<String> arguments) throws IOException {
        Path file = file(arguments, "backup");
        var settings = Settings.of(arguments, "data/site");
        String product = Commands.product();
        new Replacement(settings.data()).finish();
        if (settings.databaseUrl() != null) {
            Backup.write(new DriverManagerDataSource(settings.databaseUrl()), files(settings), file, product, CLOCK.instant(), SAYS);
        } else {
            backupInner(settings, file, product);
        }
        SAYS.accept("Backup written: " + file);
    }

    private static void backupInner(Settings settings, Path file, String product) {
        Path folder = Commands.postgresFolder(settings.data());
        if (!EmbeddedPostgres.isIn(folder)) throw new Misunderstood("there is no site in " + settings.data());
        var running = EmbeddedPostgres.running(folder);
        if (running.isPresent()) {
            Backup.write(running.get(), files(settings), file, product, CLOCK.instant(), SAYS);
            return;
        }
        try (var postgres = EmbeddedPostgres.start(folder)) {
            Backup.write(postgres.source(), files(settings), file, product, CLOCK.instant(), SAYS);
        }
    }

    /** Everything is made ready beside the present site; only a whole one takes its place. */
    static void restore(List<String> arguments) throws IOException, InterruptedException {
        Path file = file(arguments, "restore");
        var settings = Settings.of(arguments, "data/site");
        if (settings.databaseUrl() != null) {
            DataSource database = new DriverManagerDataSource(settings.databaseUrl());
            Durable.check(database);
            Restore.into(database, files(settings), file, CLOCK.instant(), SAYS);
        } else {
            restoreInner(new Replacement(settings.data()), file, arguments.contains("--replace"));
        }
    }

    private static void restoreInner(Replacement place, Path file, boolean replace) throws IOException, InterruptedException {
        place.finish();
        if (place.isOccupied() && !replace) {
            throw new Misunderstood(place.data() + " holds a site already; --replace keeps it aside and takes the backup's");
        }
        try (var alone = EmbeddedPostgres.reserve(Commands.postgresFolder(place.data()))) {
            place.begin();
            try (var postgres = EmbeddedPostgres.start(place.fresh("postgres"))) {
                Restore.into(postgres.source(), place.fresh("files"), file, CLOCK.instant(), SAYS);
            }
            place.commit(ENDING.format(ZonedDateTime.now(CLOCK))).forEach(aside -> SAYS.accept("Kept aside: " + aside));
        } finally {
            place.abandon();
        }
    }

    private static Path file(List<String> arguments, String command) {
        if (arguments.isEmpty() || arguments.getFirst().startsWith("-")) {
            throw new Misunderstood("name a file: ./urunana " + command + " FILE");
        }
        return Path.of(arguments.getFirst());
    }

    private static Path files(Settings settings) {
        return settings.data().resolve("files");
    }
}
