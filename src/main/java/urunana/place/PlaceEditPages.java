package urunana.place;

import java.util.Map;
import org.springframework.stereotype.Component;
import urunana.web.Form;
import urunana.web.Refusal;
import urunana.web.Reply;
import urunana.web.Request;

/** Adding a site, correcting a place, and telling what a site says of itself. */
@Component
public final class PlaceEditPages {
    private final ProfileStore profiles;
    private final Places door;

    PlaceEditPages(ProfileStore profiles, Places door) {
        this.profiles = profiles;
        this.door = door;
    }

    /** GET /places/{place}/sites/new */
    public Reply newSite(Request request) {
        return siteForm(request, managedArea(request), request.blank().with("kind", PlaceKind.SCHOOL.word()));
    }

    /** POST /places/{place}/sites */
    public Reply addSite(Request request) {
        var area = managedArea(request);
        return request.save(PlaceInput.site(request.form()),
                site -> door.addSite(request.actor(), area.id(), site, request.now()).path("profile"),
                again -> siteForm(request, area, again));
    }

    private Place managedArea(Request request) {
        var area = door.managed(request.actor(), request.id("place"));
        if (area.isSite()) throw new Refusal.NotFound();
        return area;
    }

    private Reply siteForm(Request request, Place area, Form form) {
        var words = new PlaceWords(request.words());
        return Reply.page(request.page(request.words().t("place.new_site", "place", words.name(area))).in("places"),
                "place/new-site", "form", form, "place", area, "words", words);
    }

    /** GET /places/{place}/details */
    public Reply editDetails(Request request) {
        var place = door.managed(request.actor(), request.id("place"));
        return details(request, place, filled(request, PlaceInput.fields(place)).version(place.version()));
    }

    /** POST /places/{place}/details */
    public Reply saveDetails(Request request) {
        var place = door.managed(request.actor(), request.id("place"));
        return request.save(PlaceInput.details(request.form()), details -> {
            door.change(request.actor(), place.id(), request.form().version(), details, request.now());
            return place.path();
        }, again -> details(request, place, again));
    }

    private Reply details(Request request, Place place, Form form) {
        return Reply.page(request.page(request.words().t("place.edit")).in("places"), "place/details",
                "form", form, "place", place, "words", new PlaceWords(request.words()));
    }

    /** GET /places/{place}/profile */
    public Reply editProfile(Request request) {
        var site = managedSite(request);
        var profile = profiles.school(site.id());
        return profile(request, site, filled(request, PlaceInput.fields(profile)).version(profile.version()));
    }

    /** POST /places/{place}/profile */
    public Reply saveProfile(Request request) {
        var site = managedSite(request);
        return request.save(PlaceInput.profile(request.form()), profile -> {
            door.saveProfile(request.actor(), site.id(), profile, request.now());
            return site.path();
        }, again -> profile(request, site, again));
    }

    private Place managedSite(Request request) {
        var site = door.managed(request.actor(), request.id("place"));
        if (!site.isSite()) throw new Refusal.NotFound();
        return site;
    }

    private Reply profile(Request request, Place site, Form form) {
        return Reply.page(request.page(request.words().t("place.profile_of", "place", site.name())).in("places"), "place/profile",
                "form", form, "place", site);
    }

    private static Form filled(Request request, Map<String, String> fields) {
        var form = request.blank();
        fields.forEach(form::with);
        return form;
    }
}
