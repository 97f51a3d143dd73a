package urunana.community;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import urunana.access.Actor;
import urunana.audit.Audit;
import urunana.web.Refusal;
import urunana.web.Wrong;

/**
 * The door of belonging: being invited, accepting or declining, asking, being admitted, leaving.
 * Nobody becomes a member without saying yes to the norms (K36) and by their own will (K31); evaluators never do (K22).
 */
@Component
public final class Memberships {
    private final CommunityStore communities;
    private final MembershipStore store;
    private final Audit audit;

    Memberships(CommunityStore communities, MembershipStore store, Audit audit) {
        this.communities = communities;
        this.store = store;
        this.audit = audit;
    }

    /** A leader offers a membership. Whoever asked before is admitted instead: both sides want it. */
    public void invite(Actor actor, Room room, UUID personId, Instant now, LocalDate today) {
        openNorms(room.id());
        if (!store.inReach(room, personId, today)) throw new Refusal.NotFound();
        var standing = store.standing(room.id(), personId, today);
        if (standing.is("asked")) {
            admit(actor, room, personId, now, today);
            return;
        }
        if (standing.is("member") || standing.is("invited")) return;
        mayBelong(standing);
        store.invite(room.id(), personId, actor.id(), now);
        keep(actor, room.id(), personId, "invited", null, now);
    }

    public void withdraw(Actor actor, Room room, UUID personId, Instant now, LocalDate today) {
        if (!store.standing(room.id(), personId, today).is("invited")) throw new Refusal.Conflict("community.not_waiting");
        store.forget(room.id(), personId);
        keep(actor, room.id(), personId, "withdrawn", null, now);
    }

    /** The actor says yes to these norms: joins when invited, or agrees again as a member. */
    public void accept(Actor actor, UUID communityId, int norms, Instant now, LocalDate today) {
        var standing = store.standing(communityId, actor.id(), today);
        if (!standing.is("invited") && !standing.is("member")) throw new Refusal.NotFound();
        mayBelong(standing);
        sameNorms(communityId, norms);
        if (standing.is("invited")) store.join(communityId, actor.id(), norms, now);
        else store.agree(communityId, actor.id(), norms);
        keep(actor, communityId, actor.id(), standing.is("invited") ? "joined" : "agreed", norms, now);
    }

    /** The actor says no to an invitation, or takes back a request. */
    public void decline(Actor actor, UUID communityId, Instant now, LocalDate today) {
        var standing = store.standing(communityId, actor.id(), today);
        if (!standing.is("invited") && !standing.is("asked")) throw new Refusal.NotFound();
        store.forget(communityId, actor.id());
        keep(actor, communityId, actor.id(), "declined", null, now);
    }

    /** The actor asks to join, saying yes to these norms. The caller has checked that the community is open to them. */
    public void ask(Actor actor, UUID communityId, int norms, Instant now, LocalDate today) {
        var standing = store.standing(communityId, actor.id(), today);
        if (standing.is("member") || standing.is("asked")) return;
        mayBelong(standing);
        sameNorms(communityId, norms);
        if (standing.is("invited")) {
            accept(actor, communityId, norms, now, today);
            return;
        }
        store.ask(communityId, actor.id(), norms, now);
        keep(actor, communityId, actor.id(), "asked", norms, now);
    }

    /** A leader says yes to somebody who asked. */
    public void admit(Actor actor, Room room, UUID personId, Instant now, LocalDate today) {
        openNorms(room.id());
        var standing = waiting(room, personId, today);
        mayBelong(standing);
        store.join(room.id(), personId, null, now);
        keep(actor, room.id(), personId, "joined", standing.norms(), now);
    }

    public void refuse(Actor actor, Room room, UUID personId, Instant now, LocalDate today) {
        waiting(room, personId, today);
        store.forget(room.id(), personId);
        keep(actor, room.id(), personId, "refused", null, now);
    }

    public void leave(Actor actor, Room room, Instant now) {
        mustNotLead(room, actor.id());
        store.leave(room.id(), actor.id(), now);
        keep(actor, room.id(), actor.id(), "left", null, now);
    }

    public void remove(Actor actor, Room room, UUID personId, Instant now, LocalDate today) {
        mustNotLead(room, personId);
        if (!store.standing(room.id(), personId, today).is("member")) throw new Refusal.NotFound();
        store.leave(room.id(), personId, now);
        keep(actor, room.id(), personId, "removed", null, now);
    }

    private MembershipStore.Standing waiting(Room room, UUID personId, LocalDate today) {
        var standing = store.standing(room.id(), personId, today);
        if (!standing.is("asked")) throw new Refusal.Conflict("community.not_waiting");
        return standing;
    }

    private static void mayBelong(MembershipStore.Standing standing) {
        if (standing.evaluates()) throw new Wrong("", "community.evaluator");
        if (!standing.peer()) throw new Wrong("", "community.not_a_peer");
    }

    // What was read is what is accepted; norms changed meanwhile are shown first.
    private void sameNorms(UUID communityId, int read) {
        if (openNorms(communityId) != read) throw new Wrong("agree", "community.norms_changed");
    }

    private int openNorms(UUID communityId) {
        return communities.openNorms(communityId).orElseThrow(() -> new Refusal.Conflict("community.closed_already"));
    }

    private void mustNotLead(Room room, UUID personId) {
        if (communities.ledBy(room.id(), personId)) throw new Refusal.Conflict("community.leader_stays");
    }

    private void keep(Actor actor, UUID communityId, UUID personId, String step, @org.jspecify.annotations.Nullable Integer norms, Instant now) {
        store.step(communityId, personId, step, norms, actor.id(), now);
        audit.record(actor, now, step, "membership", personId, communityId);
    }
}
