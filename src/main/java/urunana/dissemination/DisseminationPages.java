package urunana.dissemination;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import urunana.community.Room;
import urunana.community.Rooms;
import urunana.session.Moment;
import urunana.session.SessionStore;
import urunana.web.Form;
import urunana.web.Refusal;
import urunana.web.Reply;
import urunana.web.Request;

/** Whom the community tells: planned in the last session, changed until it is done, and ticked with how many it reached. */
@Component
public final class DisseminationPages {
    private final Rooms rooms;
    private final SessionStore sessions;
    private final DisseminationStore store;
    private final Disseminations disseminations;

    DisseminationPages(Rooms rooms, SessionStore sessions, DisseminationStore store, Disseminations disseminations) {
        this.rooms = rooms;
        this.sessions = sessions;
        this.store = store;
        this.disseminations = disseminations;
    }

    /** GET …/cycles/{cycle}/disseminations/new */
    public Reply ask(Request request) {
        Room room = rooms.enter(request);
        Moment moment = moment(room, request.id("cycle"));
        return newForm(request, room, moment, request.blank().with("session", moment.sessionAhead("last")));
    }

    /** POST …/cycles/{cycle}/disseminations */
    public Reply plan(Request request) {
        Room room = rooms.enter(request);
        UUID cycle = request.id("cycle");
        Moment moment = moment(room, cycle);
        return request.save(DisseminationInput.plan(request.form(), room.memberIds(), request.today(), null), plan -> {
            disseminations.plan(request.actor(), request.now(), request.recordId(), room.id(), cycle, moment, plan);
            return moment.path(room, cycle);
        }, again -> newForm(request, room, moment, again));
    }

    /** GET …/disseminations/{dissemination} */
    public Reply show(Request request) {
        DisseminationView view = view(request);
        Dissemination now = view.dissemination();
        return page(request, view, request.blank().with("done_on", now.done() ? now.doneOn() : request.today())
                .with("reached", now.reached()).version(now.version()));
    }

    /** POST …/disseminations/{dissemination}/completion */
    public Reply complete(Request request) {
        DisseminationView view = view(request);
        return request.save(DisseminationInput.done(request.form(), request.today()), done -> {
            disseminations.complete(request.actor(), request.now(), view, done, request.form().version());
            return view.path();
        }, again -> page(request, view, again));
    }

    /** GET …/disseminations/{dissemination}/plan */
    public Reply askChange(Request request) {
        DisseminationView view = view(request);
        Dissemination now = view.dissemination();
        if (now.done()) throw new Refusal.Conflict("dissemination.done_already");
        return changeForm(request, view, request.blank().with("audience", now.audience()).with("channel", now.channel())
                .with("owner", now.ownerId()).with("due", now.dueOn()).version(now.version()));
    }

    /** POST …/disseminations/{dissemination}/plan */
    public Reply change(Request request) {
        DisseminationView view = view(request);
        LocalDate kept = view.dissemination().dueOn();
        return request.save(DisseminationInput.plan(request.form(), view.room().memberIds(), request.today(), kept), plan -> {
            disseminations.change(request.actor(), request.now(), view, plan, request.form().version());
            return view.path();
        }, again -> changeForm(request, view, again));
    }

    /** POST …/disseminations/{dissemination}/removal */
    public Reply remove(Request request) {
        DisseminationView view = view(request);
        return request.save(request.form().checked(() -> true), yes -> {
            disseminations.remove(request.actor(), request.now(), view);
            return view.moment().path(view.room(), view.cycle());
        }, again -> changeForm(request, view, again));
    }

    private DisseminationView view(Request request) {
        Room room = rooms.enter(request);
        var found = store.find(room.id(), request.id("dissemination")).orElseThrow(Refusal.NotFound::new);
        return new DisseminationView(room, found.dissemination(), found.cycle(), moment(room, found.cycle()));
    }

    private Moment moment(Room room, UUID cycle) {
        return sessions.moment(room.id(), cycle).orElseThrow(Refusal.NotFound::new);
    }

    private static Reply newForm(Request request, Room room, Moment moment, Form form) {
        return Reply.page(room.page(request, "dissemination.new"), "dissemination/new", "room", room, "cycle", request.id("cycle"),
                "moment", moment, "form", form, "today", request.today());
    }

    private static Reply changeForm(Request request, DisseminationView view, Form form) {
        return Reply.page(view.room().page(request, "dissemination.change"), "dissemination/change", "view", view, "form", form);
    }

    private static Reply page(Request request, DisseminationView view, Form form) {
        return Reply.page(view.room().page(request, "dissemination.title"), "dissemination/show", "view", view, "form", form,
                "today", request.today());
    }
}
