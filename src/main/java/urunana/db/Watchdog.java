package urunana.db;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL command with a shell beside it that reads a pipe from us. The pipe ends when we close it and
 * also when we die in whatever way; then the shell asks the command to stop cleanly.
 */
final class Watchdog {

    /**
     * Reads with the shell's own word, so that no further process is left behind. The one in the background
     * is ended before the command's number can be given to some other process.
     */
    private static final String SCRIPT = """
            log=$1
            shift
            exec 3<&0 </dev/null
            "$@" >>"$log" 2>&1 3<&- &
            command=$!
            echo "$command"
            {
              read -r _
              kill -INT "$command"
              left=60
              while [ "$left" -gt 0 ] && kill -0 "$command"; do sleep 1; left=$((left - 1)); done
              kill -QUIT "$command"
            } <&3 >/dev/null 2>&1 &
            watcher=$!
            exec 3<&- >/dev/null 2>&1
            wait "$command"
            code=$?
            kill "$watcher"
            exit "$code"
            """;

    private final Process shell;
    private final long pid;

    private Watchdog(Process shell, long pid) {
        this.shell = shell;
        this.pid = pid;
    }

    /** Starts the command in a session of its own: a Ctrl-C in the terminal is meant for the program. */
    static Watchdog start(ServerLog log, Path folder, List<String> command) throws IOException {
        long from = log.size();
        var words = new ArrayList<>(List.of("setsid", "sh", "-c", SCRIPT, "urunana-watchdog", log.file().toString()));
        words.addAll(command);
        var builder = new ProcessBuilder(words).directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(log.file().toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        var shell = builder.start();
        var first = new BufferedReader(new InputStreamReader(shell.getInputStream(), StandardCharsets.UTF_8)).readLine();
        if (first == null) {
            throw new CannotStart("The shell beside PostgreSQL did not start:\n" + log.since(from));
        }
        return new Watchdog(shell, Long.parseLong(first));
    }

    long pid() {
        return pid;
    }

    boolean running() {
        return shell.isAlive();
    }

    /** True when it ended within this time. */
    boolean awaitEnd(Duration atMost) throws InterruptedException {
        return shell.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A moment between two looks at what the command has done so far. */
    void pause() {
        try {
            awaitEnd(Duration.ofMillis(10));
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    int awaitEnd() {
        try {
            return shell.waitFor();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Ends the pipe: the command is asked to stop, and forced to after a minute. */
    void letGo() {
        try {
            shell.getOutputStream().close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private CannotStart interrupted(InterruptedException e) {
        letGo();
        Thread.currentThread().interrupt();
        return new CannotStart("Interrupted while waiting for PostgreSQL.", e);
    }
}
