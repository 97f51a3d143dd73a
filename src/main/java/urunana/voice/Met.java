package urunana.voice;

import java.time.LocalDate;
import java.util.UUID;
import urunana.web.Page;

/** A session that was held, as rows and tables name it. */
public record Met(UUID id, String kind, int attempt, LocalDate on) {
    /** What was counted of one person in it. */
    public record Own(Met met, int turns, int seconds) {}

    public String name(Page page) {
        return page.t("session.kind." + kind, "n", attempt);
    }
}
