package urunana.person;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import urunana.web.Form;
import urunana.web.Refusal;
import urunana.web.Reply;
import urunana.web.Request;

/** Giving a duty, ending one, handing over its open work. */
@Component
public final class DutyPages {
    private final PersonStore people;
    private final DutyStore store;
    private final HandOverStore work;
    private final Duties duties;
    private final PersonPages pages;

    DutyPages(PersonStore people, DutyStore store, HandOverStore work, Duties duties, PersonPages pages) {
        this.people = people;
        this.store = store;
        this.work = work;
        this.duties = duties;
        this.pages = pages;
    }

    /** GET /people/{person}/duties/new */
    public Reply ask(Request request) {
        var person = person(request);
        UUID place = PersonPages.uuid(request.query("place"));
        if (place == null) return pages.choosePlace(request, "/people/" + person.id() + "/duties/new", "person.duty.new.title");
        return giveForm(request, person, pages.choices(request, place), request.blank().with("starts_on", request.today()).with("place", place));
    }

    /** POST /people/{person}/duties */
    public Reply give(Request request) {
        var person = person(request);
        UUID place = PersonPages.sentPlace(request);
        var choices = pages.choices(request, place);
        return request.save(DutyInput.given(request.form(), choices), given -> {
            duties.give(request.actor(), person.id(), given, request.now(), request.today());
            return "/people/" + person.id();
        }, again -> giveForm(request, person, choices, again));
    }

    /** GET /people/{person}/duties/{duty} */
    public Reply askEnd(Request request) {
        var duty = endable(request);
        return endForm(request, duty, request.blank().with("ends_on", duty.endsOn() == null ? request.today() : duty.endsOn()).version(duty.version()));
    }

    /** POST /people/{person}/duties/{duty}/closure */
    public Reply end(Request request) {
        var duty = endable(request);
        var candidates = work.candidates(request.actor(), duty, request.today()).keySet();
        boolean over = duty.time(request.today()) == HeldDuty.Time.PAST;
        return request.save(DutyInput.ending(request.form(), duty, candidates, over), ending -> {
            duties.end(request.actor(), duty, request.form().version(), ending, request.now(), request.today());
            return "/people/" + duty.personId();
        }, again -> endForm(request, duty, again));
    }

    private HeldDuty endable(Request request) {
        return duties.endable(request.actor(), request.id("person"), request.id("duty"), request.words().language(), request.today());
    }

    private Person person(Request request) {
        return people.find(request.actor(), request.id("person"), request.today()).orElseThrow(Refusal.NotFound::new).person();
    }

    private static Reply giveForm(Request request, Person person, DutyChoices choices, Form form) {
        return Reply.page(request.page(request.words().t("person.duty.new.title")).in("people"), "person/give-duty",
                "form", form, "person", person, "choices", choices);
    }

    private Reply endForm(Request request, HeldDuty duty, Form form) {
        var page = request.page(duty.title(request.words())).in("people");
        return Reply.page(page, "person/end-duty", "form", form, "person", person(request), "duty", duty, "work", work.open(duty),
                "candidates", options(work.candidates(request.actor(), duty, request.today())), "handed", work.wasHandedOver(duty.id()),
                "bounded", store.isBounded(duty.role()), "today", request.today());
    }

    private static Map<String, String> options(Map<UUID, String> people) {
        var options = new LinkedHashMap<String, String>();
        people.forEach((id, name) -> options.put(id.toString(), name));
        return options;
    }
}
