package urunana.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The folder of stored files: each is written under {@code <name>.part}, made safe on the disk, then renamed. */
@Component
final class FileFolder {
    /** What was written: its random name, and its content's size, type and hash. */
    record Written(String stored, long size, String type, byte[] sha256) {}

    private static final Logger LOG = LoggerFactory.getLogger(FileFolder.class);

    private final Path folder;

    FileFolder(@Value("${urunana.files:data/files}") Path folder) {
        this.folder = folder;
    }

    /** Writes a file whole or, when the disk fails, not at all. */
    Written write(InputStream content, String name) throws IOException {
        Files.createDirectories(folder);
        String stored = UUID.randomUUID().toString();
        Path part = folder.resolve(stored + ".part");
        try {
            byte[] hash = copy(content, part);
            var written = new Written(stored, Files.size(part), FileType.of(part, name), hash);
            Files.move(part, path(stored), StandardCopyOption.ATOMIC_MOVE);
            keep(folder);
            return written;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    Path path(String stored) {
        return folder.resolve(stored);
    }

    void delete(String stored) {
        try {
            Files.deleteIfExists(path(stored));
        } catch (IOException e) {
            LOG.warn("a file without a row stays until the next sweep: {}", e.getMessage());
        }
    }

    /**
     * Deletes what an interrupted request left: files last touched before {@code before} that no row names. When most files
     * have no row, the folder belongs to another database, and nothing is touched.
     */
    int sweep(Set<String> known, Instant before) {
        var orphans = new ArrayList<String>();
        int ours = 0;
        for (Path file : files()) {
            String name = file.getFileName().toString();
            if (known.contains(name)) ours++;
            else if (older(file, before)) orphans.add(name);
        }
        long whole = orphans.stream().filter(name -> !name.endsWith(".part")).count();
        if (whole > ours) {
            LOG.warn("{} of {} files have no row in this database; none is swept", whole, whole + ours);
            return 0;
        }
        orphans.forEach(this::delete);
        return orphans.size();
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) return List.of();
        try (var all = Files.list(folder)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean older(Path file, Instant before) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (IOException e) {
            return false;
        }
    }

    private static byte[] copy(InputStream content, Path part) throws IOException {
        var digest = sha256();
        try (var channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), digest)) {
            content.transferTo(out);
            channel.force(true);
        }
        return digest.digest();
    }

    // A rename is only durable once its folder is.
    private static void keep(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
