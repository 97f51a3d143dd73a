package urunana.report;

import org.jspecify.annotations.Nullable;

/** Planned and actual length of one part of a session. */
public record Minutes(int planned, @Nullable Integer actual) {
    /** How much longer (or, below zero, shorter) it took; null while it is not recorded. */
    public @Nullable Integer deviation() {
        return actual == null ? null : actual - planned;
    }

    Minutes plus(Minutes other) {
        return new Minutes(planned + other.planned, actual == null || other.actual == null ? null : actual + other.actual);
    }
}
