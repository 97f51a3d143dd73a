package urunana.cast;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A command of the program in a process of its own, as an operator runs it. */
public final class Command implements AutoCloseable {

    private final Process process;
    private final BufferedReader says;

    private Command(Process process) {
        this.process = process;
        this.says = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Runs {@code ./urunana} with these words; the environment's own settings do not reach it. */
    public static Command run(String... words) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin/java").toString();
        var builder = new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-cp", System.getProperty("java.class.path"), "urunana.App").redirectErrorStream(true);
        builder.command().addAll(List.of(words));
        builder.environment().keySet().removeIf(name -> name.startsWith("URUNANA_"));
        return new Command(builder.start());
    }

    /** Every line up to the first that begins so, or to the end. */
    public List<String> saysUntil(String beginning) throws IOException {
        var lines = new ArrayList<String>();
        for (var line = says.readLine(); line != null; line = says.readLine()) {
            lines.add(line);
            if (line.startsWith(beginning)) return lines;
        }
        return lines;
    }

    public List<String> saysUntilItsEnd() throws IOException {
        return saysUntil("\0");
    }

    /** What it tells the shell when it has ended. */
    public int exit() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) throw new IllegalStateException("The command goes on");
        return process.exitValue();
    }

    /** Ends it as Ctrl-C does, and waits. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) process.destroyForcibly();
    }
}
