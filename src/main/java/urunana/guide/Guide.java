package urunana.guide;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A guide: one that ships (it has a code), one of a programme, or the copy that a community made its own.
 *
 * @param originId the guide it was copied from
 */
public record Guide(UUID id, String code, @Nullable UUID programmeId, @Nullable UUID communityId, @Nullable UUID originId, @Nullable LocalDate retiredOn) {
    public boolean shipped() {
        return !code.isEmpty();
    }

    public boolean retired() {
        return retiredOn != null;
    }
}
