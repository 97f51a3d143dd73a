package urunana.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Changes to files that are either complete or not there, also when the power goes. */
final class Disk {

    private static final Logger log = LoggerFactory.getLogger(Disk.class);

    private Disk() {
    }

    /** Puts a finished folder or file under its name in one step, and makes the step itself lasting. */
    static void renameInto(Path finished, Path name) throws IOException {
        Files.move(finished, name, StandardCopyOption.ATOMIC_MOVE);
        try (var parent = FileChannel.open(name.getParent(), StandardOpenOption.READ)) {
            parent.force(true);
        }
    }

    /** Replaces a small file as a whole, readable by its owner only; an unchanged one is left alone. */
    static void write(Path file, String content, Owner owner) throws IOException {
        if (Files.exists(file) && Files.readString(file).equals(content)) {
            return;
        }
        var fresh = written(file, content);
        owner.own(fresh);
        renameInto(fresh, file);
    }

    /** The same for a file that only this program reads. */
    static void write(Path file, String content) throws IOException {
        renameInto(written(file, content), file);
    }

    private static Path written(Path file, String content) throws IOException {
        var fresh = Files.createTempFile(file.getParent(), file.getFileName() + ".new-", "");
        try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        return fresh;
    }

    /** Makes everything on the file system of this folder lasting; one call instead of one per file. */
    static void flush(Path folder) {
        Command.run(folder, "sync", "-f", folder.toString());
    }

    static void permit(Path path, String permissions) throws IOException {
        var wanted = PosixFilePermissions.fromString(permissions);
        if (!Files.getPosixFilePermissions(path).equals(wanted)) {
            Files.setPosixFilePermissions(path, wanted);
        }
    }

    static void remove(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (var paths = Files.walk(tree)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** Clears away what interrupted work left; what cannot go now goes next time. */
    static void sweep(Path folder, String pattern, Path except) throws IOException {
        try (var entries = Files.newDirectoryStream(folder, pattern)) {
            for (var entry : entries) {
                if (!entry.equals(except)) {
                    removeIfPossible(entry);
                }
            }
        }
    }

    private static void removeIfPossible(Path tree) {
        try {
            remove(tree);
        } catch (IOException | UncheckedIOException e) {
            log.info("{} could not be cleared away yet: {}", tree, e.toString());
        }
    }
}
