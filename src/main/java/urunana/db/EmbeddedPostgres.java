package urunana.db;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A real PostgreSQL of our own in a folder, for sites that do not bring one. It is durable, it is reachable from
 * this machine only, it is started again when it dies, and it stops cleanly however this program ends.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private static final String USER = "urunana";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ATTEMPTS = 5;
    private static final long LOG_LIMIT = 8_000_000;

    private final FolderLock lock;
    private final Cluster cluster;
    private final int port;
    private volatile Watchdog server;
    private volatile boolean closing;

    /**
     * How a server differs from the ordinary one.
     *
     * @param port     on the loopback address; 0 for any free one
     * @param settings of PostgreSQL, over our own
     * @param unsafe   allows settings that may lose saved work; for tests only
     */
    public record Options(int port, Map<String, String> settings, boolean unsafe) {

        /** What people's work is kept with. */
        public static Options durable() {
            return new Options(0, Map.of(), false);
        }
    }

    private EmbeddedPostgres(FolderLock lock, Cluster cluster, int port, Watchdog server) {
        this.lock = lock;
        this.cluster = cluster;
        this.port = port;
        this.server = server;
    }

    /** Starts the server of this folder, making everything it needs on the first time. */
    public static EmbeddedPostgres start(Path folder) {
        return start(folder, Options.durable());
    }

    /** The same with other options; throws {@link CannotStart} with what to do about it. */
    public static EmbeddedPostgres start(Path folder, Options options) {
        var lock = FolderLock.take(folder.toAbsolutePath().normalize());
        try {
            return started(folder.toRealPath(), options, lock);
        } catch (IOException e) {
            lock.close();
            throw new CannotStart("PostgreSQL could not be started in " + folder + ": " + e, e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** True when a server was started in this folder before. */
    public static boolean isIn(Path folder) {
        return Files.isDirectory(folder.resolve("data"));
    }

    /** Keeps programs from starting the server of this folder until closed; throws when one runs already. */
    public static Closeable reserve(Path folder) {
        return isIn(folder) ? FolderLock.take(folder)::close : () -> { };
    }

    /** The server that another program runs in this folder, if one does. */
    public static Optional<DataSource> running(Path folder) {
        try {
            var port = Files.readAllLines(folder.resolve("data/postmaster.pid")).get(3);
            var source = new DriverManagerDataSource(url(Integer.parseInt(port), USER), USER, Files.readString(folder.resolve("password")));
            source.getConnection().close();
            return Optional.of(source);
        } catch (IOException | SQLException | IndexOutOfBoundsException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Connections for work outside of the program's pool. */
    public DataSource source() {
        return new DriverManagerDataSource(url(), user(), password());
    }

    /** Where the program's own database is. */
    public String url() {
        return url(USER);
    }

    /** Another database of the same server. */
    public String url(String database) {
        return url(port, database);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?reWriteBatchedInserts=true";
    }

    /** The owner of the database; not a superuser. */
    public String user() {
        return USER;
    }

    public String password() {
        return cluster.password();
    }

    /** The number of the server's first process; another one after each start. */
    public long pid() {
        return server.pid();
    }

    /** Stops the server and waits until it has stopped; everything saved is on the disk. */
    @Override
    public synchronized void close() {
        closing = true;
        stop();
        lock.close();
    }

    private void stop() {
        server.letGo();
        server.awaitEnd();
    }

    private static EmbeddedPostgres started(Path folder, Options options, FolderLock lock) throws IOException {
        if (Files.exists(folder.resolve("data"))) {
            awaitNobody(folder.resolve("data"));
        }
        var cluster = Cluster.open(folder, options.settings());
        int port = options.port();
        var embedded = port == 0 ? onFreePort(lock, cluster) : new EmbeddedPostgres(lock, cluster, port, cluster.launch(port));
        embedded.prepareOrStop(options.unsafe());
        Thread.ofPlatform().daemon().name("postgres-supervisor").start(embedded::supervise);
        return embedded;
    }

    /** Another program may take the port between our looking and the server's start; then we look again. */
    private static EmbeddedPostgres onFreePort(FolderLock lock, Cluster cluster) throws IOException {
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            try {
                return new EmbeddedPostgres(lock, cluster, port, cluster.launch(port));
            } catch (CannotStart e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private void prepareOrStop(boolean unsafe) {
        try {
            OwnDatabase.prepare(url("postgres"), USER, password(), unsafe);
        } catch (SQLException e) {
            stop();
            throw new CannotStart("PostgreSQL started but cannot be used: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            stop();
            throw e;
        }
    }

    private void supervise() {
        try {
            while (!closing) {
                if (server.awaitEnd(Duration.ofMinutes(1))) {
                    revive();
                } else {
                    cluster.log().limit(LOG_LIMIT);
                }
            }
        } catch (IOException | InterruptedException e) {
            log.error("PostgreSQL is no longer supervised", e);
        }
    }

    /** On the same port: the pool of connections knows only that one. */
    private void revive() throws InterruptedException {
        for (long pause = 100; !closing; pause = Math.min(2 * pause, 5000)) {
            try {
                log.warn("PostgreSQL process {} ended; starting it again", server.pid());
                server.letGo();
                new Occupants(cluster.data()).endOrphansOf(server.pid());
                awaitNobody(cluster.data());
                relaunch();
                return;
            } catch (CannotStart | IOException e) {
                log.error("PostgreSQL could not be started again; the next attempt follows", e);
                Thread.sleep(pause);
            }
        }
    }

    /** Not while closing, else the new server would be left over. */
    private synchronized void relaunch() throws IOException {
        if (!closing) {
            server = cluster.launch(port);
        }
    }

    private static void awaitNobody(Path data) throws IOException {
        try {
            new Occupants(data).awaitNone(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while starting.", e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
