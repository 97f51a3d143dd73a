package urunana.invitation;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import urunana.community.Rooms;
import urunana.db.Reads;
import urunana.session.SessionStore;
import urunana.web.Form;
import urunana.web.Refusal;
import urunana.web.Reply;
import urunana.web.Request;

/** What a session needs of its school: asked here by who leads, answered here by head teachers, who see nothing else of it. */
@Component
public final class HostingPages {
    private final Rooms rooms;
    private final SessionStore sessions;
    private final Hostings hostings;
    private final JdbcTemplate jdbc;

    HostingPages(Rooms rooms, SessionStore sessions, Hostings hostings, JdbcTemplate jdbc) {
        this.rooms = rooms;
        this.sessions = sessions;
        this.hostings = hostings;
        this.jdbc = jdbc;
    }

    /** GET …/sessions/{session}/hosting */
    public Reply show(Request request) {
        var view = view(request);
        return page(request, view, asking(request, view), answering(request, view));
    }

    /** POST …/sessions/{session}/hosting: asking or answering, as its field "part" says. */
    public Reply save(Request request) {
        var view = view(request);
        if (!view.leads() && !view.hosts()) throw new Refusal.Forbidden();
        var form = request.form();
        String part = form.requiredChoice("part", HostingInput.PARTS);
        boolean asks = part.equals("ask") || view.leads() && !part.equals("answer");
        return asks ? ask(request, view, form) : answer(request, view, form);
    }

    private Reply ask(Request request, HostingView view, Form form) {
        if (!view.leads()) throw new Refusal.Forbidden();
        return request.save(HostingInput.asked(form, view.room().memberIds()), asked -> {
            hostings.ask(request.actor(), request.now(), view, asked, form.version());
            return path(view);
        }, again -> page(request, view, again, answering(request, view)));
    }

    private Reply answer(Request request, HostingView view, Form form) {
        var hosting = view.hosting();
        if (hosting == null) throw new Refusal.Conflict("invitation.hosting.not_asked");
        return request.save(HostingInput.answered(form, view.givesRoom(), hosting.answerable()), given -> {
            hostings.answer(request.actor(), request.now(), view, given, form.version());
            return path(view);
        }, again -> page(request, view, asking(request, view), again));
    }

    private HostingView view(Request request) {
        var reads = new Reads(jdbc);
        var entered = rooms.receive(reads, request);
        var found = sessions.find(reads, request.id("community"), request.id("session"));
        reads.run();
        return hostings.view(request.actor(), request.today(), entered.get(), found.get().orElseThrow(Refusal.NotFound::new));
    }

    private static Form asking(Request request, HostingView view) {
        var form = request.blank();
        var now = view.hosting();
        if (now == null) return form.with("people", view.room().members().size());
        return form.with("people", now.people()).with("need", now.need())
                .withMany("classes", now.covers().stream().map(cover -> cover.personId().toString()).toList()).version(now.version());
    }

    private static Form answering(Request request, HostingView view) {
        var form = request.blank();
        var now = view.hosting();
        if (now == null) return form;
        var from = now.from() == null ? view.session().plannedAt() : now.from();
        var to = now.to() == null && from != null ? from.plusMinutes(view.session().plannedMinutes()) : now.to();
        form.with("possible", possible(now)).with("room", now.room().isEmpty() ? view.session().room() : now.room()).with("from", from).with("to", to)
                .with("words", now.words()).version(now.version());
        for (Cover cover : now.answerable()) {
            form.with(cover.field("kind"), cover.kind()).with(cover.field("watcher"), cover.watcher()).with(cover.field("agreed"), cover.agreed() ? "yes" : null);
        }
        return form;
    }

    private Reply page(Request request, HostingView view, Form asking, Form answering) {
        return Reply.page(view.room().page(request, "invitation.hosting.title"), "invitation/hosting", "view", view, "asking", asking, "answering", answering);
    }

    private static String path(HostingView view) {
        return view.room().path("sessions", view.session().id(), "hosting");
    }

    static String possible(Hosting now) {
        return now.possible() == null ? "" : now.possible() ? "given" : "not_possible";
    }

    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
