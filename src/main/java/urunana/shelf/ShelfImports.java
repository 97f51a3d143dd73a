package urunana.shelf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import urunana.audit.Audit;
import urunana.community.Room;
import urunana.document.Document;
import urunana.document.DocumentInput;
import urunana.document.Documents;
import urunana.file.Files;
import urunana.web.Refusal;
import urunana.web.Request;
import urunana.web.Upload;

/** The door of shelves that come from elsewhere: what is new on them becomes documents of the community, nothing comes twice. */
@Component
final class ShelfImports {
    private static final Logger LOG = LoggerFactory.getLogger(ShelfImports.class);

    private static final int TITLE = 160;
    private static final Set<String> TAKEN = Set.of("document", "product");
    /** Pages of a shelf, for reading: every site makes its own. */
    private static final Set<String> PAGES = Set.of("guide", "page");

    private final ShelfStore store;
    private final Documents documents;
    private final Files files;
    private final Audit audit;

    ShelfImports(ShelfStore store, Documents documents, Files files, Audit audit) {
        this.store = store;
        this.documents = documents;
        this.files = files;
        this.audit = audit;
    }

    /** Takes in what is new, all of it or, when the shelf is not what it says, nothing. */
    void take(Request request, Room room, Upload upload) {
        if (room.community().closed()) throw new Refusal.Conflict("document.closed");
        store.oneAtATime(room.id());
        var brought = Brought.nothing(upload.name(), request.now());
        try (var archive = ShelfArchive.open(upload)) {
            for (Manifest.Entry entry : archive.manifest().entries()) one(request, room, archive, entry, brought);
            for (String name : archive.unlisted()) brought.refused().add(new Brought.Refused(title(name), "unlisted"));
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("a shelf cannot be read: {}", e.getMessage());
            throw new Refusal.Later();
        }
        UUID id = request.recordId();
        store.keep(id, room.id(), request.actor().id(), brought);
        audit.record(request.actor(), request.now(), "took in", "shelf", id, room.id());
    }

    private void one(Request request, Room room, ShelfArchive archive, Manifest.Entry entry, Brought brought) {
        if (PAGES.contains(entry.what())) return;
        String title = title(entry.title().isBlank() ? entry.name() : entry.title());
        String refused = refused(entry, title);
        if (refused != null) {
            brought.refused().add(new Brought.Refused(title.isEmpty() ? title(entry.file()) : title, refused));
        } else if (known(room, entry)) {
            brought.known().add(title);
        } else {
            UUID file = entry.file().isEmpty() ? null : files.keep(request, room.id(), upload(archive, entry));
            String kind = Document.KINDS.contains(entry.kind()) ? entry.kind() : "other";
            documents.add(request.actor(), request.now(), UUID.randomUUID(), room, new DocumentInput.New(kind, title, entry.link(), null), file);
            brought.came().add(title);
        }
    }

    private static @Nullable String refused(Manifest.Entry entry, String title) {
        if (!TAKEN.contains(entry.what())) return "unknown";
        if (title.isEmpty()) return "no_title";
        if (entry.file().isEmpty() && entry.link().isEmpty()) return "empty";
        boolean link = entry.link().isEmpty() || entry.link().length() <= 500 && entry.link().matches("https?://[^\\s\\p{Cntrl}<>\"]+");
        return link ? null : "link";
    }

    private boolean known(Room room, Manifest.Entry entry) {
        return entry.file().isEmpty() ? store.knowsLink(room.id(), entry.link()) : store.knows(room.id(), entry.sha256());
    }

    private static Upload upload(ShelfArchive archive, Manifest.Entry entry) {
        return Upload.within(entry.name().isBlank() ? entry.file() : entry.name(), entry.size(), () -> content(archive, entry));
    }

    private static InputStream content(ShelfArchive archive, Manifest.Entry entry) {
        try {
            return archive.content(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On one line, as long as a title may be. */
    private static String title(String claimed) {
        String plain = claimed.replaceAll("[\\p{C}\\s]+", " ").strip();
        return plain.codePointCount(0, plain.length()) <= TITLE ? plain : plain.substring(0, plain.offsetByCodePoints(0, TITLE - 1)) + "…";
    }
}
