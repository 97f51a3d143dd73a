package urunana.shelf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip on its way out. Nothing in it is compressed: photos, films and documents are already, and so its size is known to the
 * byte before it is fetched. What comes from files is read as it is sent.
 */
final class ShelfZip {
    // Of the zip format: the header before each file, its line in the list at the end, and the end of that list.
    private static final int HEADER = 30;
    private static final int LINE = 46;
    private static final int END = 22;

    /** Opens the content of an entry, each time anew. */
    @FunctionalInterface
    interface Content {
        InputStream open() throws IOException;
    }

    private record Part(String name, long size, long crc, Content content) {}

    private final LocalDateTime made;
    private final List<Part> parts = new ArrayList<>();

    ShelfZip(LocalDateTime made) {
        this.made = made;
    }

    ShelfZip add(String name, byte[] content) throws IOException {
        return add(name, content.length, () -> new ByteArrayInputStream(content));
    }

    /** Reads it once for its sum: a file that is damaged or gone is found before the first byte leaves. */
    ShelfZip add(String name, long size, Content content) throws IOException {
        try (var checked = new CheckedInputStream(content.open(), new CRC32())) {
            long read = checked.transferTo(OutputStream.nullOutputStream());
            if (read != size) throw new IOException(name + " has " + read + " bytes instead of " + size);
            parts.add(new Part(name, size, checked.getChecksum().getValue(), content));
        }
        return this;
    }

    /** Its exact size in bytes. */
    long size() {
        return END + parts.stream().mapToLong(part -> HEADER + LINE + 2L * part.name().getBytes(StandardCharsets.UTF_8).length + part.size()).sum();
    }

    void to(OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        for (Part part : parts) {
            zip.putNextEntry(entry(part));
            try (var content = part.content().open()) {
                content.transferTo(zip);
            }
            zip.closeEntry();
        }
        zip.finish();
    }

    private ZipEntry entry(Part part) {
        var entry = new ZipEntry(part.name());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(part.size());
        entry.setCrc(part.crc());
        entry.setTimeLocal(made);
        return entry;
    }
}
