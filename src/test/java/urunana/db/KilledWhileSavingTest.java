package urunana.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was acknowledged is there afterwards, and what is there is whole, whoever is killed in the middle of it. */
class KilledWhileSavingTest {

    private static final int SOME = 200;
    private static final Pattern SAVED = Pattern.compile("saved ([0-9]+)\\.");

    @TempDir
    static Path folder;

    private final Set<Integer> promised = ConcurrentHashMap.newKeySet();
    private Process program;
    private ProcessHandle server;
    private Thread reader;

    @BeforeAll
    static void aSite() {
        EmbeddedPostgres.start(folder.resolve("site")).close();
    }

    @Test
    void keepsEveryPromiseWhenTheProgramIsKilled() throws Exception {
        start("durable");
        killProgram();
        assertThat(missing()).isEmpty();
    }

    @Test
    void keepsEveryPromiseWhenProgramAndServerAreKilledTogether() throws Exception {
        start("durable");
        killServer();
        killProgram();
        assertThat(missing()).isEmpty();
    }

    @Test
    void keepsEveryPromiseAndGoesOnSavingWhenTheServerIsKilled() throws Exception {
        start("durable");
        killServer();
        int then = promised.size();
        Await.until("saving goes on", () -> promised.size() > then + SOME);
        killProgram();
        assertThat(missing()).isEmpty();
    }

    /** Without this one the others would prove nothing: the same kill does lose promises that were not on the disk. */
    @Test
    void wouldNoticeAServerThatPromisesTooEarly() throws Exception {
        start("careless");
        killServer();
        killProgram();
        assertThat(missing()).isNotEmpty();
    }

    @AfterEach
    void end() throws InterruptedException {
        killProgram();
    }

    private void start(String how) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin/java").toString();
        program = new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                Saver.class.getName(), folder.resolve("site").toString(), how).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        reader = Thread.ofPlatform().daemon().start(this::read);
        Await.until("some are saved", () -> promised.size() > SOME);
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                note(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void note(String line) {
        var saved = SAVED.matcher(line);
        if (saved.matches()) {
            promised.add(Integer.valueOf(saved.group(1)));
        } else if (line.startsWith("server ")) {
            server = ProcessHandle.of(Long.parseLong(line.substring(7))).orElseThrow();
        }
    }

    /** All of its processes at once: none has the time to put anything in order. */
    private void killServer() {
        var helpers = server.descendants().toList();
        server.destroyForcibly();
        helpers.forEach(ProcessHandle::destroyForcibly);
    }

    /** Afterwards the ledger is complete: what the program had told is read to its end. */
    private void killProgram() throws InterruptedException {
        program.destroyForcibly();
        program.waitFor(20, TimeUnit.SECONDS);
        reader.join(20_000);
    }

    private Set<Integer> missing() {
        try (var again = EmbeddedPostgres.start(folder.resolve("site"))) {
            var client = JdbcClient.create(again.source());
            assertThat(client.sql("""
                    select count(*) from report r where (select count(*) from line where report_id = r.id) <> 3
                    """).query(Integer.class).single()).as("half a report").isZero();
            var missing = new HashSet<>(promised);
            missing.removeAll(client.sql("select id from report").query(Integer.class).set());
            return missing;
        }
    }
}
