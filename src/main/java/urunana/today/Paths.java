package urunana.today;

import java.util.UUID;

/** Addresses inside a community, for rows that stand outside of any room. */
final class Paths {
    private Paths() {}

    static String in(UUID community, Object... parts) {
        var path = new StringBuilder("/communities/").append(community);
        for (Object part : parts) path.append('/').append(part);
        return path.toString();
    }
}
