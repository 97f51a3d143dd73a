package urunana.shelf;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names on a shelf: plain letters that every card, server and telephone can write, the same each time. */
final class ShelfName {
    private static final int LONGEST = 40;

    private static final Map<String, String> ENDINGS = Map.ofEntries(Map.entry("image/jpeg", "jpg"), Map.entry("image/png", "png"),
            Map.entry("image/webp", "webp"), Map.entry("image/gif", "gif"), Map.entry("application/pdf", "pdf"), Map.entry("audio/mpeg", "mp3"),
            Map.entry("audio/mp4", "m4a"), Map.entry("audio/ogg", "ogg"), Map.entry("video/mp4", "mp4"), Map.entry("video/3gpp", "3gp"),
            Map.entry("video/ogg", "ogv"), Map.entry("video/webm", "webm"), Map.entry("text/plain", "txt"), Map.entry("text/csv", "csv"),
            Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
            Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
            Map.entry("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"));

    /** Endings, besides those, of files whose type we do not know: no browser opens them as a page, no computer runs them. */
    private static final Set<String> HARMLESS = Set.of("aac", "amr", "avi", "doc", "epub", "heic", "jpeg", "mkv", "mov", "odp", "ods", "odt", "ppt",
            "rtf", "tif", "wav", "xls", "zip");

    private ShelfName() {}

    /** Letters, digits and dashes; "" when nothing is left of the title. */
    static String plain(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST).replaceAll("-$", "");
    }

    /** The place of the n-th thing of a folder, without an ending. */
    static String of(String folder, int n, String title) {
        String plain = plain(title);
        return "%s/%02d%s".formatted(folder, n, plain.isEmpty() ? "" : "-" + plain);
    }

    /** How a file of this type, which people called so, ends on a shelf. */
    static String ending(String type, String name) {
        String known = ENDINGS.get(type);
        if (known != null) return "." + known;
        String claimed = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return "." + (HARMLESS.contains(claimed) || ENDINGS.containsValue(claimed) ? claimed : "bin");
    }
}
