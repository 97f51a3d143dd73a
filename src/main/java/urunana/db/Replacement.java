package urunana.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Puts a restored site in the place of the one in the data folder. Until the list of renames is written down nothing
 * has changed; from then on every start finishes them, so that a site is never half the old and half the new one.
 *
 * @param data the folder for everything that must last
 */
public record Replacement(Path data) {

    private static final List<String> PARTS = List.of("postgres", "files");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** True when there is a site that would be lost. */
    public boolean isOccupied() {
        return PARTS.stream().anyMatch(part -> Files.exists(data.resolve(part)));
    }

    /** Where the new part is made ready; what an interrupted restore left there is gone. */
    public void begin() throws IOException, InterruptedException {
        abandon();
        Files.createDirectories(data);
        Files.createDirectory(fresh("files"));
        Disk.permit(fresh("files"), "rwx------");
    }

    /** Gives up what was made ready; does nothing once it is in place. */
    public void abandon() throws IOException, InterruptedException {
        for (var part : PARTS) {
            var fresh = fresh(part);
            if (Files.isDirectory(fresh.resolve("data"))) {
                new Occupants(fresh.resolve("data")).awaitNone(PATIENCE);
            }
            Disk.remove(fresh);
        }
    }

    public Path fresh(String part) {
        return data.resolve(part + ".restoring");
    }

    /** Decides for the new site; the old one stays beside it under this ending, and where it is now is returned. */
    public List<Path> commit(String ending) throws IOException {
        Disk.write(plan(), ending);
        finish();
        return PARTS.stream().map(part -> data.resolve(part + ending)).filter(Files::exists).toList();
    }

    /** To be called before the data folder is used: takes up renames that were decided and then interrupted. */
    public void finish() throws IOException {
        if (!Files.exists(plan())) {
            return;
        }
        var ending = Files.readString(plan());
        for (var part : PARTS) {
            if (Files.exists(fresh(part))) {
                putInPlace(part, ending);
            }
        }
        Files.delete(plan());
    }

    private void putInPlace(String part, String ending) throws IOException {
        var current = data.resolve(part);
        if (Files.exists(current)) {
            Disk.renameInto(current, data.resolve(part + ending));
        }
        Disk.renameInto(fresh(part), current);
    }

    private Path plan() {
        return data.resolve("restored");
    }
}
