package urunana.web;

import java.util.function.LongSupplier;

/**
 * Room left on the disk of the database. A PostgreSQL that cannot write its log stops altogether, and then nobody reads
 * either; so saving waits while there is still room for it.
 */
public record Headroom(LongSupplier bytes) {
    /** Two segments of PostgreSQL's log, a checkpoint and what reading pages writes by the way. */
    public static final long LEAST = 64L * 1024 * 1024;

    /** Where the database looks after its own disk. */
    public static Headroom elsewhere() {
        return new Headroom(() -> Long.MAX_VALUE);
    }

    boolean isGone() {
        return bytes.getAsLong() < LEAST;
    }
}
