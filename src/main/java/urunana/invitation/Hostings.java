package urunana.invitation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import urunana.access.Actor;
import urunana.audit.Audit;
import urunana.community.Room;
import urunana.db.Reads;
import urunana.session.Session;
import urunana.web.Refusal;
import urunana.web.Stale;

/** The door of what a school gives: asked by who leads the community, answered by a head teacher or written down for them. */
@Component
public final class Hostings {
    private final HostingStore store;
    private final InvitationStore invitations;
    private final Audit audit;
    private final JdbcTemplate jdbc;

    Hostings(HostingStore store, InvitationStore invitations, Audit audit, JdbcTemplate jdbc) {
        this.invitations = invitations;
        this.jdbc = jdbc;
        this.store = store;
        this.audit = audit;
    }

    /** What this person sees of the school's part, and may do there. */
    public HostingView view(Actor actor, LocalDate today, Room room, Session session) {
        boolean member = room.memberIds().contains(actor.id());
        boolean leads = member && room.community().ledBy(actor.id());
        var reads = new Reads(jdbc);
        var reach = store.reach(reads, actor, room.id(), today);
        var where = invitations.where(reads, room.id(), session.id());
        var hosting = store.find(reads, actor, leads, room.id(), session.id(), today);
        reads.run();
        int attempt = where.get().orElseThrow(Refusal.NotFound::new).attempt();
        return new HostingView(room, session, attempt, hosting.get().orElse(null), leads, member, reach.get().hosts(), reach.get().place(), reach.get().ratio());
    }

    public void ask(Actor actor, Instant now, HostingView view, Hosting.Asked asked, int version) {
        if (!view.leads()) throw new Refusal.Forbidden();
        needAhead(view.session());
        if (!store.ask(view.session(), asked, actor.id(), now, version)) throw stale(view.hosting());
        audit.record(actor, now, "asked for", "hosting", view.session().id(), view.room().id());
    }

    public void answer(Actor actor, Instant now, HostingView view, Hosting.Given given, int version) {
        if (!view.leads() && !view.hosts()) throw new Refusal.Forbidden();
        needAhead(view.session());
        if (view.hosting() == null) throw new Refusal.Conflict("invitation.hosting.not_asked");
        if (!store.answer(view.session(), given, actor.id(), now, version)) throw stale(view.hosting());
        audit.record(actor, now, "answered", "hosting", view.session().id(), view.room().id());
    }

    private static void needAhead(Session session) {
        if (!session.ahead()) throw new Refusal.Conflict("invitation.over");
        if (session.plannedOn() == null) throw new Refusal.Conflict("invitation.no_day");
    }

    // Asked in the same moment by two: what the other one asked is there when the page is read again.
    private static RuntimeException stale(@Nullable Hosting now) {
        return now == null ? new Refusal.Conflict("refusal.meanwhile") : new Stale(theirs(now), now.version());
    }

    private static Map<String, String> theirs(Hosting now) {
        var theirs = new HashMap<String, String>(Map.of("people", Integer.toString(now.people()), "need", now.need(), "room", now.room(), "words", now.words(),
                "from", HostingPages.text(now.from()), "to", HostingPages.text(now.to()), "possible", HostingPages.possible(now)));
        for (Cover cover : now.covers()) {
            if (!cover.answerable()) continue;
            theirs.put(cover.field("kind"), HostingPages.text(cover.kind()));
            theirs.put(cover.field("watcher"), cover.watcher());
        }
        return theirs;
    }
}
