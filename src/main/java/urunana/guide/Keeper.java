package urunana.guide;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose guide it is that somebody works on: a programme's, or a community's own. {@code path} is the address of its guides. */
public record Keeper(@Nullable UUID programmeId, @Nullable UUID communityId, String path) {
    public static Keeper programme(UUID id) {
        return new Keeper(id, null, "/programmes/" + id + "/guides");
    }

    public static Keeper community(UUID id) {
        return new Keeper(null, id, "/communities/" + id + "/guides");
    }

    public UUID id() {
        if (programmeId != null) return programmeId;
        if (communityId != null) return communityId;
        throw new IllegalStateException("a guide of nobody");
    }

    public boolean ofCommunity() {
        return communityId != null;
    }
}
