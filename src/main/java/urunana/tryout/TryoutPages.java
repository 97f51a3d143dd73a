package urunana.tryout;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import urunana.community.Room;
import urunana.community.WrittenFor;
import urunana.web.Form;
import urunana.web.Refusal;
import urunana.web.Reply;
import urunana.web.Request;

/** A plan line and its notes: planned, shown, changed, noted about, shared. Reviewing is in {@link ReviewPages}. */
@Component
public final class TryoutPages {
    private final TryoutViews views;
    private final TryoutStore store;
    private final NoteStore notes;
    private final Tryouts tryouts;
    private final WrittenFor writtenFor;

    TryoutPages(TryoutViews views, TryoutStore store, NoteStore notes, Tryouts tryouts, WrittenFor writtenFor) {
        this.views = views;
        this.store = store;
        this.notes = notes;
        this.tryouts = tryouts;
        this.writtenFor = writtenFor;
    }

    /** GET …/challenges/{challenge}/tryouts/new */
    public Reply ask(Request request) {
        NextView view = views.next(request);
        return newForm(request, view, view.prefilled(request.blank()).with("session", view.moment().sessionAhead()));
    }

    /** POST …/challenges/{challenge}/tryouts */
    public Reply plan(Request request) {
        NextView view = views.next(request);
        var days = days(request, view.room(), view.challenge().cycleId(), null);
        var author = WrittenFor.author(request, view.room());
        UUID id = request.recordId();
        return request.save(TryoutInput.plan(request.form(), view.room().memberIds(), days), plan -> {
            tryouts.plan(request.actor(), request.now(), id, view.moment(), view.challenge(), plan);
            writtenFor.keep(request.actor(), request.now(), view.room(), author, id, view.room().path("tryouts", id));
            return view.moment().path(view.room(), view.challenge().cycleId());
        }, again -> newForm(request, view, again));
    }

    /** GET …/tryouts/{tryout} */
    public Reply show(Request request) {
        return page(request, views.of(request), request.blank());
    }

    /** GET …/tryouts/{tryout}/plan */
    public Reply askChange(Request request) {
        TryoutView view = views.of(request);
        Tryout tryout = view.tryout();
        if (!view.changeable()) throw new Refusal.Conflict("tryout.reviewed_already");
        return changeForm(request, view, request.blank().with("activity", tryout.activity()).with("implementor", tryout.implementorId())
                .with("due", tryout.dueOn()).with("resources", tryout.resources()).with("expected", tryout.expected())
                .with("collect", tryout.collect()).version(tryout.version()));
    }

    /** POST …/tryouts/{tryout}/plan */
    public Reply change(Request request) {
        TryoutView view = views.of(request);
        var days = days(request, view.room(), view.tryout().cycleId(), view.tryout());
        return request.save(TryoutInput.plan(request.form(), view.room().memberIds(), days), plan -> {
            tryouts.change(request.actor(), request.now(), view.moment(), view.tryout(), plan, request.form().version());
            return view.path();
        }, again -> changeForm(request, view, again));
    }

    /** POST …/tryouts/{tryout}/removal */
    public Reply remove(Request request) {
        TryoutView view = views.of(request);
        return request.save(request.form().checked(() -> true), yes -> {
            tryouts.remove(request.actor(), request.now(), view.moment(), view.tryout());
            writtenFor.forget(view.room(), view.tryout().id());
            return view.room().path("sessions", view.tryout().sessionId());
        }, again -> changeForm(request, view, again));
    }

    /** POST …/tryouts/{tryout}/notes */
    public Reply note(Request request) {
        TryoutView view = views.of(request);
        var author = WrittenFor.author(request, view.room());
        UUID id = request.recordId();
        return request.save(TryoutInput.note(request.form()), words -> {
            tryouts.note(request.actor(), request.now(), id, author.id(), view.tryout(), words);
            writtenFor.keep(request.actor(), request.now(), view.room(), author, id, view.path() + "#notes");
            return view.path() + "#notes";
        }, again -> page(request, view, again));
    }

    /** GET …/tryouts/{tryout}/notes/{note}/sharing */
    public Reply askSharing(Request request) {
        TryoutView view = views.of(request);
        return sharingForm(request, view, request.blank());
    }

    /** POST …/tryouts/{tryout}/notes/{note}/sharing */
    public Reply share(Request request) {
        TryoutView view = views.of(request);
        return request.save(request.form().checked(() -> true), yes -> {
            tryouts.share(request.actor(), request.now(), view.tryout(), request.id("note"));
            return view.path() + "#notes";
        }, again -> sharingForm(request, view, again));
    }

    private TryoutInput.Days days(Request request, Room room, UUID cycle, @Nullable Tryout changed) {
        return new TryoutInput.Days(request.today(), store.lastDay(room.id(), cycle), changed == null ? null : changed.dueOn());
    }

    private Reply newForm(Request request, NextView view, Form form) {
        return Reply.page(view.room().page(request, "tryout.new"), "tryout/new", "view", view, "form", form,
                "earliest", request.today(), "latest", store.lastDay(view.room().id(), view.challenge().cycleId()));
    }

    private Reply changeForm(Request request, TryoutView view, Form form) {
        return Reply.page(view.room().page(request, "tryout.change"), "tryout/change", "view", view, "form", form,
                "latest", store.lastDay(view.room().id(), view.tryout().cycleId()));
    }

    private Reply sharingForm(Request request, TryoutView view, Form form) {
        var note = notes.ownedBy(request.actor().id(), view.room().id(), view.tryout().id(), request.id("note")).orElseThrow(Refusal.NotFound::new);
        return Reply.page(view.room().page(request, "tryout.share_title"), "tryout/sharing", "view", view, "note", note, "form", form);
    }

    private Reply page(Request request, TryoutView view, Form form) {
        List<Note> readable = notes.readableBy(request.actor().id(), view.room().id(), view.tryout().id());
        return Reply.page(view.room().page(request, "tryout.title", "n", request.words().number(view.tryout().attempt())), "tryout/show",
                "view", view, "notes", readable, "writers", writtenFor.writers(view.room()), "written", writtenFor.parts(view.room(), view.tryout().id()),
                "reader", request.actor().id(), "form", form);
    }
}
