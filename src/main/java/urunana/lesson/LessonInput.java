package urunana.lesson;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import urunana.session.SessionHold;
import urunana.web.Checked;
import urunana.web.Form;

/** What the forms about lessons say. {@code session}: the one a form was written in. */
public final class LessonInput {
    public record New(@Nullable UUID session, String words, @Nullable UUID challenge) {}

    private LessonInput() {}

    /** About one of these challenges, or about the cycle as a whole. */
    public static Checked<New> lesson(Form form, Set<UUID> challenges) {
        UUID session = SessionHold.named(form);
        String words = form.required("words", 2000);
        UUID challenge = form.reference("challenge", challenges);
        return form.checked(() -> new New(session, words, challenge));
    }
}
