package urunana.guest;

import org.springframework.stereotype.Component;
import urunana.access.ActorContexts;
import urunana.agenda.Agendas;
import urunana.session.Session;
import urunana.session.SessionStore;
import urunana.web.Form;
import urunana.web.Refusal;
import urunana.web.Reply;
import urunana.web.Request;

/** What a guest sees and answers: reached by their sign-in, or by the address that was made for them. */
@Component
public final class VisitPages {
    private final GuestStore store;
    private final Guests guests;
    private final SessionStore sessions;
    private final Agendas agendas;

    VisitPages(GuestStore store, Guests guests, SessionStore sessions, Agendas agendas) {
        this.store = store;
        this.guests = guests;
        this.sessions = sessions;
        this.agendas = agendas;
    }

    /** GET …/visits/{visit} */
    public Reply show(Request request) {
        return page(request, mine(request), path(request));
    }

    /** POST …/visits/{visit} */
    public Reply answer(Request request) {
        return save(request, mine(request), path(request));
    }

    /** GET /guest/{token} */
    public Reply showByAddress(Request request) {
        return page(request, byAddress(request), "/guest/" + request.part("token")).header("Cache-Control", "no-store");
    }

    /** POST /guest/{token} */
    public Reply answerByAddress(Request request) {
        return save(request, byAddress(request), "/guest/" + request.part("token"));
    }

    private static String path(Request request) {
        return "/communities/" + request.id("community") + "/visits/" + request.id("visit");
    }

    private Visit mine(Request request) {
        return store.visit(request.actor(), request.id("community"), request.id("visit"), request.today()).orElseThrow(Refusal.NotFound::new);
    }

    private Visit byAddress(Request request) {
        return store.visit(ActorContexts.hash(request.part("token")), request.today()).orElseThrow(Refusal.NotFound::new);
    }

    private Reply page(Request request, Visit visit, String path) {
        return form(request, visit, path, request.blank().with("answer", visit.answer()).with("said", visit.said()).version(visit.version()));
    }

    private Reply save(Request request, Visit visit, String path) {
        return request.save(GuestInput.answered(request.form()), answered -> {
            guests.answer(request.actor(), request.now(), visit, answered, request.form().version());
            return path;
        }, again -> form(request, visit, path, again));
    }

    private Reply form(Request request, Visit visit, String path, Form form) {
        Session session = sessions.find(visit.communityId(), visit.sessionId()).orElseThrow(Refusal.NotFound::new);
        return Reply.page(request.page(request.words().t("guest.visit", "community", visit.community())), "guest/visit", "visit", visit,
                "session", session, "agenda", agendas.of(session, request.words().language()), "path", path, "form", form);
    }
}
