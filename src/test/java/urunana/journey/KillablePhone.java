package urunana.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A phone whose browser is a process of its own and remembers on the disk: it can be killed, and started again. */
final class KillablePhone implements AutoCloseable {
    private final String address;
    private final Path memory;
    private List<ProcessHandle> processes = List.of();
    private BrowserContext context;

    KillablePhone(String address, Path memory) {
        this.address = address;
        this.memory = memory;
    }

    /** Starts the browser on what it remembers. */
    Handset start() {
        var driver = Browser.playwright();
        var before = ProcessHandle.current().descendants().toList();
        context = driver.chromium().launchPersistentContext(memory, new BrowserType.LaunchPersistentContextOptions()
                .setExecutablePath(Browser.chromium()).setArgs(Browser.FLAGS).setViewportSize(320, 640));
        processes = ProcessHandle.current().descendants().filter(one -> !before.contains(one)).toList();
        return new Handset(address, context.newPage());
    }

    /** Kills all its processes at once, as a battery pulled out does; returns when that was, in nanoseconds. */
    long kill() {
        var all = processes.stream().flatMap(one -> Stream.concat(Stream.of(one), one.descendants())).distinct().toList();
        long at = System.nanoTime();
        all.forEach(ProcessHandle::destroyForcibly);
        CompletableFuture.allOf(all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .orTimeout(30, TimeUnit.SECONDS).join();
        return at;
    }

    /** Ends it in peace: what it remembers is on the disk. */
    void end() {
        context.close();
    }

    @Override
    public void close() {
        kill();
    }
}
