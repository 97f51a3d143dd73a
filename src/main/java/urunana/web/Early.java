package urunana.web;

import java.util.UUID;

/**
 * A record that a phone made without network and has not sent yet. Its id is that of its receipt, which only the phone knows:
 * pages asked for under {@link #ID} show the same forms empty, are kept beforehand, and the phone puts the real id in.
 */
public final class Early {
    public static final UUID ID = new UUID(0, 0);

    private Early() {}

    public static boolean is(UUID id) {
        return ID.equals(id);
    }
}
