package urunana.db;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The PostgreSQL processes at work in a data folder. Each of them has it as its working folder, which is surer
 * than postmaster.pid: after a crash that file may name a process that is gone, or another that got its number.
 */
record Occupants(Path data) {

    /** Waits for a server that is stopping; the file it may have left is then known to be stale and goes. */
    void awaitNone(Duration atMost) throws IOException, InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        for (var left = processes(); !left.isEmpty(); left = processes()) {
            if (System.nanoTime() > end) {
                throw new CannotStart("The data folder " + data + " is in use by PostgreSQL process "
                        + left.getFirst().pid() + ". Stop that server first, or name another folder.");
            }
            Thread.sleep(20);
        }
        Files.deleteIfExists(data.resolve("postmaster.pid"));
    }

    /** Ends what a dead server left at work: it can only keep the next one from starting. */
    void endOrphansOf(long server) throws IOException {
        var left = processes();
        if (left.stream().noneMatch(process -> process.pid() == server)) {
            left.forEach(ProcessHandle::destroyForcibly);
        }
    }

    private List<ProcessHandle> processes() throws IOException {
        var real = data.toRealPath();
        return ProcessHandle.allProcesses().filter(process -> worksIn(real, process.pid())).toList();
    }

    private static boolean worksIn(Path real, long pid) {
        var process = Path.of("/proc", Long.toString(pid));
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(real);
        } catch (AccessDeniedException e) {
            // In a container root may not look at another user's process so closely; its command is open to all.
            return names(process, real);
        } catch (IOException e) {
            // Gone meanwhile, or a zombie, which works nowhere.
            return false;
        }
    }

    private static boolean names(Path process, Path real) {
        try {
            return Files.readString(process.resolve("cmdline")).contains("\0" + real + "\0");
        } catch (IOException e) {
            return false;
        }
    }
}
