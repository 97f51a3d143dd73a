package urunana.db;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A program of its own around an embedded server, so that a test can kill it. */
final class Program implements AutoCloseable {

    private final Process process;
    private final BufferedReader says;

    private Program(Process process) {
        this.process = process;
        this.says = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** What runs inside: starts the server, tells its number, stays until it is ended. */
    public static void main(String[] folder) throws InterruptedException {
        var server = EmbeddedPostgres.start(Path.of(folder[0]));
        IO.println("server " + server.pid());
        Thread.currentThread().join();
    }

    static Program start(Path folder) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin/java").toString();
        return new Program(new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-cp", System.getProperty("java.class.path"), Program.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    /** Waits until the server is ready and returns its process. */
    ProcessHandle server() throws IOException {
        for (var line = says.readLine(); line != null; line = says.readLine()) {
            if (line.startsWith("server ")) {
                return ProcessHandle.of(Long.parseLong(line.substring(7))).orElseThrow();
            }
        }
        throw new IllegalStateException("The program ended before its server was ready");
    }

    /** As the machine would on running out of memory. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(10, TimeUnit.SECONDS);
    }

    /** As the operator would. */
    void terminate() throws InterruptedException {
        process.destroy();
        process.waitFor(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
