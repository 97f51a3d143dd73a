package urunana.guide;

import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import urunana.community.Rooms;
import urunana.programme.ManagedProgramme;
import urunana.web.Form;
import urunana.web.Lines;
import urunana.web.Page;
import urunana.web.Refusal;
import urunana.web.Reply;
import urunana.web.Request;

/**
 * Making guides: the same pages for a programme's and for a community's own. The route lets in leaders of the community; who
 * manages the programme is asked here.
 */
@Component
public final class GuideEditPages {
    private final Rooms rooms;
    private final ManagedProgramme programmes;
    private final GuideStore store;
    private final Guides guides;

    GuideEditPages(Rooms rooms, ManagedProgramme programmes, GuideStore store, Guides guides) {
        this.rooms = rooms;
        this.programmes = programmes;
        this.store = store;
        this.guides = guides;
    }

    /** GET /programmes/{programme}/guides */
    public Reply ofProgramme(Request request) {
        var place = place(request);
        return ofProgramme(request, place, request.blank());
    }

    private Reply ofProgramme(Request request, Where place, Form form) {
        var options = new LinkedHashMap<String, String>();
        for (Edition one : origins(place)) options.put(one.id().toString(), one.outline().name().in(request.words().language()));
        return Reply.page(place.page("guide.of_programme"), "guide/programme", "keeper", place.keeper(), "form", form, "origins", options,
                "guides", store.ofProgramme(place.keeper().id()));
    }

    /** POST …/guides: a copy to work on. */
    public Reply adapt(Request request) {
        var place = place(request);
        var origins = origins(place);
        return request.save(GuideInput.origin(request.form(), origins.stream().map(Edition::id).toList()), chosen -> {
            var origin = origins.stream().filter(one -> one.id().equals(chosen)).findFirst().orElseThrow();
            return place.keeper().path() + "/" + guides.adapt(request.actor(), request.now(), request.recordId(), place.keeper(), origin) + "/edit";
        }, again -> {
            // A community's page has a button for each guide: only one that was put away meanwhile can be wrong.
            if (place.keeper().ofCommunity()) throw new Refusal.Conflict("guide.not_offered");
            return ofProgramme(request, place, again);
        });
    }

    /** GET …/guides/{guide}/edit */
    public Reply edit(Request request) {
        var place = place(request);
        var edition = edition(request, place);
        String language = request.words().language();
        return editForm(place, edition, request.blank().with("name", edition.outline().name().in(language))
                .with("about", edition.outline().about().in(language)).version(edition.version()));
    }

    /** POST …/guides/{guide} */
    public Reply call(Request request) {
        var place = place(request);
        var edition = edition(request, place);
        return request.save(GuideInput.names(request.form()), names -> {
            guides.call(request.actor(), request.now(), place.keeper(), edition, request.form().version(), names, request.words().language());
            return editPath(place, edition);
        }, again -> editForm(place, edition, again));
    }

    /** GET …/guides/{guide}/parts/{kind} */
    public Reply askPart(Request request) {
        var place = place(request);
        var edition = edition(request, place);
        var part = part(request, edition);
        var form = request.blank().version(edition.version());
        GuideInput.fields(part, request.words().language()).forEach(form::with);
        return partForm(place, edition, part, form);
    }

    /** POST …/guides/{guide}/parts/{kind}; a press on a small button moves or drops a step and saves nothing yet. */
    public Reply changePart(Request request) {
        var place = place(request);
        var edition = edition(request, place);
        var part = part(request, edition);
        String press = request.form().value("step");
        if (press.matches("(up|down|out)-\\d{1,3}")) return partForm(place, edition, part, GuideInput.moved(request.form(), press));
        return request.save(GuideInput.part(request.form(), part, request.words().language()), changed -> {
            guides.change(request.actor(), request.now(), place.keeper(), edition, request.form().version(), changed,
                    GuideInput.fields(part, request.words().language()));
            return editPath(place, edition);
        }, again -> partForm(place, edition, part, again));
    }

    /** POST …/guides/{guide}/editions: the draft becomes what new cycles follow. */
    public Reply publish(Request request) {
        var place = place(request);
        var edition = edition(request, place);
        guides.publish(request.actor(), request.now(), place.keeper(), edition);
        return Reply.seeOther(editPath(place, edition));
    }

    /** POST …/guides/{guide}/retirement: put away, or brought back. */
    public Reply retire(Request request) {
        var place = place(request);
        var edition = edition(request, place);
        guides.retire(request.actor(), request.now(), request.today(), place.keeper(), edition.guide(), !edition.guide().retired());
        return Reply.seeOther(editPath(place, edition));
    }

    /** Whose guides these are, and how their pages are made. */
    private interface Pages {
        Page page(String titleKey, Object... arguments);
    }

    private record Where(Keeper keeper, java.util.UUID programme, Pages pages) {
        Page page(String titleKey, Object... arguments) {
            return pages.page(titleKey, arguments);
        }
    }

    private Where place(Request request) {
        if (request.part("programme").isEmpty()) {
            var room = rooms.enter(request);
            return new Where(Keeper.community(room.id()), room.community().programmeId(), (key, arguments) -> room.page(request, key, arguments));
        }
        var programme = programmes.of(request);
        return new Where(Keeper.programme(programme.id()), programme.id(),
                (key, arguments) -> request.page(request.words().t(key, arguments)).where(programme.name()));
    }

    private List<Edition> origins(Where place) {
        return store.offered(place.programme(), place.keeper().id());
    }

    private Edition edition(Request request, Where place) {
        return store.working(place.keeper(), request.id("guide")).orElseThrow(Refusal.NotFound::new);
    }

    private static Part part(Request request, Edition edition) {
        return edition.outline().part(request.part("kind")).orElseThrow(Refusal.NotFound::new);
    }

    private static String editPath(Where place, Edition edition) {
        return place.keeper().path() + "/" + edition.guide().id() + "/edit";
    }

    private static Reply editForm(Where place, Edition edition, Form form) {
        return Reply.page(place.page("guide.edit"), "guide/edit", "keeper", place.keeper(), "edition", edition, "form", form);
    }

    private static Reply partForm(Where place, Edition edition, Part part, Form form) {
        return Reply.page(place.page("guide.kind." + part.kind()), "guide/part", "keeper", place.keeper(), "edition", edition, "part", part,
                "form", form, "lines", Lines.shown(form, "title", form.keys("title-").size()));
    }
}
