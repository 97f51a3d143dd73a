package urunana.programme;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import urunana.person.PlaceChoices;
import urunana.web.Form;
import urunana.web.Refusal;
import urunana.web.Reply;
import urunana.web.Request;

/** Which places take part in a programme, in which strand. */
@Component
public final class TakingPartPages {
    private static final int MOST = 300;

    private final PartStore parts;
    private final Programmes programmes;
    private final PlaceChoices choices;

    TakingPartPages(PartStore parts, Programmes programmes, PlaceChoices choices) {
        this.parts = parts;
        this.programmes = programmes;
        this.choices = choices;
    }

    /** GET /programmes/{programme}/places */
    public Reply list(Request request) {
        var programme = managed(request);
        return Reply.page(ProgrammePages.page(request, programme, request.words().t("programme.edit.places")), "programme/places",
                "path", "/programmes/" + programme.id(), "places", parts.places(programme.id(), "", MOST));
    }

    /** GET /programmes/{programme}/places/new */
    public Reply choose(Request request) {
        var programme = managed(request);
        String words = request.query("q");
        String path = "/programmes/" + programme.id() + "/places";
        return Reply.page(ProgrammePages.page(request, programme, request.words().t("programme.place.add")), "programme/choose-place",
                "path", path, "words", words, "choices", choices.anywhere(words, request.today()));
    }

    /** GET /programmes/{programme}/places/{place} */
    public Reply ask(Request request) {
        var programme = managed(request);
        var form = request.blank();
        var known = parts.places(programme.id(), "", MOST).stream().filter(part -> part.placeId().equals(request.id("place"))).findFirst();
        known.ifPresent(part -> form.with("strand", part.strand()).with("support", part.support()));
        return form(request, programme, form);
    }

    /** POST /programmes/{programme}/places/{place} */
    public Reply keep(Request request) {
        var programme = managed(request);
        UUID place = place(request).id();
        return request.save(PartInput.place(request.form(), strands(programme).keySet()), input -> {
            programmes.keepPlace(request.actor(), programme.id(), place, input, request.now(), request.today());
            return "/programmes/" + programme.id() + "/places";
        }, again -> form(request, programme, again));
    }

    /** POST /programmes/{programme}/places/{place}/removal */
    public Reply remove(Request request) {
        var programme = managed(request);
        programmes.removePlace(request.actor(), programme.id(), request.id("place"), request.now(), request.today());
        return Reply.seeOther("/programmes/" + programme.id() + "/places");
    }

    private Programme managed(Request request) {
        return programmes.managed(request.actor(), request.id("programme"), request.today());
    }

    private PlaceChoices.Choice place(Request request) {
        return choices.find(request.id("place"), request.today()).orElseThrow(Refusal.NotFound::new);
    }

    private Map<String, String> strands(Programme programme) {
        var strands = new LinkedHashMap<String, String>();
        parts.strands(programme.id()).forEach(strand -> strands.put(strand.code(), strand.name()));
        return strands;
    }

    private Reply form(Request request, Programme programme, Form form) {
        var place = place(request);
        boolean known = parts.places(programme.id(), "", MOST).stream().anyMatch(part -> part.placeId().equals(place.id()));
        return Reply.page(ProgrammePages.page(request, programme, place.name()), "programme/place", "form", form, "place", place,
                "path", "/programmes/" + programme.id() + "/places", "strands", strands(programme), "known", known);
    }
}
