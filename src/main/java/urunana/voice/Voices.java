package urunana.voice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import urunana.access.Actor;
import urunana.audit.Audit;
import urunana.community.Room;
import urunana.session.Session;
import urunana.web.Refusal;
import urunana.web.Stale;

/** The door of voices: counting them, saying no to it, looking back, and noting what was valuable. */
@Component
public final class Voices {
    private final VoiceStore store;
    private final LookingBackStore lookingBack;
    private final Audit audit;

    Voices(VoiceStore store, LookingBackStore lookingBack, Audit audit) {
        this.store = store;
        this.lookingBack = lookingBack;
        this.audit = audit;
    }

    /** Adds what was counted; also of a session that was closed while the count lay on a phone, or that was counted on paper. */
    public void count(Actor actor, Instant now, Session session, Map<UUID, VoiceInput.Spoken> counts) {
        needBegun(session);
        store.add(session.communityId(), session.id(), counts);
        audit.record(actor, now, "counted", "voice", session.id(), session.communityId());
    }

    /** Takes back a tap. */
    public void takeBack(Actor actor, Instant now, Session session, UUID member) {
        needBegun(session);
        store.takeBack(session.communityId(), session.id(), member);
        audit.record(actor, now, "corrected", "voice", session.id(), session.communityId());
    }

    /** A member says whether they want to be counted here; no deletes what was counted. */
    public void wish(Actor actor, Instant now, LocalDate today, Room room, boolean counted) {
        if (counted) store.switchOn(room.id(), actor.id());
        else store.switchOff(room.id(), actor.id(), today);
        audit.record(actor, now, counted ? "allowed" : "refused", "voice", room.id(), room.id());
    }

    /** The leaders' private look back at a session. */
    public void lookBack(Actor actor, Instant now, Session session, Guidelines guidelines, Guidelines before) {
        needBegun(session);
        if (!lookingBack.keep(session.communityId(), session.id(), guidelines, actor.id())) throw stale(before);
        audit.record(actor, now, "looked back at", "session", session.id(), session.communityId());
    }

    public UUID value(Actor actor, Instant now, UUID id, Session session, VoiceInput.NewHighlight highlight) {
        needBegun(session);
        lookingBack.add(id, session.communityId(), session.id(), highlight, actor.id(), now);
        audit.record(actor, now, "wrote", "highlight", id, session.communityId());
        return id;
    }

    /** Gone for good: it is about a person, who decides. */
    public void takeAway(Actor actor, Instant now, Room room, UUID id) {
        Highlight highlight = lookingBack.find(room.id(), id).orElseThrow(Refusal.NotFound::new);
        if (!highlight.mayTakeAway(actor.id())) throw new Refusal.Forbidden("voice.not_your_highlight");
        lookingBack.remove(room.id(), id);
        audit.record(actor, now, "took away", "highlight", id, room.id());
    }

    private static void needBegun(Session session) {
        if (session.openedAt() == null || session.cancelled()) throw new Refusal.Conflict("session.not_open");
    }

    private static Stale stale(Guidelines now) {
        var theirs = new HashMap<String, String>();
        for (String guideline : Guidelines.ALL) theirs.put(guideline, now.answers().getOrDefault(guideline, ""));
        theirs.put("note", now.note());
        return new Stale(theirs, now.version());
    }
}
