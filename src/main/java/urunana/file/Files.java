package urunana.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import urunana.audit.Audit;
import urunana.web.Form;
import urunana.web.Refusal;
import urunana.web.Request;
import urunana.web.Upload;

/**
 * The door of stored files. The file is whole on the disk before its row is committed: a row without a file never happens,
 * and a file without a row is harmless and swept.
 */
@Component
public final class Files {
    /** The largest file we keep. */
    public static final long LARGEST = 10L * 1024 * 1024;

    private static final Duration ORPHANED = Duration.ofDays(1);
    private static final Logger LOG = LoggerFactory.getLogger(Files.class);

    private final FileFolder folder;
    private final FileStore store;
    private final Audit audit;
    private final Clock clock;

    Files(FileFolder folder, FileStore store, Audit audit, Clock clock) {
        this.folder = folder;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** The file chosen in a form, or null; one that is too large is told at its field. */
    public static @Nullable Upload chosen(Form form, String field) {
        var upload = form.upload(field);
        if (upload != null && upload.size() > LARGEST) form.wrong(field, "file.too_large");
        return upload;
    }

    /** Keeps a file in a community, within the transaction of the record that will name it. */
    public UUID keep(Request request, UUID community, Upload upload) {
        var written = write(upload);
        forgetOnRollback(written.stored());
        UUID id = store.add(community, request.actor().id(), upload.name(), written, request.now());
        audit.record(request.actor(), request.now(), "kept", "file", id, community);
        return id;
    }

    /** A file that the person of this request may read. */
    public Optional<StoredFile> visibleTo(Request request, UUID community, UUID id) {
        return store.visibleTo(request.actor().id(), community, id, request.today());
    }

    /** The content of a file that the caller was given for somebody who may read it. */
    public InputStream open(StoredFile file) throws IOException {
        return java.nio.file.Files.newInputStream(folder.path(file.stored()));
    }

    /** Clears away what requests left that were cut off by a crash; only a start can follow one. */
    @EventListener(ApplicationReadyEvent.class)
    public void sweepSoon() {
        Thread.ofVirtual().name("file sweep").start(() -> sweep(clock.instant()));
    }

    int sweep(Instant now) {
        int swept = folder.sweep(store.stored(), now.minus(ORPHANED));
        if (swept > 0) LOG.info("{} files without a row were swept", swept);
        return swept;
    }

    private FileFolder.Written write(Upload upload) {
        try (InputStream content = upload.content().get()) {
            return folder.write(content, upload.name());
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("a file cannot be stored: {}", e.getMessage());
            throw new Refusal.Later();
        }
    }

    // When the commit's fate is unknown the file stays: a row may have been committed.
    private void forgetOnRollback(String stored) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_ROLLED_BACK) folder.delete(stored);
            }
        });
    }
}
