package urunana.consolidation;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import urunana.file.Files;
import urunana.session.SessionHold;
import urunana.web.Checked;
import urunana.web.Form;
import urunana.web.Upload;

/** What the forms about consolidation say. {@code session}: the one a form was written in. */
public final class ConsolidationInput {
    public record Plan(@Nullable UUID session, String kind, String words, UUID owner, LocalDate due) {}

    public record Product(LocalDate doneOn, String product, String link, @Nullable Upload file, String shelf) {}

    public record Review(@Nullable UUID session, String words) {}

    private ConsolidationInput() {}

    /** {@code kept}: the day it was due before, which stays allowed. */
    public static Checked<Plan> plan(Form form, Set<UUID> members, LocalDate today, @Nullable LocalDate kept) {
        UUID session = SessionHold.named(form);
        String kind = form.requiredChoice("kind", Consolidation.KINDS);
        String words = form.required("words", 3, 1000, "consolidation.say_more");
        UUID owner = form.reference("owner", members);
        if (owner == null) form.wrong("owner", "form.required_choice");
        LocalDate due = form.requiredDate("due");
        if (form.error("due") == null && due.isBefore(today) && !due.equals(kept)) form.wrong("due", "consolidation.due_past");
        return form.checked(() -> new Plan(session, kind, words, Objects.requireNonNull(owner), due));
    }

    /** Something must be there to look at: words, a link, a file (this time or before), or a place on a shelf. */
    static Checked<Product> product(Form form, LocalDate today, boolean hasFile) {
        LocalDate done = form.requiredDate("done_on");
        if (form.error("done_on") == null && done.isAfter(today)) form.wrong("done_on", "consolidation.done_ahead");
        String product = form.text("product", 8000);
        String link = form.link("link");
        Upload file = Files.chosen(form, "file");
        String shelf = form.text("shelf", 160);
        boolean nothing = product.isEmpty() && link.isEmpty() && shelf.isEmpty() && file == null && !hasFile;
        if (nothing) form.wrong("product", "consolidation.show_something");
        return form.checked(() -> new Product(done, product, link, file, shelf));
    }

    public static Checked<Review> review(Form form) {
        UUID session = SessionHold.named(form);
        String words = form.required("review", 2000);
        return form.checked(() -> new Review(session, words));
    }
}
