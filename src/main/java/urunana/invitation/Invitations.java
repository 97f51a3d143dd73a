package urunana.invitation;

import java.time.Instant;
import org.springframework.stereotype.Component;
import urunana.access.Actor;
import urunana.audit.Audit;
import urunana.community.Room;
import urunana.session.Session;
import urunana.web.Refusal;

/** The door of answers: each member says for themselves whether they come, and may say otherwise until the session closes. */
@Component
public final class Invitations {
    private final InvitationStore store;
    private final Audit audit;

    Invitations(InvitationStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    public void answer(Actor actor, Instant now, Room room, Session session, String answer, String words) {
        if (!store.answer(room.id(), session.id(), actor.id(), new Answer.Given(answer, words), now)) throw new Refusal.Conflict("invitation.over");
        audit.record(actor, now, "answered", "invitation", session.id(), room.id());
    }
}
