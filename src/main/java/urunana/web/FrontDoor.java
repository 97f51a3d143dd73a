package urunana.web;

import jakarta.servlet.RequestDispatcher;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import urunana.access.Actor;
import urunana.access.Policy;
import urunana.text.Texts;

/** Every request comes in here: route, policy, transaction, and the four kinds of error mapped once. */
@Component
public final class FrontDoor {
    private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);
    /** Two fewer than there are connections: these are for finding out who asks. */
    private static final int AT_ONCE = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Texts texts;
    private final Assets assets;
    private final Templates templates;
    private final Clock clock;
    private final Gate gate = new Gate(AT_ONCE, PATIENCE);
    private final Submissions submissions;
    private final Parking parking;
    private final Contact contact;

    public FrontDoor(Texts texts, Assets assets, Templates templates, Clock clock, TransactionTemplate transaction, Receipts receipts,
            Headroom headroom, Contact contact, Parking parking) {
        this.texts = texts;
        this.assets = assets;
        this.templates = templates;
        this.clock = clock;
        this.contact = contact;
        this.submissions = new Submissions(transaction, receipts, headroom, parking, gate);
        this.parking = parking;
    }

    /** Spring's router over the route table; what is not in the table is not found. */
    public RouterFunction<ServerResponse> router(Iterable<Route> table) {
        var addresses = new Addresses(table);
        return RouterFunctions.route(RequestPredicates.all(), raw -> {
            var found = addresses.find(raw.method().name(), raw.requestPath().pathWithinApplication());
            return found == null ? unknown(raw) : answer(found, raw);
        });
    }

    // What a filter or the server itself refused comes here as well, with the status it was refused with.
    private Rendered unknown(ServerRequest raw) {
        var request = request(raw, Map.of(), Actor.NOBODY, false);
        int status = raw.servletRequest().getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer refused ? refused : 404;
        return rendered(request, switch (status) {
            case 400 -> problem(request, 400, "refusal.unreadable", "");
            case 403 -> problem(request, 403, "refusal.other_site", "");
            default -> status < 500 ? problem(request, 404, "refusal.not_found", "") : problem(request, 500, "refusal.bug", "");
        });
    }

    private Rendered answer(Addresses.Found found, ServerRequest raw) {
        boolean keepable = found.route().keepable();
        Request request = request(raw, found.variables(), Actor.NOBODY, keepable);
        Actor actor;
        try {
            actor = actor();
        } catch (RuntimeException trouble) {
            // Not marked: a phone must not take it for the word that nobody is signed in.
            return rendered(request, mapped(request, trouble));
        }
        request = request(raw, found.variables(), actor, keepable);
        try {
            return Rendered.of(contact.marked(dispatch(found.route(), request), found.route(), request.actor()), templates);
        } catch (RuntimeException trouble) {
            return rendered(request, contact.marked(parking.aside(found.route(), request, mapped(request, trouble), trouble), found.route(), request.actor()));
        }
    }

    // The page that tells of trouble may be in trouble itself: then plain words.
    private Rendered rendered(Request request, Reply problem) {
        try {
            return Rendered.of(problem, templates);
        } catch (RuntimeException bug) {
            LOG.error("the problem page failed at {}", path(request), bug);
            return Rendered.of(Reply.text(problem.status(), request.words().t("refusal.bug")), templates);
        }
    }

    private Reply mapped(Request request, RuntimeException trouble) {
        try {
            throw trouble;
        } catch (Refusal refusal) {
            return problem(request, refusal.status(), refusal.key(), "");
        } catch (InvalidParameterException | RequestRejectedException garbled) {
            return garbled instanceof InvalidParameterException large && large.getErrorCode() == 413
                    ? problem(request, 413, "refusal.too_large", "") : problem(request, 400, "refusal.unreadable", "");
        } catch (DataIntegrityViolationException broken) {
            return constraint(request, broken);
        } catch (DataAccessException | TransactionException database) {
            return databaseTrouble(request, database);
        } catch (RuntimeException bug) {
            return bug(request, bug);
        }
    }

    private Reply dispatch(Route route, Request request) {
        if (Outbox.isAnothers(request)) return problem(request, 401, "refusal.sign_in", "");
        return switch (route.policy().ask(request.actor(), request.idOrNull("community"))) {
            case YES -> route.safe() ? read(route, request) : Outbox.acknowledge(request, submissions.once(route, request));
            case SIGN_IN -> signInFirst(route, request);
            case FORBIDDEN -> refused(route, request, new Refusal.Forbidden());
            case NOT_FOUND -> refused(route, request, new Refusal.NotFound());
        };
    }

    // A phone that never heard the first answer asks again; rights that were lost since then do not undo what was done.
    private Reply refused(Route route, Request request, Refusal refusal) {
        Reply done = route.safe() || !Outbox.isFrom(request) ? null : submissions.done(route, request);
        if (done == null) throw refusal;
        return Outbox.acknowledge(request, done);
    }

    // What is open to all to read (styles, the sign-in form) asks no database.
    private Reply read(Route route, Request request) {
        return route.policy() == Policy.OPEN ? route.handler().answer(request) : gate.through(() -> route.handler().answer(request));
    }

    private Reply signInFirst(Route route, Request request) {
        if (!route.safe()) return problem(request, 401, "refusal.sign_in", "");
        return Reply.seeOther("/sign-in?next=" + URLEncoder.encode(request.pathAndQuery(), StandardCharsets.UTF_8));
    }

    // Deferred: the sign-in is looked up here, so that a database that is away is answered like any other trouble.
    private static Actor actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Actor actor ? actor : Actor.NOBODY;
    }

    private Request request(ServerRequest raw, Map<String, String> variables, Actor actor, boolean keepable) {
        return new Request(raw.servletRequest(), variables, actor, clock, Languages.choose(raw.servletRequest(), actor, texts), assets, keepable);
    }

    private Reply constraint(Request request, DataIntegrityViolationException broken) {
        String name = Constraints.name(broken);
        String key = "constraint." + name;
        if (texts.find("en", key) != null) return problem(request, 409, key, "");
        if (!Constraints.meanwhile(broken)) return bug(request, broken);
        LOG.warn("{} kept two apart at {}", name, path(request));
        return problem(request, 409, "refusal.meanwhile", "");
    }

    private Reply databaseTrouble(Request request, RuntimeException trouble) {
        if (!Constraints.passing(trouble)) return bug(request, trouble);
        LOG.warn("the database cannot serve {}: {}", path(request), Constraints.state(trouble));
        return problem(request, 503, "refusal.later", "");
    }

    private Reply bug(Request request, RuntimeException bug) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("bug {} at {}", reference, path(request), bug);
        return problem(request, 500, "refusal.bug", reference);
    }

    // What somebody looked for stays out of the log, and so does an address that is a key.
    private static String path(Request request) {
        return request.pathAndQuery().replaceAll("\\?.*", "").replaceAll("/[\\w-]{40,}", "/…");
    }

    private static Reply problem(Request request, int status, String key, String reference) {
        var page = request.page(request.words().t("refusal.title." + status));
        var reply = Reply.page(status, page, "web/problem", "words", request.words().t(key), "reference", reference);
        return status == 503 ? reply.header("Retry-After", "10") : reply;
    }
}
