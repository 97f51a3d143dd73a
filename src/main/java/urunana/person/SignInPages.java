package urunana.person;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import urunana.access.ActorContexts;
import urunana.text.Texts;
import urunana.web.Form;
import urunana.web.Page;
import urunana.web.Reply;
import urunana.web.Request;

/** Signing in and out, choosing a secret with a one-time code, choosing a language, and whether pages carry pictures. */
@Component
public final class SignInPages {
    private static final Duration KEPT = Duration.ofDays(60);
    private static final Duration FOR_LONG = Duration.ofDays(400);

    private final SignIns signIns;

    SignInPages(SignIns signIns) {
        this.signIns = signIns;
    }

    /** GET /sign-in */
    public Reply ask(Request request) {
        return form(request, request.blank().with("next", SignInInput.localPath(request.query("next"))));
    }

    /** POST /sign-in */
    public Reply begin(Request request) {
        var made = new String[1];
        return withCookie(request, made, request.save(SignInInput.secret(request.form()), input -> {
            made[0] = signIns.begin(input.name(), input.secret(), request.address(), request.device(), request.now());
            return input.next();
        }, again -> form(request, again)));
    }

    /** GET /sign-in/code */
    public Reply askCode(Request request) {
        return codeForm(request, request.blank().with("name", request.query("name")).with("code", request.query("code")));
    }

    /** POST /sign-in/code */
    public Reply beginWithCode(Request request) {
        var made = new String[1];
        return withCookie(request, made, request.save(SignInInput.newSecret(request.form()), input -> {
            made[0] = signIns.beginWithCode(input.name(), input.code(), input.secret(), request.address(), request.device(), request.now());
            return "/";
        }, again -> codeForm(request, again)));
    }

    /** POST /sign-out: with it go the pages that the browser itself still has, for whoever taps "back" next; the phone's own memory stays. */
    public Reply end(Request request) {
        signIns.end(request.actor(), request.now());
        return Reply.seeOther("/sign-in").header("Set-Cookie", cookie(request, ActorContexts.COOKIE, "", Duration.ZERO))
                .header("Clear-Site-Data", "\"cache\"");
    }

    /** POST /language */
    public Reply language(Request request) {
        var form = request.form();
        String language = form.choice("language", Texts.LANGUAGES);
        var reply = Reply.seeOther(SignInInput.localPath(form.text("back", 300)));
        return Texts.LANGUAGES.contains(language) ? reply.header("Set-Cookie", languageCookie(request, language)) : reply;
    }

    /** The language this phone speaks from now on. */
    static String languageCookie(Request request, String language) {
        return cookie(request, "language", language, FOR_LONG);
    }

    /** POST /light: pages without pictures on this phone, or with them again. */
    public Reply light(Request request) {
        var form = request.form();
        String light = form.choice(Page.LIGHT, List.of("yes", "no"));
        var reply = Reply.seeOther(SignInInput.localPath(form.text("back", 300)));
        if (form.error(Page.LIGHT) != null) return reply;
        return reply.header("Set-Cookie", cookie(request, Page.LIGHT, light, light.equals("yes") ? FOR_LONG : Duration.ZERO));
    }

    private Reply form(Request request, Form form) {
        return Reply.page(request.page(request.words().t("sign_in.title")), "person/sign-in", "form", form).lasts();
    }

    private Reply codeForm(Request request, Form form) {
        return Reply.page(request.page(request.words().t("sign_in.code_title")), "person/sign-in-code", "form", form).lasts();
    }

    private static Reply withCookie(Request request, String[] token, Reply reply) {
        return token[0] == null ? reply : reply.header("Set-Cookie", cookie(request, ActorContexts.COOKIE, token[0], KEPT));
    }

    private static String cookie(Request request, String name, String value, Duration kept) {
        return name + "=" + value + "; Path=/; HttpOnly; SameSite=Lax; Max-Age=" + kept.toSeconds() + (request.offLoopback() ? "; Secure" : "");
    }
}
