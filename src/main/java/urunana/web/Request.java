package urunana.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import urunana.access.Actor;
import urunana.text.Words;

/** One request, in our words: who asks, when, for which ids, in which language, with which form. */
public final class Request {
    private final HttpServletRequest http;
    private final Map<String, String> path;
    private final Actor actor;
    private final Clock clock;
    private final Words words;
    private final Assets assets;
    private final boolean keepable;
    private @Nullable Form form;

    Request(HttpServletRequest http, Map<String, String> path, Actor actor, Clock clock, Words words, Assets assets, boolean keepable) {
        this.http = http;
        this.path = path;
        this.actor = actor;
        this.clock = clock;
        this.words = words;
        this.assets = assets;
        this.keepable = keepable;
    }

    public Actor actor() {
        return actor;
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public Words words() {
        return words;
    }

    /** An id from the path; what is no id names nothing. */
    public UUID id(String name) {
        UUID id = idOrNull(name);
        if (id == null) throw new Refusal.NotFound();
        return id;
    }

    @Nullable UUID idOrNull(String name) {
        String text = path.get(name);
        if (text == null || text.length() != 36) return null;
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** A word from the path. */
    public String part(String name) {
        return path.getOrDefault(name, "");
    }

    /** A query parameter, "" when absent, cut at 200 characters. */
    public String query(String name) {
        String value = http.getParameter(name);
        if (value == null) return "";
        String text = value.replace("\0", "");
        return text.length() > 200 ? text.substring(0, 200) : text.strip();
    }

    /** All query parameters of this name; what is longer than an id or a word is left out. */
    public Set<String> queries(String name) {
        var values = http.getParameterValues(name);
        return values == null ? Set.of() : Arrays.stream(values).filter(value -> value.length() <= 40).collect(Collectors.toSet());
    }

    /** The form that was sent; the same object each time within a request. */
    public Form form() {
        if (form == null) form = Bodies.read(http, words);
        return form;
    }

    /**
     * The id of the one record this request makes: that of its receipt, so that a phone without network knows where its
     * record will be.
     */
    public UUID recordId() {
        UUID receipt = form().receiptId();
        return receipt == null ? UUID.randomUUID() : receipt;
    }

    /** An empty form for showing. */
    public Form blank() {
        return Form.blank(words);
    }

    /** Whether its route is marked so: a page that may be kept on the phone, a form that may wait there. */
    boolean keepable() {
        return keepable;
    }

    public Page page(String title) {
        return new Page(words, assets, actor, title, pathAndQuery(), keepable).light(light());
    }

    /** The same for nobody: what it says is for whoever holds the phone. */
    public Page nobodysPage(String title) {
        return new Page(words, assets, Actor.NOBODY, title, pathAndQuery(), false).light(light());
    }

    // A wish of the phone, not of a person.
    private boolean light() {
        return "yes".equals(cookie(Page.LIGHT));
    }

    public String pathAndQuery() {
        String query = http.getQueryString();
        return query == null ? http.getRequestURI() : http.getRequestURI() + "?" + query;
    }

    /** Where this site answers, as the reader reached it: to be printed, or read by a phone's camera. */
    public String site() {
        boolean usual = http.getServerPort() == (http.isSecure() ? 443 : 80);
        return http.getScheme() + "://" + http.getServerName() + (usual ? "" : ":" + http.getServerPort());
    }

    @Nullable String header(String name) {
        return http.getHeader(name);
    }

    public String address() {
        return http.getRemoteAddr();
    }

    public String device() {
        String agent = http.getHeader("User-Agent");
        return agent == null ? "" : agent.substring(0, Math.min(agent.length(), 200));
    }

    /** How the answer may be packed. */
    Encoding encoding() {
        return Encoding.accepted(http.getHeader("Accept-Encoding"));
    }

    /** Whether cookies must be Secure: everywhere but on this machine. */
    public boolean offLoopback() {
        return http.isSecure() || !http.getServerName().matches("localhost|127\\..*|\\[::1]");
    }

    public @Nullable String cookie(String name) {
        var cookies = http.getCookies();
        if (cookies == null) return null;
        return Arrays.stream(cookies).filter(c -> c.getName().equals(name)).map(c -> c.getValue()).findFirst().orElse(null);
    }

    /**
     * Saves what a form says: the happy path, the form again with its errors (422), or the form again with both texts
     * when somebody saved meanwhile (409).
     *
     * @param save  makes the change and returns the path to go to
     * @param again shows the page with the form
     */
    public <T> Reply save(Checked<T> checked, Function<T, String> save, Function<Form, Reply> again) {
        T value = checked.value();
        if (value == null) return again.apply(checked.form()).status(422);
        try {
            return Reply.seeOther(save.apply(value));
        } catch (Stale stale) {
            return again.apply(checked.form().beside(stale)).status(409);
        } catch (Wrong wrong) {
            checked.form().wrong(wrong.field(), wrong.key(), wrong.arguments());
            return again.apply(checked.form()).status(422);
        }
    }
}
