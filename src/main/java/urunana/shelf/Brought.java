package urunana.shelf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a shelf from elsewhere brought: titles of what came in, of what was known, and of what was refused, with the reason. */
public record Brought(String name, Instant at, List<String> came, List<String> known, List<Refused> refused) {
    /** {@code reason} ends a text key. */
    public record Refused(String title, String reason) {}

    static Brought nothing(String name, Instant at) {
        return new Brought(name, at, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
}
