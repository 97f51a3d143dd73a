package urunana.person;

import java.util.List;
import org.springframework.stereotype.Component;
import urunana.access.ActorStore;
import urunana.web.Form;
import urunana.web.Refusal;
import urunana.web.Reply;
import urunana.web.Request;

/** One's own page: profile and language, duties, PIN, and the phones one is signed in on. */
@Component
public final class MePages {
    private final PersonStore store;
    private final DutyStore duties;
    private final HandOverStore handOvers;
    private final LoadStore loads;
    private final SignInStore signInStore;
    private final People people;
    private final SignIns signIns;

    MePages(PersonStore store, DutyStore duties, HandOverStore handOvers, LoadStore loads, SignInStore signInStore, People people, SignIns signIns) {
        this.store = store;
        this.duties = duties;
        this.handOvers = handOvers;
        this.loads = loads;
        this.signInStore = signInStore;
        this.people = people;
        this.signIns = signIns;
    }

    /** GET /me */
    public Reply show(Request request) {
        var person = own(request);
        var page = request.page(person.fullName()).in("me");
        return Reply.page(page, "person/me", "person", person, "duties", duties.of(List.of(person.id()), page.lang()),
                "handOvers", handOvers.of(person.id()), "load", loads.of(person.id(), request.today()),
                "guided", loads.guidedBy(person.id(), request.today()), "today", request.today(),
                "signIns", signInStore.standing(person.id(), request.now().minus(ActorStore.IDLE)));
    }

    /** GET /me/edit */
    public Reply edit(Request request) {
        var person = own(request);
        return editForm(request, PersonInput.fill(request.blank(), PersonInput.ownFields(person), person.version()));
    }

    /** POST /me */
    public Reply change(Request request) {
        var reply = request.save(PersonInput.own(request.form()), own -> {
            people.changeOwn(request.actor(), request.form().version(), own, request.now(), request.today());
            return "/me";
        }, again -> editForm(request, again));
        // The phone may have been told another language; what was just saved counts from now on.
        return reply.status() == 303 ? reply.header("Set-Cookie", SignInPages.languageCookie(request, request.form().value("language"))) : reply;
    }

    /** GET /me/pin */
    public Reply askPin(Request request) {
        return pinForm(request, request.blank());
    }

    /** POST /me/pin */
    public Reply changePin(Request request) {
        return request.save(SignInInput.change(request.form()), change -> {
            signIns.changeSecret(request.actor(), change.old(), change.secret(), request.address(), request.now());
            return "/me";
        }, again -> pinForm(request, again));
    }

    /** POST /me/sign-ins/{sign_in}/closure */
    public Reply endOne(Request request) {
        signIns.endOne(request.actor(), request.id("sign_in"), request.now());
        return Reply.seeOther("/me");
    }

    /** POST /me/sign-ins/closure */
    public Reply endOthers(Request request) {
        signIns.endOthers(request.actor(), request.now());
        return Reply.seeOther("/me");
    }

    private Person own(Request request) {
        return store.find(request.actor(), request.actor().id(), request.today()).orElseThrow(Refusal.NotFound::new).person();
    }

    private static Reply editForm(Request request, Form form) {
        return Reply.page(request.page(request.words().t("person.me.edit")).in("me"), "person/me-edit", "form", form);
    }

    private static Reply pinForm(Request request, Form form) {
        return Reply.page(request.page(request.words().t("person.pin.title")).in("me"), "person/pin", "form", form).lasts();
    }
}
