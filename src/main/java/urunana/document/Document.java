package urunana.document;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import urunana.file.StoredFile;

/** A document with its file, its link, or both (C064). */
public record Document(UUID id, String kind, String title, String link, UUID byId, @Nullable StoredFile file) {
    /** The kinds, in the order they are offered and listed. */
    public static final List<String> KINDS = List.of("development_plan", "manual", "syllabus", "other");
}
