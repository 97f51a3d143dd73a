package urunana.community;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A community of practice (C035, C036, K28): one owner who is answerable, one facilitator who leads. */
public record Community(UUID id, UUID programmeId, UUID placeId, String kind, String name, String about, List<String> grades,
                        List<String> subjects, UUID ownerId, UUID facilitatorId, boolean openToJoin, String norms, int normsVersion,
                        LocalDate foundedOn, @Nullable LocalDate closedOn, int version) {
    /** The kinds, in the order they are offered. */
    public static final List<String> KINDS = List.of("general", "subject", "head_teachers", "mentors", "zone", "cluster");

    public boolean closed() {
        return closedOn != null;
    }

    public boolean ledBy(UUID personId) {
        return personId.equals(ownerId) || personId.equals(facilitatorId);
    }
}
