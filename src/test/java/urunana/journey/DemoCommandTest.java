package urunana.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urunana.cast.Command;
import urunana.cast.Phone;
import urunana.cast.Who;

/** The command most people try first. */
class DemoCommandTest {
    private static final String MOMENT = "One moment: people and their stories are being made up.";

    @TempDir
    Path data;

    @Test
    void whoeverComesEarlyWaitsUntilEverybodyIsThere() throws Exception {
        Files.writeString(data.resolve("notes.txt"), "mine");
        int port = freePort();
        var early = CompletableFuture.supplyAsync(() -> firstAnswer(port));
        try (var demo = Command.run("demo", "--data", data.toString(), "--port", String.valueOf(port))) {
            assertThat(demo.saysUntil("Urunana answers at")).as("first things first")
                    .endsWith(MOMENT, "Urunana answers at http://127.0.0.1:" + port).noneMatch(line -> line.contains("24680"));
            assertThat(demo.saysUntil("  uwase").getLast()).contains("Uwase");
            assertThat(early.join().status()).isEqualTo(303);
        }
        Files.writeString(Files.createDirectories(data.resolve("files")).resolve("left.txt"), "over");
        try (var demo = Command.run("demo", "--data", data.toString(), "--port", String.valueOf(port))) {
            assertThat(demo.saysUntil("Urunana answers at")).as("all are there").doesNotContain(MOMENT);
        }
        assertThat(data.resolve("files/left.txt")).exists();
        try (var demo = Command.run("demo", "--fresh", "--data", data.toString(), "--port", String.valueOf(port))) {
            assertThat(demo.saysUntil("Urunana answers at")).as("made up anew").contains(MOMENT);
        }
        assertThat(data.resolve("files/left.txt")).doesNotExist();
        assertThat(data.resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void aSiteThatNoDemoMadeIsNeverEmptied() throws Exception {
        Path kept = Files.createDirectories(data.resolve("postgres")).resolve("data");
        Files.writeString(kept, "somebody's work");
        for (String fresh : new String[] {"--fresh", ""}) {
            try (var demo = Command.run("demo", "--data", data.toString(), fresh)) {
                assertThat(demo.saysUntilItsEnd()).singleElement().asString().contains("a site that no demo made");
                assertThat(demo.exit()).isEqualTo(1);
            }
        }
        assertThat(kept).hasContent("somebody's work");
    }

    /** As a browser that is opened too early: tries until somebody listens, then waits for the answer. */
    private static Phone.Answer firstAnswer(int port) {
        var phone = new Phone("http://127.0.0.1:" + port, Who.NOBODY);
        for (;;) {
            try {
                return phone.post("/sign-in", "name", "uwase", "secret", "24680", "next", "/");
            } catch (UncheckedIOException nobodyListensYet) {
                Thread.onSpinWait();
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
