package urunana.invitation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who watches the children of one member's class during a session. {@code kind}: what sort of cover, null while nobody was
 * found; {@code answerable}: it is the reader's to say, who leads the community or the school where that member works.
 */
public record Cover(UUID personId, String name, @Nullable String kind, String watcher, boolean agreed, boolean answerable) {
    /** In the order they are offered; with the last one the class goes home earlier, or has none then. */
    public static final List<String> KINDS = List.of("colleague", "parent", "older_pupils", "other", "no_class");

    /** What a form says of one class. */
    public record Given(@Nullable String kind, String watcher, boolean agreed) {}

    /** The name of its field in the form: kind, watcher or agreed. */
    public String field(String what) {
        return what + "-" + personId;
    }
}
