package urunana.consolidation;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import urunana.challenge.Challenge;
import urunana.challenge.ChallengeStore;
import urunana.community.Room;
import urunana.community.Rooms;
import urunana.db.Reads;
import urunana.file.Files;
import urunana.session.Moment;
import urunana.session.SessionStore;
import urunana.tryout.TryoutStore;
import urunana.web.Form;
import urunana.web.Refusal;
import urunana.web.Reply;
import urunana.web.Request;

/** From what worked to a product others can use: planned, made, shown, looked over. */
@Component
public final class ConsolidationPages {
    private record Asked(Room room, Challenge challenge, Moment moment, boolean solved) {}

    private final Rooms rooms;
    private final SessionStore sessions;
    private final ChallengeStore challenges;
    private final TryoutStore tryouts;
    private final ConsolidationStore store;
    private final Consolidations consolidations;
    private final Files files;
    private final JdbcTemplate jdbc;

    ConsolidationPages(Rooms rooms, SessionStore sessions, ChallengeStore challenges, TryoutStore tryouts, ConsolidationStore store,
                       Consolidations consolidations, Files files, JdbcTemplate jdbc) {
        this.rooms = rooms;
        this.sessions = sessions;
        this.challenges = challenges;
        this.tryouts = tryouts;
        this.store = store;
        this.consolidations = consolidations;
        this.files = files;
        this.jdbc = jdbc;
    }

    /** GET …/challenges/{challenge}/consolidations/new */
    public Reply ask(Request request) {
        Asked asked = asked(request);
        return newForm(request, asked, request.blank().with("session", asked.moment.sessionAhead()));
    }

    /** POST …/challenges/{challenge}/consolidations */
    public Reply plan(Request request) {
        Asked asked = asked(request);
        return request.save(ConsolidationInput.plan(request.form(), asked.room.memberIds(), request.today(), null), plan -> {
            consolidations.plan(request.actor(), request.now(), request.recordId(), asked.moment, asked.challenge, asked.solved, plan);
            return asked.moment.path(asked.room, asked.challenge.cycleId());
        }, again -> newForm(request, asked, again));
    }

    /** GET …/consolidations/{consolidation} */
    public Reply show(Request request) {
        ConsolidationView view = view(request);
        return Reply.page(view.room().page(request, "consolidation.title"), "consolidation/show", "view", view);
    }

    /** GET …/consolidations/{consolidation}/plan */
    public Reply askChange(Request request) {
        ConsolidationView view = view(request);
        Consolidation now = view.consolidation();
        if (now.done()) throw new Refusal.Conflict("consolidation.done_already");
        return changeForm(request, view, request.blank().with("kind", now.kind()).with("words", now.words()).with("owner", now.ownerId())
                .with("due", now.dueOn()).version(now.version()));
    }

    /** POST …/consolidations/{consolidation}/plan */
    public Reply change(Request request) {
        ConsolidationView view = view(request);
        LocalDate kept = view.consolidation().dueOn();
        return request.save(ConsolidationInput.plan(request.form(), view.room().memberIds(), request.today(), kept), plan -> {
            consolidations.change(request.actor(), request.now(), view, plan, request.form().version());
            return view.path();
        }, again -> changeForm(request, view, again));
    }

    /** POST …/consolidations/{consolidation}/removal */
    public Reply remove(Request request) {
        ConsolidationView view = view(request);
        return request.save(request.form().checked(() -> true), yes -> {
            consolidations.remove(request.actor(), request.now(), view);
            return view.moment().path(view.room(), view.cycle());
        }, again -> changeForm(request, view, again));
    }

    /** GET …/consolidations/{consolidation}/product */
    public Reply askProduct(Request request) {
        ConsolidationView view = view(request);
        view.moment().needRunning();
        Consolidation now = view.consolidation();
        return productForm(request, view, request.blank().with("done_on", now.done() ? now.doneOn() : request.today()).with("product", now.product())
                .with("link", now.link()).with("shelf", now.shelf()).version(now.version()));
    }

    /** POST …/consolidations/{consolidation}/product */
    public Reply make(Request request) {
        ConsolidationView view = view(request);
        boolean hasFile = view.consolidation().fileId() != null;
        return request.save(ConsolidationInput.product(request.form(), request.today(), hasFile), product -> {
            UUID file = product.file() == null ? null : files.keep(request, view.room().id(), product.file());
            consolidations.make(request.actor(), request.now(), view, product, file, request.form().version());
            return view.path();
        }, again -> productForm(request, view, withoutFile(again)));
    }

    // A browser does not send a chosen file back into the page: it has to be chosen once more.
    private static Form withoutFile(Form again) {
        if (again.upload("file") != null) again.wrong("file", "file.again");
        return again;
    }

    /** GET …/consolidations/{consolidation}/review */
    public Reply askReview(Request request) {
        ConsolidationView view = view(request);
        return reviewForm(request, view, request.blank().with("session", view.moment().sessionAhead("last"))
                .with("review", view.consolidation().review()).version(view.consolidation().version()));
    }

    /** POST …/consolidations/{consolidation}/review */
    public Reply review(Request request) {
        ConsolidationView view = view(request);
        return request.save(ConsolidationInput.review(request.form()), review -> {
            consolidations.review(request.actor(), request.now(), view, review, request.form().version());
            return view.moment().path(view.room(), view.cycle());
        }, again -> reviewForm(request, view, again));
    }

    private Asked asked(Request request) {
        Room room = rooms.enter(request);
        var challenge = challenges.find(room.id(), request.id("challenge")).orElseThrow(Refusal.NotFound::new);
        var tried = Reads.alone(jdbc, reads -> tryouts.ofCycle(reads, room.id(), challenge.cycleId()));
        boolean solved = tried.stream().anyMatch(tryout -> tryout.challengeId().equals(challenge.id()) && tryout.succeeded());
        return new Asked(room, challenge, moment(room, challenge.cycleId()), solved);
    }

    private ConsolidationView view(Request request) {
        Room room = rooms.enter(request);
        var found = store.find(room.id(), request.id("consolidation")).orElseThrow(Refusal.NotFound::new);
        var challenge = challenges.find(room.id(), found.consolidation().challengeId()).orElseThrow(Refusal.NotFound::new);
        UUID file = found.consolidation().fileId();
        return new ConsolidationView(room, found.consolidation(), found.cycle(), challenge, moment(room, found.cycle()),
                file == null ? null : files.visibleTo(request, room.id(), file).orElse(null));
    }

    private Moment moment(Room room, UUID cycle) {
        return sessions.moment(room.id(), cycle).orElseThrow(Refusal.NotFound::new);
    }

    private static Reply newForm(Request request, Asked asked, Form form) {
        return Reply.page(asked.room.page(request, "consolidation.new"), "consolidation/new", "room", asked.room, "challenge", asked.challenge,
                "moment", asked.moment, "form", form, "today", request.today());
    }

    private static Reply changeForm(Request request, ConsolidationView view, Form form) {
        return Reply.page(view.room().page(request, "consolidation.change"), "consolidation/change", "view", view, "form", form);
    }

    private static Reply productForm(Request request, ConsolidationView view, Form form) {
        return Reply.page(view.room().page(request, "consolidation.product_title"), "consolidation/product", "view", view, "form", form,
                "today", request.today());
    }

    private static Reply reviewForm(Request request, ConsolidationView view, Form form) {
        return Reply.page(view.room().page(request, "consolidation.review_title"), "consolidation/review", "view", view, "form", form);
    }
}
