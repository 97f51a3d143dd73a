package urunana.guide;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import urunana.access.Actor;
import urunana.audit.Audit;
import urunana.web.Refusal;
import urunana.web.Stale;

/**
 * The door of guides: copy one, work on the draft, publish it, put it away. Whoever calls has been let in as a keeper: a leader
 * of the community, or somebody who manages the programme.
 */
@Component
public final class Guides {
    private final GuideStore store;
    private final Audit audit;

    Guides(GuideStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    /** A copy to change at will; its origin stays as it is and is remembered (K70). */
    public UUID adapt(Actor actor, Instant now, UUID id, Keeper keeper, Edition origin) {
        store.insert(id, keeper, origin, origin.outline(), actor.id());
        audit.record(actor, now, "adapted", "guide", id, keeper.communityId());
        return id;
    }

    public void call(Actor actor, Instant now, Keeper keeper, Edition stands, int version, GuideInput.Names names, String language) {
        keep(actor, now, keeper, stands, version, stands.outline().called(language, names.name(), names.about()),
                Map.of("name", stands.outline().name().in(language), "about", stands.outline().about().in(language)));
    }

    public void change(Actor actor, Instant now, Keeper keeper, Edition stands, int version, Part part, Map<String, String> theirs) {
        keep(actor, now, keeper, stands, version, stands.outline().with(part), theirs);
    }

    // What is published stays: who changes it begins the next edition.
    private void keep(Actor actor, Instant now, Keeper keeper, Edition stands, int version, Outline outline, Map<String, String> theirs) {
        if (stands.version() != version) throw new Stale(theirs, stands.version());
        if (!stands.draft()) store.insertDraft(stands.guide().id(), keeper.communityId(), stands.number() + 1, outline, actor.id());
        else if (!store.keepDraft(stands.id(), version, outline, actor.id())) throw new Stale(theirs, stands.version());
        audit.record(actor, now, "changed", "guide", stands.guide().id(), keeper.communityId());
    }

    /** From now on new cycles can follow it; those that run keep theirs. */
    public void publish(Actor actor, Instant now, Keeper keeper, Edition draft) {
        if (!draft.draft() || !store.publish(draft.id(), actor.id(), now)) throw new Refusal.Conflict("guide.published_already");
        audit.record(actor, now, "published", "guide", draft.guide().id(), keeper.communityId());
    }

    void retire(Actor actor, Instant now, LocalDate today, Keeper keeper, Guide guide, boolean away) {
        if (!store.retire(guide.id(), away ? today : null)) throw new Refusal.Conflict("refusal.meanwhile");
        audit.record(actor, now, away ? "retired" : "brought back", "guide", guide.id(), keeper.communityId());
    }
}
