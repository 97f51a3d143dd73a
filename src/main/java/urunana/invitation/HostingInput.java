package urunana.invitation;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import urunana.web.Checked;
import urunana.web.Form;

/** What the two forms of hosting say: asking, and answering. */
final class HostingInput {
    static final List<String> PARTS = List.of("ask", "answer");
    private static final List<String> POSSIBLE = List.of("given", "not_possible");

    private HostingInput() {}

    static Checked<Hosting.Asked> asked(Form form, Set<UUID> members) {
        Integer people = form.number("people", 1, 500);
        if (people == null && form.error("people") == null) form.wrong("people", "form.required");
        String need = form.text("need", 300);
        var classes = form.choices("classes", members.stream().map(UUID::toString).collect(Collectors.toSet()));
        return form.checked(() -> new Hosting.Asked(people == null ? 1 : people, need, classes.stream().map(UUID::fromString).sorted().toList()));
    }

    /** {@code room}: whether the room and the hours are this person's to give; {@code covers}: the classes that are. */
    static Checked<Hosting.Given> answered(Form form, boolean room, List<Cover> covers) {
        String possible = room ? form.requiredChoice("possible", POSSIBLE) : "";
        String name = room ? form.text("room", 120) : "";
        LocalTime from = room ? form.time("from") : null;
        LocalTime to = room ? form.time("to") : null;
        String words = room ? form.text("words", 300) : "";
        if ((from == null) != (to == null) && form.error("from") == null && form.error("to") == null) form.wrong(from == null ? "from" : "to", "invitation.hosting.both_hours");
        if (from != null && to != null && !from.isBefore(to)) form.wrong("to", "invitation.hosting.ends_before");
        if (possible.equals("given") && name.isEmpty()) form.wrong("room", "invitation.hosting.which_room");
        if (possible.equals("not_possible") && words.isEmpty()) form.wrong("words", "invitation.hosting.say_why");
        var given = covers(form, covers);
        return form.checked(() -> new Hosting.Given(room ? possible.equals("given") : null, name, from, to, words, given));
    }

    private static Map<UUID, Cover.Given> covers(Form form, List<Cover> covers) {
        var given = new LinkedHashMap<UUID, Cover.Given>();
        for (Cover cover : covers) {
            String kind = form.choice(cover.field("kind"), Cover.KINDS);
            String watcher = form.text(cover.field("watcher"), 120);
            boolean agreed = form.ticked(cover.field("agreed"));
            if (kind.isEmpty() && (agreed || !watcher.isEmpty())) form.wrong(cover.field("kind"), "invitation.hosting.which_kind");
            given.put(cover.personId(), new Cover.Given(kind.isEmpty() ? null : kind, watcher, agreed));
        }
        return given;
    }
}
