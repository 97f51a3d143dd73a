package urunana.shelf;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import urunana.web.Upload;
import urunana.web.Wrong;

/**
 * A shelf that came from outside, opened only when all of it can be trusted to be what it says: nothing is read before the
 * zip's own list was looked through, names are never places on our disk, and every file has the hash that the shelf's list names.
 */
final class ShelfArchive implements Closeable {
    static final String MANIFEST = "manifest.json";

    /** What a shelf holds besides the things on its list. */
    private static final Set<String> FRAME = Set.of(MANIFEST, "index.html", "style.css");

    private static final int MOST = 600;
    private static final long ALL = 64L * 1024 * 1024;
    private static final long LIST = 1024 * 1024;
    /** What people write or photograph is never made this much smaller; what is small anyway may be. */
    private static final int RATIO = 100;
    private static final long SMALL = 64 * 1024;

    private final ZipFile zip;
    private final Path copy;
    private final Manifest manifest;

    private ShelfArchive(ZipFile zip, Path copy, Manifest manifest) {
        this.zip = zip;
        this.copy = copy;
        this.manifest = manifest;
    }

    /** Opens a shelf, or says what is wrong with it. */
    static ShelfArchive open(Upload upload) throws IOException {
        Path copy = Files.createTempFile("shelf", ".zip");
        ZipFile zip = null;
        try {
            try (var in = upload.content().get()) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            zip = zip(copy);
            lookThrough(zip);
            var archive = new ShelfArchive(zip, copy, manifest(zip));
            archive.verify();
            return archive;
        } catch (IOException | RuntimeException e) {
            if (zip != null) zip.close();
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** The content of a thing on the list; it was read once already and was what the list says. */
    InputStream content(Manifest.Entry entry) throws IOException {
        return zip.getInputStream(zip.getEntry(entry.file()));
    }

    /** Files in the zip that the list does not name: they stay where they are. */
    List<String> unlisted() {
        var listed = manifest.entries().stream().map(Manifest.Entry::file).toList();
        return zip.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName)
                .filter(name -> !FRAME.contains(name) && !listed.contains(name)).toList();
    }

    private static ZipFile zip(Path copy) throws IOException {
        try {
            return new ZipFile(copy.toFile());
        } catch (IOException | IllegalArgumentException e) {
            throw wrong("no_zip");
        }
    }

    // Claims only, but whatever breaks them while it is read is refused as well.
    private static void lookThrough(ZipFile zip) {
        if (zip.size() > MOST) throw wrong("too_many", "most", MOST);
        long all = 0;
        for (ZipEntry entry : entries(zip)) {
            if (unsafe(entry.getName())) throw wrong("unsafe_name", "name", shortened(entry.getName()));
            if (entry.getSize() < 0 || entry.getSize() > urunana.file.Files.LARGEST) throw wrong("too_large", "name", shortened(entry.getName()));
            if (entry.getSize() > SMALL && entry.getSize() / RATIO > entry.getCompressedSize()) throw wrong("swells");
            all += entry.getSize();
        }
        if (all > ALL) throw wrong("swells");
    }

    private static List<ZipEntry> entries(ZipFile zip) {
        try {
            return zip.stream().<ZipEntry>map(entry -> entry).toList();
        } catch (IllegalArgumentException | InternalError e) {
            throw wrong("no_zip");
        }
    }

    private static boolean unsafe(String name) {
        return name.length() > 300 || name.startsWith("/") || name.matches("(?s).*(\\\\|:|\\p{Cntrl}|(^|/)\\.\\.(/|$)).*");
    }

    private static Manifest manifest(ZipFile zip) {
        var entry = zip.getEntry(MANIFEST);
        if (entry == null || entry.getSize() > LIST) throw wrong("no_list");
        var manifest = Manifest.of(bytes(zip, entry));
        if (manifest == null) throw wrong("no_list");
        if (manifest.format() != Manifest.FORMAT) throw wrong("newer");
        if (manifest.entries().size() > MOST) throw wrong("too_many", "most", MOST);
        return manifest;
    }

    private static byte[] bytes(ZipFile zip, ZipEntry entry) {
        try (var in = zip.getInputStream(entry)) {
            return in.readNBytes((int) LIST);
        } catch (IOException e) {
            throw wrong("no_list");
        }
    }

    private void verify() {
        for (Manifest.Entry entry : manifest.entries()) {
            if (entry.file().isEmpty()) continue;
            var there = zip.getEntry(entry.file());
            if (there == null || there.isDirectory() || !entry.sha256().equals(hash(there, entry.size()))) {
                throw wrong("changed", "name", shortened(entry.file()));
            }
        }
    }

    /** Of exactly so many bytes; null when there are more or fewer, or they cannot be read. */
    private @Nullable String hash(ZipEntry entry, long size) {
        try (var in = zip.getInputStream(entry)) {
            var digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            long left = size;
            for (int n; (n = in.read(buffer)) >= 0; ) {
                left -= n;
                if (left < 0) return null;
                digest.update(buffer, 0, n);
            }
            return left == 0 ? HexFormat.of().formatHex(digest.digest()) : null;
        } catch (IOException e) {
            return null;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Names of what is wrong, for the texts that begin with {@code shelf.wrong.} */
    private static Wrong wrong(String what, Object... arguments) {
        return new Wrong("file", "shelf.wrong." + what, arguments);
    }

    private static String shortened(String name) {
        String plain = name.replaceAll("\\p{C}", "?");
        return plain.length() > 80 ? plain.substring(0, 79) + "…" : plain;
    }

    @Override
    public void close() throws IOException {
        zip.close();
        Files.deleteIfExists(copy);
    }
}
