package urunana.person;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import urunana.access.Capability;
import urunana.web.Form;
import urunana.web.Refusal;
import urunana.web.Reply;
import urunana.web.Request;

/** People: the list, a person, somebody new, changes; and who served at a place. */
@Component
public final class PersonPages {
    private static final int LAST_PAGE = 2_000;
    private static final int MOST_TURNS = 300;

    private final PersonStore store;
    private final DutyStore duties;
    private final HandOverStore handOvers;
    private final LoadStore loads;
    private final PlaceChoices places;
    private final People people;

    PersonPages(PersonStore store, DutyStore duties, HandOverStore handOvers, LoadStore loads, PlaceChoices places, People people) {
        this.store = store;
        this.duties = duties;
        this.handOvers = handOvers;
        this.loads = loads;
        this.places = places;
        this.people = people;
    }

    /** GET /people */
    public Reply list(Request request) {
        var filter = new PersonStore.Filter(request.query("q"), known(request.query("role"), duties.roles()),
                known(request.query("stage"), Person.CAREER_STAGES), uuid(request.query("place")));
        int number = page(request);
        var lines = store.list(request.actor(), filter, number, request.today());
        var shown = lines.subList(0, Math.min(lines.size(), PersonStore.PAGE));
        var held = duties.of(shown.stream().map(PersonStore.Line::id).toList(), request.words().language());
        var place = filter.placeId() == null ? null : places.find(filter.placeId(), request.today()).orElse(null);
        var page = request.page(request.words().t("person.list.title")).in("people");
        return Reply.page(page, "person/list", "people", PersonRow.of(shown, held, page.words(), request.today()),
                "form", request.blank().with("q", filter.words()).with("role", filter.role()).with("stage", filter.stage()),
                "roles", Roles.options(duties.roles(), page.words()), "place", place == null ? "" : place.name(),
                "paging", new Paging("/people", number, lines.size() > PersonStore.PAGE, "q", filter.words(), "role", filter.role(),
                        "stage", filter.stage(), "place", filter.placeId() == null ? "" : filter.placeId()),
                "manages", request.actor().can(Capability.MANAGE_PEOPLE), "oversees", request.actor().can(Capability.OVERSEE));
    }

    /** GET /people/{person} */
    public Reply show(Request request) {
        var seen = seen(request, request.id("person"));
        var id = seen.person().id();
        var page = request.page(seen.person().fullName()).in("people");
        return Reply.page(page, "person/person", "seen", seen, "duties", duties.of(List.of(id), page.lang()),
                "endable", duties.endable(request.actor(), id, request.today()), "handOvers", handOvers.of(id), "load", loads.of(id, request.today()), "guided", loads.guidedBy(id, request.today()),
                "today", request.today(), "self", id.equals(request.actor().id()), "form", request.blank());
    }

    /** GET /people/new */
    public Reply ask(Request request) {
        UUID place = uuid(request.query("place"));
        if (place == null) return choosePlace(request, "/people/new", "person.new.title");
        return newForm(request, choices(request, place), request.blank().with("language", request.words().language())
                .with("starts_on", request.today()).with("place", place));
    }

    /** POST /people */
    public Reply add(Request request) {
        UUID place = sentPlace(request);
        var choices = choices(request, place);
        return request.save(DutyInput.newPerson(request.form(), choices), input ->
                "/people/" + people.add(request.actor(), input, request.now(), request.today()), again -> newForm(request, choices, again));
    }

    /** GET /people/{person}/edit */
    public Reply edit(Request request) {
        var seen = changeable(request);
        return editForm(request, seen.person(), PersonInput.fill(request.blank(), PersonInput.fields(seen.person()), seen.person().version()));
    }

    /** POST /people/{person} */
    public Reply change(Request request) {
        var person = changeable(request).person();
        return request.save(PersonInput.details(request.form()), details -> {
            people.change(request.actor(), person.id(), request.form().version(), details, request.now(), request.today());
            return "/people/" + person.id();
        }, again -> editForm(request, person, again));
    }

    /** GET /places/{place}/people */
    public Reply served(Request request) {
        var place = places.find(request.id("place"), request.today()).orElseThrow(Refusal.NotFound::new);
        if (!loads.looksAfter(request.actor(), place.id(), request.today())) throw new Refusal.NotFound();
        var page = request.page(request.words().t("person.served.title", "place", place.name())).in("places");
        return Reply.page(page, "person/served", "place", place, "turns", duties.at(place.id(), page.lang(), MOST_TURNS), "today", request.today());
    }

    Reply choosePlace(Request request, String action, String titleKey) {
        var page = request.page(request.words().t(titleKey)).in("people");
        String words = request.query("q");
        return Reply.page(page, "person/choose-place", "action", action, "words", words,
                "choices", places.managed(request.actor(), words, request.today()));
    }

    private SeenPerson seen(Request request, UUID id) {
        return store.find(request.actor(), id, request.today()).orElseThrow(Refusal.NotFound::new);
    }

    private SeenPerson changeable(Request request) {
        var seen = seen(request, request.id("person"));
        if (!seen.mayChange()) throw new Refusal.Forbidden();
        return seen;
    }

    // Where no role may be given, there is nothing to add.
    DutyChoices choices(Request request, UUID place) {
        var choices = duties.choices(request.actor(), place, request.today());
        if (choices.place().isEmpty()) throw new Refusal.NotFound();
        if (choices.roles().isEmpty()) throw new Refusal.Forbidden("person.duty.outside");
        return choices;
    }

    private static Reply newForm(Request request, DutyChoices choices, Form form) {
        return Reply.page(request.page(request.words().t("person.new.title")).in("people"), "person/new", "form", form, "choices", choices);
    }

    private static Reply editForm(Request request, Person person, Form form) {
        return Reply.page(request.page(request.words().t("person.edit.title", "name", person.fullName())).in("people"),
                "person/edit", "form", form, "person", person);
    }

    /** The place of a duty that a form gives: always there, as the form hides it. */
    static UUID sentPlace(Request request) {
        UUID place = uuid(request.form().value("place"));
        if (place == null) throw new Refusal.Unreadable(422, "refusal.unreadable");
        return place;
    }

    static int page(Request request) {
        String page = request.query("page");
        return page.matches("[0-9]{1,4}") ? Math.min(Integer.parseInt(page), LAST_PAGE) : 0;
    }

    static @Nullable UUID uuid(String text) {
        try {
            return text.length() == 36 ? UUID.fromString(text) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String known(String word, List<String> words) {
        return words.contains(word) ? word : "";
    }
}
