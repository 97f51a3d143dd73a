package urunana.cast;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import urunana.App;
import urunana.db.EmbeddedPostgres;
import urunana.db.EmbeddedPostgres.Options;
import urunana.guide.ShippedGuides;

/** The program with its own PostgreSQL in a process of its own, at the time of the cast, so that a test can kill it. */
public final class Served implements AutoCloseable {

    private final Process process;
    private final String address;
    private final ProcessHandle server;

    private Served(Process process, String address, ProcessHandle server) {
        this.process = process;
        this.address = address;
        this.server = server;
    }

    /** Fills a folder with the test world and a cycle whose first session is open; returns that cycle. */
    public static UUID fill(Path folder) {
        try (var postgres = EmbeddedPostgres.start(folder)) {
            Flyway.configure().dataSource(postgres.source()).load().migrate();
            var jdbc = JdbcClient.create(postgres.source());
            new World(jdbc).build();
            ShippedGuides.into(jdbc);
            return Story.begin(jdbc, new SettableClock()).cycle();
        }
    }

    /** Serves what the folder holds; these settings of PostgreSQL may be unsafe. */
    public static Served start(Path folder, Map<String, String> settings) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin/java").toString();
        var command = new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m",
                "-cp", System.getProperty("java.class.path"), Served.class.getName(), folder.toString());
        settings.forEach((name, value) -> command.command().add(name + "=" + value));
        var process = command.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var says = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = says.readLine(); line != null; line = says.readLine()) {
            if (line.startsWith("serving ")) {
                var words = line.split(" ");
                // A pipe nobody reads fills up, and then whoever has something to tell stands still.
                Thread.ofVirtual().start(() -> says.lines().forEach(told -> System.err.println(told)));
                return new Served(process, words[1], ProcessHandle.of(Long.parseLong(words[2])).orElseThrow());
            }
        }
        throw new IllegalStateException("The program ended before it served");
    }

    /** What runs inside: a folder, then settings. */
    public static void main(String[] words) {
        var settings = new HashMap<String, String>();
        for (int i = 1; i < words.length; i++) {
            settings.put(words[i].split("=")[0], words[i].split("=")[1]);
        }
        var postgres = EmbeddedPostgres.start(Path.of(words[0]), new Options(0, settings, !settings.isEmpty()));
        var application = new SpringApplication(App.class, CastTime.class);
        application.setDefaultProperties(Map.of("server.port", "0", "server.address", "127.0.0.1",
                "spring.datasource.url", postgres.url(), "spring.datasource.username", postgres.user(),
                "spring.datasource.password", postgres.password(), "logging.level.root", "error"));
        var context = (ServletWebServerApplicationContext) application.run();
        IO.println("serving http://127.0.0.1:" + context.getWebServer().getPort() + " " + postgres.pid());
    }

    /** The sign-ins of the cast are of one day only. Unmarked, else every start in a test would find it. */
    public static class CastTime {
        @Bean
        @Primary
        Clock standing() {
            return new SettableClock();
        }
    }

    /** Somebody of the cast with a phone in hand. */
    public Phone as(Who who) {
        return new Phone(address, who);
    }

    /** All processes of PostgreSQL at once: none has the time to put anything in order. */
    public void killPostgres() {
        var helpers = server.descendants().toList();
        server.destroyForcibly();
        helpers.forEach(ProcessHandle::destroyForcibly);
    }

    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
