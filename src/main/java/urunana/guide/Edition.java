package urunana.guide;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One state of a guide, numbered from 1. Published, it stays as it is; unpublished, it is the draft its makers work on. */
public record Edition(UUID id, Guide guide, int number, Outline outline, @Nullable Instant publishedAt, int version) {
    public boolean draft() {
        return publishedAt == null;
    }
}
