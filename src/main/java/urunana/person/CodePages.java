package urunana.person;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import urunana.web.Checked;
import urunana.web.Form;
import urunana.web.Reply;
import urunana.web.Request;

/** One-time codes for people in one's care: read out for one person, or printed on slips for many. Each is shown once. */
@Component
public final class CodePages {
    private final People people;
    private final PersonStore store;
    private final SignIns signIns;
    private final Slips slips;
    private final ImportStore imports;

    CodePages(People people, PersonStore store, SignIns signIns, Slips slips, ImportStore imports) {
        this.people = people;
        this.store = store;
        this.signIns = signIns;
        this.slips = slips;
        this.imports = imports;
    }

    /** POST /people/{person}/code. No 303: the code stands on this answer and nowhere else. */
    public Reply give(Request request) {
        var person = people.forCode(request.actor(), request.id("person"), request.today());
        var page = request.page(request.words().t("person.code.title", "name", person.fullName())).in("people");
        String code = signIns.resetCode(request.actor(), person.id(), request.now());
        return Reply.page(page, "person/code", "person", person, "code", code).header("Cache-Control", "no-store");
    }

    /** GET /people/slips */
    public Reply ask(Request request) {
        return chooser(request, request.blank(), 200);
    }

    /** POST /people/slips. No 303, for the same reason. */
    public Reply print(Request request) {
        var offered = store.forSlips(request.actor(), sent(request.form()), null, 0, request.today()).people();
        var checked = chosen(request.form(), offered);
        var people = checked.value();
        if (people == null) return chooser(request, checked.form(), 422);
        var made = slips.make(request.actor(), people, request.site(), request.now());
        return Reply.page(request.page(request.words().t("person.slips.title")).in("people"), "person/slips", "slips", made, "address", request.site() + Slips.PATH)
                .header("Cache-Control", "no-store");
    }

    private Reply chooser(Request request, Form form, int status) {
        int page = PersonPages.page(request);
        var file = PersonPages.uuid(request.query("import"));
        var place = PersonPages.uuid(request.query("place"));
        List<UUID> among = file == null ? null : imports.added(request.actor(), file);
        var batch = store.forSlips(request.actor(), among, place, page, request.today());
        var people = batch.people();
        if (status == 200) form.withMany("person", people.stream().map(person -> person.id().toString()).toList());
        var paging = new Paging("/people/slips", page, batch.full(), "import", file == null ? "" : file, "place", place == null ? "" : place);
        return Reply.page(status, request.page(request.words().t("person.slips.choose")).in("people"),
                "person/choose-slips", "form", form, "people", people, "paging", paging);
    }

    private static List<UUID> sent(Form form) {
        var ids = new ArrayList<UUID>();
        for (String value : form.values("person")) {
            UUID id = PersonPages.uuid(value);
            if (id != null && ids.size() < Slips.PAGE) ids.add(id);
        }
        return ids;
    }

    // Whoever is not offered is not the actor's to give a code.
    private static Checked<List<Person>> chosen(Form form, List<Person> offered) {
        var chosen = form.choices("person", offered.stream().map(person -> person.id().toString()).toList());
        if (chosen.isEmpty()) form.wrong("person", "person.slips.none_chosen");
        return form.checked(() -> offered);
    }
}
