package urunana.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets in as many at once as there are connections to the database; the others wait in the order they came. */
final class Gate {
    private final Semaphore places;
    private final Duration patience;

    Gate(int places, Duration patience) {
        this.places = new Semaphore(places, true);
        this.patience = patience;
    }

    /** Does this work when there is a place; who has waited too long is asked to come again, with nothing done. */
    <T> T through(Supplier<T> work) {
        if (!entered()) throw new Refusal.Later();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private boolean entered() {
        try {
            return places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    int waiting() {
        return places.getQueueLength();
    }

    boolean isFull() {
        return places.availablePermits() == 0;
    }
}
