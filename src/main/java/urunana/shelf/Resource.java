package urunana.shelf;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import urunana.file.StoredFile;
import urunana.text.Words;

/**
 * Something made or brought by a community that may go on a shelf: a document, or a product that has left the room.
 *
 * @param what   document or product
 * @param kind   of document or product
 * @param words  the product itself, as far as it is words
 * @param sha256 of the file, hexadecimal, or ""
 */
public record Resource(UUID id, String what, String kind, String title, String words, String link, @Nullable StoredFile file, String sha256) {
    public boolean product() {
        return what.equals("product");
    }

    /** What it is, in words. */
    public String kindIn(Words in) {
        return in.t(product() ? "consolidation.kind." + kind : "document.kind." + kind);
    }

    /** Bytes of what people brought: the file and the words. */
    public long size() {
        return words.getBytes(StandardCharsets.UTF_8).length + (file == null ? 0 : file.size());
    }
}
