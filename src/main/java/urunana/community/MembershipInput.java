package urunana.community;

import java.util.UUID;
import urunana.web.Checked;
import urunana.web.Form;

/** What the forms about belonging say. */
final class MembershipInput {
    private MembershipInput() {}

    /** A yes to the norms that were shown: their version. */
    static Checked<Integer> agreement(Form form) {
        if (!form.ticked("agree")) form.wrong("agree", "community.agree_needed");
        int shown = form.version();
        return form.checked(() -> shown);
    }

    static Checked<UUID> person(Form form) {
        form.text("q", 80);
        String id = form.required("person", 40);
        if (!id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) form.wrong("person", "form.choice");
        return form.checked(() -> UUID.fromString(id));
    }
}
