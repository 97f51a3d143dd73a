package urunana.cast;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import urunana.App;
import urunana.db.Reads;
import urunana.db.TestDatabase;
import urunana.web.Headroom;

/** The whole program on a random port over a fresh database with the test world; one per test class that asks for it. */
public final class Cast implements AutoCloseable {
    public static final UUID RWANDA = id(1);
    public static final UUID PROVINCE = id(2);
    public static final UUID DISTRICT = id(3);
    public static final UUID SECTOR = id(4);
    public static final UUID ALPHA = id(5);
    public static final UUID BETA = id(6);
    public static final UUID OTHER_DISTRICT = id(7);
    public static final UUID GAMMA = id(8);
    public static final UUID PROGRAMME = id(9);
    public static final UUID SCHOOL_YEAR = id(10);
    public static final UUID COMMUNITY = id(11);
    public static final UUID OTHER_COMMUNITY = id(12);

    private static final ThreadLocal<Cast> STARTING = new ThreadLocal<>();

    private final SettableClock clock = new SettableClock();
    private final HikariDataSource database;
    private final Path files = folder();
    private final ServletWebServerApplicationContext context;
    private volatile long room = Long.MAX_VALUE;

    /** Beans that the tests replace: the clock, the database and the room on its disk. Unmarked, else every start in a test would find them. */
    public static class Replaced {
        @Bean
        @Primary
        Clock settable() {
            return STARTING.get().clock;
        }

        @Bean
        @Primary
        Headroom settableHeadroom() {
            var cast = STARTING.get();
            return new Headroom(() -> cast.room);
        }

        @Bean
        @Primary
        DataSource testDatabase() {
            return STARTING.get().database;
        }
    }

    private Cast(HikariDataSource database) {
        this.database = database;
        STARTING.set(this);
        var application = new SpringApplication(App.class, Replaced.class);
        application.setDefaultProperties(Map.of("server.port", "0", "server.address", "127.0.0.1", "urunana.files", files.toString()));
        this.context = (ServletWebServerApplicationContext) application.run();
        STARTING.remove();
    }

    public static Cast start() {
        var database = TestDatabase.fresh();
        new World(JdbcClient.create(database)).build();
        return new Cast(database);
    }

    /** The whole program over a site without anybody in it. */
    public static Cast onEmptySite() {
        return new Cast(TestDatabase.fresh());
    }

    /** Somebody of the cast with a phone in hand. */
    public Phone as(Who who) {
        return new Phone(address(), who);
    }

    public String address() {
        return "http://127.0.0.1:" + context.getWebServer().getPort();
    }

    /** Where this cast's files lie; a folder of its own. */
    public Path files() {
        return files;
    }

    public SettableClock clock() {
        return clock;
    }

    /** From now on the disk of the database has so many bytes left. */
    public void leave(long bytes) {
        room = bytes;
    }

    /** Lets what was changed about the database itself reach every connection. */
    public void reconnect() {
        database.getHikariPoolMXBean().softEvictConnections();
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(database);
    }

    /** Runs one read of a store. */
    public <T> List<T> read(Function<Reads, Supplier<List<T>>> read) {
        return Reads.alone(new JdbcTemplate(database), read);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }

    /** The sign-in token everybody of the cast already has. */
    public static String token(Who who) {
        return "token-of-" + who;
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "cast")), "files");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UUID id(int n) {
        return new UUID(0x0123_4567_89ab_4defL, 0x8000_0000_0000_0000L + n);
    }
}
