package urunana.tryout;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import urunana.community.WrittenFor;
import urunana.community.WrittenFor.Part;
import urunana.web.Form;
import urunana.web.Refusal;
import urunana.web.Reply;
import urunana.web.Request;

/** After a try-out: what came of it, and the deeper look when it did not work yet. Each leads on to the next step. */
@Component
public final class ReviewPages {
    private final TryoutViews views;
    private final NoteStore notes;
    private final Tryouts tryouts;
    private final WrittenFor writtenFor;

    ReviewPages(TryoutViews views, NoteStore notes, Tryouts tryouts, WrittenFor writtenFor) {
        this.views = views;
        this.notes = notes;
        this.tryouts = tryouts;
        this.writtenFor = writtenFor;
    }

    /** GET …/tryouts/{tryout}/review */
    public Reply askReview(Request request) {
        TryoutView view = views.of(request);
        Tryout tryout = view.tryout();
        UUID session = view.moment().sessionAhead("middle");
        tryout.notReviewableIn(session).ifPresent(key -> {
            throw new Refusal.Conflict(key);
        });
        return reviewForm(request, view, request.blank().with("session", session).with("outcome", tryout.outcome())
                .with("result", tryout.result()).with("pros", tryout.pros()).with("cons", tryout.cons())
                .with("effectiveness", tryout.effectiveness()).version(tryout.version()));
    }

    /** POST …/tryouts/{tryout}/review */
    public Reply review(Request request) {
        TryoutView view = views.of(request);
        var author = WrittenFor.author(request, view.room());
        return request.save(TryoutInput.review(request.form()), review -> {
            tryouts.review(request.actor(), request.now(), view.moment(), view.tryout(), review, request.form().version());
            writtenFor.keep(request.actor(), request.now(), view.room(), author, view.tryout().id(), Part.REVIEW, view.path() + "#came");
            return review.outcome().equals("not_yet") ? view.path() + "/deeper-look" : view.path();
        }, again -> reviewForm(request, view, again));
    }

    /** GET …/tryouts/{tryout}/deeper-look */
    public Reply askLook(Request request) {
        TryoutView view = views.of(request);
        var form = request.blank().with("session", view.moment().sessionAhead());
        if (view.tryout().reviewed() && !view.tryout().failed()) throw new Refusal.Conflict("tryout.no_look_needed");
        DeeperLook look = view.look();
        if (look != null) {
            form.with("action", look.action()).with("looking_back", look.lookingBack()).with("awareness", look.awareness())
                    .with("alternatives", look.alternatives()).with("trial", look.trial()).version(look.version());
        }
        return lookForm(request, view, form);
    }

    /** POST …/tryouts/{tryout}/deeper-look */
    public Reply look(Request request) {
        TryoutView view = views.of(request);
        return request.save(TryoutInput.look(request.form()), look -> {
            tryouts.look(request.actor(), request.now(), view.moment(), view.tryout(), look, request.form().version());
            return view.plannable() ? view.room().path("challenges", view.tryout().challengeId(), "tryouts", "new") : view.path();
        }, again -> lookForm(request, view, again));
    }

    // Only shared notes: these pages are filled in together, on one phone that several people look at.
    private Reply reviewForm(Request request, TryoutView view, Form form) {
        return Reply.page(view.room().page(request, "tryout.review"), "tryout/review", "view", view, "notes", shared(request, view), "form", form);
    }

    private Reply lookForm(Request request, TryoutView view, Form form) {
        return Reply.page(view.room().page(request, "tryout.look"), "tryout/look", "view", view, "notes", shared(request, view), "form", form);
    }

    private List<Note> shared(Request request, TryoutView view) {
        return notes.readableBy(request.actor().id(), view.room().id(), view.tryout().id()).stream().filter(Note::shared).toList();
    }
}
