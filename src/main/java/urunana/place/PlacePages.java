package urunana.place;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import urunana.access.Duty;
import urunana.web.Checked;
import urunana.web.Form;
import urunana.web.Refusal;
import urunana.web.Reply;
import urunana.web.Request;

/** Looking around in the tree: countries, areas with their map, sites with their profile. */
@Component
public final class PlacePages {
    /** So many sites or finds on a page. */
    public static final int MANY = 50;

    private final PlaceStore places;
    private final ProfileStore profiles;
    private final Places door;

    PlacePages(PlaceStore places, ProfileStore profiles, Places door) {
        this.places = places;
        this.profiles = profiles;
        this.door = door;
    }

    /** GET /places: one's own places, the countries, and what a search found. */
    public Reply list(Request request) {
        return list(request, request.blank());
    }

    /** POST /places: an administrator brings a shipped country. */
    public Reply loadCountry(Request request) {
        var form = request.form();
        var country = form.requiredChoice("country", CountryData.COUNTRIES);
        Checked<String> checked = form.checked(() -> country);
        return request.save(checked, code -> door.loadCountry(request.actor(), code, request.now()).path(),
                again -> list(request, again));
    }

    private Reply list(Request request, Form form) {
        var own = request.actor().duties().stream().map(Duty::placeId).distinct().map(places::find).flatMap(Optional::stream).toList();
        var words = request.query("q");
        List<PlaceStore.Found> found = words.isEmpty() ? List.of() : places.search(null, words, request.today(), MANY);
        return Reply.page(request.page(request.words().t("place.title")).in("places"), "place/places",
                "form", form, "words", new PlaceWords(request.words()), "q", words, "found", found, "own", own,
                "countries", places.countries(), "shipped", request.actor().administrator() ? PlaceWords.shipped(request.words()) : Map.of());
    }

    /** GET /places/{place} */
    public Reply show(Request request) {
        var path = places.path(request.id("place"));
        if (path.isEmpty()) throw new Refusal.NotFound();
        var place = path.getLast();
        return place.isSite() ? site(request, place, path) : area(request, place, path);
    }

    private Reply site(Request request, Place place, List<Place> path) {
        return Reply.page(request.page(place.name()).in("places"), "place/site",
                "words", new PlaceWords(request.words()), "place", place, "path", path.subList(0, path.size() - 1),
                "profile", profiles.school(place.id()), "mayManage", door.mayManage(request.actor(), place.id()));
    }

    private Reply area(Request request, Place place, List<Place> path) {
        var words = new PlaceWords(request.words());
        var query = request.query("q");
        List<PlaceStore.Found> found = query.isEmpty() ? List.of() : places.search(place.id(), query, request.today(), MANY);
        var children = places.children(place.id(), request.today());
        return Reply.page(request.page(words.name(place)).in("places"), "place/area",
                "words", words, "place", place, "path", path.subList(0, path.size() - 1), "q", query, "found", found,
                "children", PlaceWords.byRank(children), "map", new PlaceMap(places.shapes(place.id(), request.today())),
                "profile", profiles.area(place.id()), "totals", profiles.totals(place.id(), request.today()),
                "sites", profiles.sitesOf(place.id(), request.today(), MANY), "mayManage", door.mayManage(request.actor(), place.id()));
    }

    /** GET /places/{place}/sites: all of them, a page at a time. */
    public Reply sites(Request request) {
        var path = places.path(request.id("place"));
        if (path.isEmpty() || path.getLast().isSite()) throw new Refusal.NotFound();
        var place = path.getLast();
        var after = after(request.query("after"));
        var words = new PlaceWords(request.words());
        return Reply.page(request.page(request.words().t("place.sites_in", "place", words.name(place))).in("places"), "place/sites",
                "words", words, "place", place, "after", after, "total", profiles.totals(place.id(), request.today()).sites(),
                "sites", profiles.sites(place.id(), request.today(), after, MANY));
    }

    private static int after(String query) {
        return query.matches("[0-9]{1,6}") ? Integer.parseInt(query) : 0;
    }
}
