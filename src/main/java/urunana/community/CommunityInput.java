package urunana.community;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import urunana.web.Checked;
import urunana.web.Form;

/** What the forms about a community say. */
public final class CommunityInput {
    /** What its leaders may change at any time. */
    public record Text(String name, String about, List<String> grades, List<String> subjects, boolean openToJoin, String norms) {}

    public record Founding(UUID programmeId, UUID placeId, String kind, UUID ownerId, UUID facilitatorId, Text text) {}

    public record Leaders(UUID ownerId, UUID facilitatorId) {}

    private static final UUID NONE = new UUID(0, 0);

    private CommunityInput() {}

    static Checked<Founding> founding(Form form, Set<UUID> programmes, Set<UUID> places, Set<UUID> people, UUID founder) {
        form.text("q", 80);
        form.text("who", 80);
        UUID programme = reference(form, "programme", programmes);
        UUID place = reference(form, "place", places);
        String kind = form.requiredChoice("kind", Community.KINDS);
        UUID owner = reference(form, "owner", people);
        UUID facilitator = reference(form, "facilitator", people);
        Text text = text(form, kind);
        boolean leads = founder.equals(owner) || founder.equals(facilitator);
        if (!leads && form.error("owner") == null && form.error("facilitator") == null) form.wrong("facilitator", "community.founder_leads");
        return form.checked(() -> new Founding(programme, place, kind, owner, facilitator, text));
    }

    static Checked<Text> text(Form form, Community community) {
        Text text = text(form, community.kind());
        return form.checked(() -> text);
    }

    static Checked<Leaders> leaders(Form form, Set<UUID> members) {
        UUID owner = reference(form, "owner", members);
        UUID facilitator = reference(form, "facilitator", members);
        return form.checked(() -> new Leaders(owner, facilitator));
    }

    private static Text text(Form form, String kind) {
        String name = form.required("name", 2, 120, "community.name_short");
        String about = form.text("about", 2000);
        List<String> grades = form.list("grades");
        List<String> subjects = form.list("subjects");
        if (kind.equals("subject") && subjects.isEmpty()) form.wrong("subjects", "community.subject_needed");
        boolean open = form.ticked("open");
        String norms = form.required("norms", 4000);
        return new Text(name, about, grades, subjects, open, norms);
    }

    // A form without it is refused, so that the stand-in is never kept.
    private static UUID reference(Form form, String field, Set<UUID> offered) {
        UUID chosen = form.reference(field, offered);
        if (chosen == null && form.error(field) == null) form.wrong(field, "form.required_choice");
        return chosen == null ? NONE : chosen;
    }
}
