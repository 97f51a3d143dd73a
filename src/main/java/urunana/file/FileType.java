package urunana.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/** The type of a file by what it holds (docs/decisions/020). */
final class FileType {
    static final String UNKNOWN = "application/octet-stream";

    /** Types a browser may show in place: none of them can carry a script that runs as a page of ours. */
    private static final Set<String> SHOWN = Set.of("image/jpeg", "image/png", "image/webp", "image/gif", "application/pdf",
            "audio/mpeg", "audio/mp4", "audio/ogg", "video/mp4", "video/3gpp", "video/ogg", "video/webm");

    /** What may be served under its own type, besides what is shown: text without markup and the three office formats. */
    private static final Set<String> NAMED = Set.of("text/plain", "text/csv",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation");

    private static final MediaType OGG = MediaType.application("ogg");
    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

    private FileType() {}

    /** One of the types we serve, or {@link #UNKNOWN}. */
    static String of(Path file, String name) throws IOException {
        var found = byContent(file, null);
        if (TYPES.getMediaTypeRegistry().isInstanceOf(found, OGG)) return found.getType().equals("video") ? "video/ogg" : "audio/ogg";
        // The name may only sharpen what the content has shown: a zip that is a document, a film in an MP4 box.
        String type = found.equals(MediaType.OCTET_STREAM) ? UNKNOWN : byContent(file, name).toString();
        return SHOWN.contains(type) || NAMED.contains(type) ? type : UNKNOWN;
    }

    static boolean shown(String type) {
        return SHOWN.contains(type);
    }

    /** What people call it; several types are one kind. */
    static String kind(String type) {
        if (type.equals("application/pdf")) return "pdf";
        if (type.endsWith(".sheet") || type.equals("text/csv")) return "table";
        if (type.endsWith(".document") || type.equals("text/plain")) return "text";
        if (type.endsWith(".presentation")) return "slides";
        String family = type.substring(0, Math.max(0, type.indexOf('/')));
        return Set.of("image", "audio", "video").contains(family) ? family : "other";
    }

    private static MediaType byContent(Path file, @Nullable String name) throws IOException {
        var about = new Metadata();
        if (name != null) about.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            return TYPES.detect(in, about);
        }
    }
}
