package urunana.db;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipFile;
import urunana.db.Manifest.Part;

/**
 * A backup as it is read: a zip whose comment, its last 64 characters, is the SHA-256 of everything before,
 * so that any changed or missing byte shows.
 */
final class Archive implements Closeable {

    static final String MANIFEST = "manifest.json";
    static final String UNSEALED = "0".repeat(64);
    static final String HISTORY_ROWS = """
            select installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success
              from flyway_schema_history
             where success and version is not null and type = 'SQL'
             order by installed_rank""";

    private final ZipFile zip;
    private final Manifest manifest;

    private Archive(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /** Opens only a whole archive. */
    static Archive open(Path file) {
        try {
            if (!isWhole(file)) {
                throw new ArchiveProblem(file + " is damaged or incomplete. Nothing was restored; take another backup.");
            }
            var zip = new ZipFile(file.toFile());
            try (var json = zip.getInputStream(zip.getEntry(MANIFEST))) {
                return new Archive(zip, Manifest.of(json.readAllBytes()));
            }
        } catch (IOException e) {
            throw new ArchiveProblem(file + " cannot be read as a backup: " + e, e);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    InputStream content(Part part) throws IOException {
        var entry = zip.getEntry(part.entry());
        if (entry == null) {
            throw new ArchiveProblem("The backup lacks " + part.entry() + ". Nothing was restored.");
        }
        return zip.getInputStream(entry);
    }

    /** What was read through it must be what the manifest says. */
    static void require(Part part, DigestInputStream read) {
        if (!hex(read.getMessageDigest()).equals(part.sha256())) {
            throw new ArchiveProblem("The backup's " + part.entry() + " is not what its list says. Nothing was restored.");
        }
    }

    /** Writes the sum of a finished zip into its comment and makes the file lasting. */
    static void seal(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long end = channel.size() - UNSEALED.length();
            channel.write(ByteBuffer.wrap(sum(channel, end).getBytes(StandardCharsets.US_ASCII)), end);
            channel.force(true);
        }
    }

    private static boolean isWhole(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long end = channel.size() - UNSEALED.length();
            if (end <= 0) {
                return false;
            }
            var sum = sum(channel, end);
            var seal = ByteBuffer.allocate(UNSEALED.length());
            channel.read(seal, end);
            return new String(seal.array(), StandardCharsets.US_ASCII).equals(sum);
        }
    }

    private static String sum(FileChannel channel, long end) throws IOException {
        var digest = sha256();
        var buffer = ByteBuffer.allocate(1 << 16);
        for (long at = 0; at < end; ) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), end - at));
            at += channel.read(buffer, at);
            digest.update(buffer.flip());
        }
        return hex(digest);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
