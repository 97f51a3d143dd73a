package urunana.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The data folder of the server with its settings and password.
 *
 * @param folder   holds everything
 * @param data     PGDATA
 * @param programs the unpacked PostgreSQL
 * @param owner    whose processes and files they are
 * @param password of both database users
 */
record Cluster(Path folder, Path data, Path programs, Owner owner, String password) {

    static final String SUPERUSER = "postgres";

    private static final String INCLUDE = "include_if_exists = 'urunana.conf'";

    private static final String WHO_MAY_CONNECT = """
            # Written at every start. From this machine only, and only with the password.
            host all all 127.0.0.1/32 scram-sha-256
            """;

    /** For a small machine with two cores; safety (fsync and the like) is PostgreSQL's own default, so not repeated. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("shared_buffers", "96MB"),
            Map.entry("max_connections", "40"),
            Map.entry("max_wal_size", "256MB"),
            Map.entry("max_worker_processes", "4"),
            Map.entry("max_parallel_workers_per_gather", "1"),
            Map.entry("autovacuum_max_workers", "2"),
            Map.entry("io_method", "sync"),
            // What is read often is in memory, and small machines have no turning disks: finding by index is cheap.
            Map.entry("random_page_cost", "1.1"),
            Map.entry("update_process_title", "off"),
            Map.entry("jit", "off"),
            Map.entry("huge_pages", "off"),
            Map.entry("wal_compression", "on"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("log_checkpoints", "off"),
            Map.entry("log_line_prefix", "%m [%p] "),
            // The values of a refused row would otherwise stand in the log, and people's words are among them.
            Map.entry("log_error_verbosity", "terse"));

    /** Opens the data folder, making it first if need be; afterwards it is ready to be started. */
    static Cluster open(Path folder, Map<String, String> settings) throws IOException {
        var data = folder.resolve("data");
        var owner = Owner.of(folder, data);
        Disk.sweep(folder, "data.new-*", data);
        refuseOtherMajor(data);
        var cluster = new Cluster(folder, data, Binaries.unpackedIn(folder), owner, password(folder));
        cluster.initialise();
        cluster.configure(settings);
        Disk.sweep(folder, "bin[.-]*", cluster.programs());
        return cluster;
    }

    ServerLog log() {
        return new ServerLog(folder.resolve("postgres.log"));
    }

    /** Starts the server and waits until it takes connections. */
    Watchdog launch(int port) throws IOException {
        long from = log().size();
        var server = Watchdog.start(log(), folder, owner.command(
                programs.resolve("bin/postgres"), "-D", data,
                "-h", "127.0.0.1", "-p", port, "-k", ""));
        while (!ready(server.pid())) {
            if (!server.running()) {
                throw new CannotStart("PostgreSQL did not start in " + folder + ":\n" + log().since(from));
            }
            server.pause();
        }
        return server;
    }

    /** The file was removed before, so what it says is of this server; recovery after a crash may take its time. */
    private boolean ready(long pid) throws IOException {
        try {
            var lines = Files.readAllLines(data.resolve("postmaster.pid"));
            return lines.size() >= 8 && lines.getFirst().equals(Long.toString(pid)) && lines.get(7).startsWith("ready");
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static void refuseOtherMajor(Path data) throws IOException {
        if (!Files.exists(data)) {
            return;
        }
        var version = data.resolve("PG_VERSION");
        if (!Files.isReadable(version)) {
            throw new CannotStart("The folder " + data + " is not a PostgreSQL data folder. Name another folder.");
        }
        var major = Files.readString(version).strip();
        if (!major.equals(Binaries.MAJOR)) {
            throw new CannotStart("The folder " + data + " was made by PostgreSQL " + major + ", this is PostgreSQL "
                    + Binaries.MAJOR + ". Make a backup with the version that made it, then restore it here.");
        }
    }

    private static String password(Path folder) throws IOException {
        var file = folder.resolve("password");
        if (Files.exists(file)) {
            Disk.permit(file, "rw-------");
            return Files.readString(file).strip();
        }
        if (Files.exists(folder.resolve("data"))) {
            throw new CannotStart("The file " + file + " is missing; it belongs to the data folder beside it.");
        }
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        var password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Disk.write(file, password, Owner.of(folder, file));
        return password;
    }

    private void initialise() throws IOException {
        if (Files.exists(data)) {
            Disk.permit(data, "rwx------");
            owner.ownAll(data);
            return;
        }
        var fresh = Files.createTempDirectory(folder, "data.new-");
        var word = Files.writeString(Files.createTempFile(folder, "data.new-", ".password"), password);
        owner.own(fresh);
        owner.own(word);
        initdb(fresh, word);
        Files.delete(word);
        Disk.renameInto(fresh, data);
    }

    /** Under the watchdog as well, so that nothing goes on writing when the program dies meanwhile. */
    private void initdb(Path fresh, Path word) throws IOException {
        long from = log().size();
        var initdb = Watchdog.start(log(), folder, owner.command(programs.resolve("bin/initdb"),
                "-D", fresh, "-U", SUPERUSER, "--pwfile=" + word, "-A", "scram-sha-256", "-E", "UTF8",
                "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8",
                "--data-checksums", "--no-instructions"));
        if (initdb.awaitEnd() != 0) {
            throw new CannotStart("PostgreSQL could not make its data folder in " + folder + ":\n"
                    + log().since(from));
        }
    }

    private void configure(Map<String, String> settings) throws IOException {
        var all = new TreeMap<>(SETTINGS);
        all.putAll(settings);
        var lines = all.entrySet().stream()
                .map(e -> e.getKey() + " = '" + e.getValue().replace("'", "''") + "'\n")
                .collect(Collectors.joining());
        Disk.write(data.resolve("urunana.conf"),
                "# Written at every start. Your own settings: ALTER SYSTEM, which comes after these.\n" + lines, owner);
        Disk.write(data.resolve("pg_hba.conf"), WHO_MAY_CONNECT, owner);
        var conf = data.resolve("postgresql.conf");
        var text = Files.readString(conf);
        if (text.lines().noneMatch(INCLUDE::equals)) {
            Disk.write(conf, text + "\n" + INCLUDE + "\n", owner);
        }
    }
}
