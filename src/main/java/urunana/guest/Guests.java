package urunana.guest;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import urunana.access.Actor;
import urunana.access.ActorContexts;
import urunana.audit.Audit;
import urunana.community.MembershipStore;
import urunana.community.Room;
import urunana.session.Session;
import urunana.web.Refusal;
import urunana.web.Stale;
import urunana.web.Wrong;

/** The door of guests: leaders invite and take back (the route sees to that), guests answer. */
@Component
public final class Guests {
    /** More are not shown to anybody, and could not be taken back. */
    private static final int MOST = 40;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final GuestStore store;
    private final MembershipStore people;
    private final Audit audit;

    Guests(GuestStore store, MembershipStore people, Audit audit) {
        this.store = store;
        this.people = people;
        this.audit = audit;
    }

    /** For a session that lies ahead or is open. Who sits there already needs no invitation, who evaluates may have none. */
    public void invite(Actor actor, Instant now, LocalDate today, UUID id, Room room, Session session, GuestInput.Asked asked) {
        if (!session.ahead()) throw new Refusal.Conflict("guest.session_over");
        if (store.of(room.id(), session.id()).size() >= MOST) throw new Wrong("name", "guest.too_many");
        UUID person = asked.personId();
        if (person != null && room.memberIds().contains(person)) throw new Wrong("person", "guest.is_member");
        if (person != null && !people.inReach(room, person, today)) throw new Wrong("person", "form.choice");
        if (person != null && store.evaluates(person, room.id(), today)) throw new Wrong("person", "community.evaluator");
        store.add(id, room.id(), session.id(), asked, actor.id(), now);
        audit.record(actor, now, "invited", "guest", id, room.id());
    }

    /** The token of a new address, 256 random bits, for a guest who does not sign in. It is shown once and kept nowhere. */
    public String address(Actor actor, Instant now, Room room, UUID id) {
        var random = new byte[32];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        if (!store.address(room.id(), id, ActorContexts.hash(token))) throw new Refusal.NotFound();
        audit.record(actor, now, "made an address for", "guest", id, room.id());
        return token;
    }

    void takeBack(Actor actor, Instant now, Room room, UUID id) {
        if (!store.end(room.id(), id, now)) throw new Refusal.NotFound();
        audit.record(actor, now, "took back the invitation of", "guest", id, room.id());
    }

    /** The answer of a guest whose visit was found; {@code actor} is nobody when they came by their address. */
    public void answer(Actor actor, Instant now, Visit visit, GuestInput.Answered answered, int version) {
        if (!store.answer(visit.id(), answered, version)) {
            var given = store.given(visit.id()).orElseThrow(Refusal.NotFound::new);
            if (given.same(answered)) return; // pressed twice: an address has no receipts
            throw new Stale(Map.of("answer", given.answer(), "said", given.said()), given.version());
        }
        if (actor.signedIn()) audit.record(actor, now, "answered as", "guest", visit.id(), visit.communityId());
    }
}
