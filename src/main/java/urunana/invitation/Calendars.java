package urunana.invitation;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import org.springframework.stereotype.Component;
import urunana.access.Actor;
import urunana.access.ActorContexts;
import urunana.audit.Audit;

/** The door of private calendar addresses: 256 random bits, told once. */
@Component
public final class Calendars {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CalendarStore store;
    private final Audit audit;

    Calendars(CalendarStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    /** The secret of a new address; the one before opens nothing any more. */
    String make(Actor actor, Instant now) {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        store.keep(actor.id(), ActorContexts.hash(token), now);
        audit.record(actor, now, "made", "calendar address", actor.id());
        return token;
    }

    void withdraw(Actor actor, Instant now) {
        if (store.withdraw(actor.id())) audit.record(actor, now, "withdrew", "calendar address", actor.id());
    }
}
