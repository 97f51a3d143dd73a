package urunana.today;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that waits for this person's answer: what kind, where, since when, in which words, how many, and the page where it is done. */
public record Waiting(String kind, String community, @Nullable LocalDate since, String words, int n, String href) {
    static Waiting of(String kind, String community, int n, String href) {
        return new Waiting(kind, community, null, "", n, href);
    }
}
