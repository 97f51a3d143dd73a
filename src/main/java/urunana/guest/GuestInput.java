package urunana.guest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import urunana.web.Checked;
import urunana.web.Form;

/** What the forms about guests say. */
public final class GuestInput {
    /** {@code personId}: somebody who signs in here, else it is {@code name} who gets an address. */
    public record Asked(@Nullable UUID personId, String name, String words) {}

    /** A guest's answer and what they leave for the community. */
    public record Answered(String answer, String said) {}

    private GuestInput() {}

    static Checked<Asked> asked(Form form) {
        String id = form.text("person", 40);
        boolean known = id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        if (!id.isEmpty() && !known) form.wrong("person", "form.choice");
        UUID person = known ? UUID.fromString(id) : null;
        String name = form.text("name", 120);
        String words = form.text("words", 1000);
        if (id.isEmpty() && name.isEmpty()) form.wrong("name", "guest.who_missing");
        return form.checked(() -> new Asked(person, person == null ? name : "", words));
    }

    static Checked<Answered> answered(Form form) {
        String answer = form.requiredChoice("answer", Guest.ANSWERS);
        String said = form.text("said", 2000);
        return form.checked(() -> new Answered(answer, said));
    }
}
