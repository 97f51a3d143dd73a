package urunana.community;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import urunana.access.Actor;
import urunana.audit.Audit;
import urunana.web.Refusal;
import urunana.web.Wrong;

/** The door of communities: founding, changing what they say of themselves, who leads and answers, closing. */
@Component
public final class Communities {
    private final CommunityStore store;
    private final FoundingStore founding;
    private final MembershipStore memberships;
    private final Audit audit;

    Communities(CommunityStore store, FoundingStore founding, MembershipStore memberships, Audit audit) {
        this.store = store;
        this.founding = founding;
        this.memberships = memberships;
        this.audit = audit;
    }

    /** Founds a community; the founder is its first member, another owner or facilitator is invited (K28). Returns its id. */
    public UUID found(Actor actor, CommunityInput.Founding input, Instant now, LocalDate today) {
        if (!founding.reaches(actor, today, input.programmeId(), input.placeId())) throw new Wrong("place", "community.place_outside");
        UUID id = store.add(input, today);
        store.keepNorms(id, actor.id(), now);
        mayBelong(id, actor.id(), today, "");
        memberships.join(id, actor.id(), 1, now);
        memberships.step(id, actor.id(), "joined", 1, actor.id(), now);
        inviteOther(actor, id, input.ownerId(), "owner", now, today);
        if (!input.facilitatorId().equals(input.ownerId())) inviteOther(actor, id, input.facilitatorId(), "facilitator", now, today);
        audit.record(actor, now, "founded", "community", id, id);
        return id;
    }

    public void change(Actor actor, Room room, int version, CommunityInput.Text input, Instant now) {
        mustBeOpen(room);
        store.change(room, version, input);
        store.keepNorms(room.id(), actor.id(), now);
        // Whoever writes the norms stands by them.
        if (!input.norms().equals(room.community().norms())) memberships.agree(room.id(), actor.id(), room.community().normsVersion() + 1);
        audit.record(actor, now, "changed", "community", room.id(), room.id());
    }

    /** Names who is answerable and who leads; both are members, so a community never stands without (K28). */
    public void changeLeaders(Actor actor, Room room, int version, CommunityInput.Leaders input, Instant now, LocalDate today) {
        mustBeOpen(room);
        // Held first: who leaves meanwhile is waited for.
        store.ledBy(room.id(), actor.id());
        mayLead(room, input.ownerId(), "owner", today);
        mayLead(room, input.facilitatorId(), "facilitator", today);
        store.changeLeaders(room, version, input);
        if (!input.ownerId().equals(room.community().ownerId())) audit.record(actor, now, "made owner", "person", input.ownerId(), room.id());
        if (!input.facilitatorId().equals(room.community().facilitatorId()))
            audit.record(actor, now, "made facilitator", "person", input.facilitatorId(), room.id());
    }

    /** Ends a community; what it wrote stays with its members. */
    public void close(Actor actor, Room room, Instant now, LocalDate today) {
        if (store.inCycle(room)) throw new Wrong("", "community.in_cycle");
        if (!store.close(room, today)) throw new Refusal.Conflict("community.closed_already");
        audit.record(actor, now, "closed", "community", room.id(), room.id());
    }

    private void inviteOther(Actor actor, UUID id, UUID personId, String field, Instant now, LocalDate today) {
        if (personId.equals(actor.id())) return;
        mayBelong(id, personId, today, field);
        memberships.invite(id, personId, actor.id(), now);
        memberships.step(id, personId, "invited", null, actor.id(), now);
    }

    private void mayBelong(UUID id, UUID personId, LocalDate today, String field) {
        if (memberships.standing(id, personId, today).evaluates()) throw new Wrong(field, "community.evaluator");
    }

    private void mayLead(Room room, UUID personId, String field, LocalDate today) {
        var standing = memberships.standing(room.id(), personId, today);
        if (!standing.is("member")) throw new Wrong(field, "community.leader_not_member");
        if (standing.evaluates()) throw new Wrong(field, "community.evaluator");
    }

    private static void mustBeOpen(Room room) {
        if (room.community().closed()) throw new Refusal.Conflict("community.closed_already");
    }
}
