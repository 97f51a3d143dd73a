package urunana.place;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import urunana.access.Actor;
import urunana.audit.Audit;
import urunana.web.Refusal;

/**
 * The door for whole files: sent for a place, looked at, then applied in the background, because a long file takes
 * longer than a phone waits. The work and the word that it is done are one transaction.
 */
@Component
final class FileImports {
    private static final Logger LOG = LoggerFactory.getLogger(FileImports.class);
    private static final Duration KEPT = Duration.ofDays(7);

    private final Places places;
    private final PlaceImport files;
    private final FileImportStore store;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate apart;

    FileImports(Places places, PlaceImport files, FileImportStore store, Audit audit, Clock clock, PlatformTransactionManager transactions) {
        this.places = places;
        this.files = files;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    UUID send(Actor actor, UUID placeId, String fileName, byte[] content, Instant now) {
        places.managed(actor, placeId);
        store.forgetBefore(now.minus(KEPT));
        return store.add(placeId, actor, fileName, content, now);
    }

    FileImport find(Actor actor, UUID placeId, UUID id) {
        return store.find(id, placeId, actor).orElseThrow(Refusal.NotFound::new);
    }

    /** What the file would do now. */
    ImportPreview preview(Actor actor, UUID placeId, UUID id) {
        var place = places.managed(actor, placeId);
        return files.preview(place.country(), placeId, store.content(id).orElseThrow(Refusal.NotFound::new));
    }

    /** Begins the work as soon as this request is committed. */
    void apply(Actor actor, UUID placeId, UUID id, Instant now) {
        var place = places.managed(actor, placeId);
        find(actor, placeId, id);
        if (!store.start(id, now)) throw new Refusal.Conflict("place.import.begun");
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                Thread.ofVirtual().name("import-" + id).start(() -> work(actor, place, id));
            }
        });
    }

    private void work(Actor actor, Place place, UUID id) {
        try {
            apart.executeWithoutResult(status -> {
                if (!applied(actor, place, id)) status.setRollbackOnly();
            });
        } catch (DataIntegrityViolationException e) {
            LOG.warn("import {} was refused by the database", id);
            fail(id, "place.import.refused");
        } catch (RuntimeException e) {
            LOG.error("import {} failed", id, e);
            fail(id, "place.import.broke");
        }
    }

    private boolean applied(Actor actor, Place place, UUID id) {
        var content = store.content(id).orElseThrow();
        var outcome = files.apply(place.country(), place.id(), content, (done, total) -> beat(id, done, total));
        if (!outcome.isClean()) {
            fail(id, "place.import.changed_meanwhile");
            return false;
        }
        store.end(id, outcome, clock.instant());
        audit.record(actor, clock.instant(), "imported into", "place", place.id());
        return true;
    }

    // Apart from the work, so that others see it before the work is committed.
    private void beat(UUID id, int done, int total) {
        apart.executeWithoutResult(status -> store.beat(id, done, total, clock.instant()));
    }

    private void fail(UUID id, String reason) {
        apart.executeWithoutResult(status -> store.fail(id, reason, clock.instant()));
    }
}
