package urunana.place;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import urunana.access.Actor;
import urunana.access.Capability;
import urunana.access.Duty;
import urunana.audit.Audit;
import urunana.web.Refusal;
import urunana.web.Stale;
import urunana.web.Wrong;

/** The door for changes of single places: who manages the places around may make them. */
@Component
public final class Places {
    private final PlaceStore places;
    private final ProfileStore profiles;
    private final CountryData countries;
    private final Audit audit;

    Places(PlaceStore places, ProfileStore profiles, CountryData countries, Audit audit) {
        this.places = places;
        this.profiles = profiles;
        this.countries = countries;
        this.audit = audit;
    }

    /** Whether the actor manages places at this one or at one around it. */
    public boolean mayManage(Actor actor, UUID placeId) {
        if (actor.administrator()) return true;
        return places.isWithinAny(placeId, actor.duties().stream()
                .filter(duty -> duty.capabilities().contains(Capability.MANAGE_PLACES)).map(Duty::placeId).toList());
    }

    /** The place, for somebody who may change it. */
    public Place managed(Actor actor, UUID placeId) {
        var place = places.find(placeId).orElseThrow(Refusal.NotFound::new);
        if (!mayManage(actor, placeId)) throw new Refusal.Forbidden();
        return place;
    }

    /** Brings a shipped country with its areas and shapes. */
    public Place loadCountry(Actor actor, String country, Instant now) {
        if (!actor.administrator()) throw new Refusal.Forbidden();
        countries.load(country);
        var place = places.country(country).orElseThrow();
        audit.record(actor, now, "loaded", "place", place.id());
        return place;
    }

    /** Adds a school, centre, library, community group, college or office to an area. */
    public Place addSite(Actor actor, UUID areaId, PlaceInput.Site site, Instant now) {
        var area = managed(actor, areaId);
        if (area.isSite()) throw new Refusal.NotFound();
        refuseTwin(area.country(), site.kind().word(), areaId, site.code(), site.name(), null);
        var id = places.add(areaId, area.country(), site.kind(), site.code(), site.name());
        audit.record(actor, now, "added", "place", id);
        return places.find(id).orElseThrow();
    }

    /** Corrects name, code and the day of closing. A level or another parent comes by import. */
    public void change(Actor actor, UUID placeId, int version, PlaceInput.Details details, Instant now) {
        var place = managed(actor, placeId);
        if (place.isCountry() && details.closedOn() != null) throw new Wrong("closed_on", "place.country_stays");
        refuseTwin(place.country(), place.level(), place.parentId(), details.code(), details.name(), placeId);
        if (!places.change(placeId, version, details.code(), details.name(), details.closedOn())) {
            var stands = places.find(placeId).orElseThrow(Refusal.NotFound::new);
            throw new Stale(PlaceInput.fields(stands), stands.version());
        }
        audit.record(actor, now, "changed", "place", placeId);
    }

    // The database refuses it too; asked before, the answer stands by its field and nothing typed is lost.
    private void refuseTwin(String country, String level, @Nullable UUID parentId, @Nullable String code, String name, @Nullable UUID self) {
        if (code != null && places.codeTaken(country, level, code, self)) throw new Wrong("code", "constraint.place_code_unique");
        boolean bound = code == null || PlaceKind.site(level).isEmpty();
        if (parentId != null && bound && places.nameTaken(parentId, level, name, self)) throw new Wrong("name", "constraint.place_name_unique");
    }

    /** Keeps what a site says of itself. */
    public void saveProfile(Actor actor, UUID placeId, SchoolProfile profile, Instant now) {
        if (!managed(actor, placeId).isSite()) throw new Refusal.NotFound();
        if (!profiles.save(placeId, profile)) {
            var stands = profiles.school(placeId);
            throw new Stale(PlaceInput.fields(stands), stands.version());
        }
        audit.record(actor, now, "changed the profile of", "place", placeId);
    }
}
