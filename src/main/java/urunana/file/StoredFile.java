package urunana.file;

import java.util.UUID;
import urunana.text.Words;

/** A file as the database knows it: the name people gave it, the type its content shows, and where it lies. */
public record StoredFile(UUID id, UUID communityId, String name, String type, long size, String stored) {
    private static final long KILO = 1024;

    /** Its size in words, told before it is downloaded. */
    public String sizeIn(Words words) {
        return sizeIn(words, size);
    }

    /** So many bytes, in words. */
    public static String sizeIn(Words words, long size) {
        if (size < KILO * KILO) return words.t("file.kilobytes", "n", words.number(Math.max(1, size / KILO)));
        return words.t("file.megabytes", "n", words.number((size + KILO * KILO / 2) / (KILO * KILO)));
    }

    /** What it is in words: a photo, a sound, a PDF. */
    public String kindIn(Words words) {
        return words.t("file.kind." + FileType.kind(type));
    }

    /** Where it is served. */
    public String path() {
        return "/communities/" + communityId + "/files/" + id;
    }
}
