package urunana.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import urunana.access.Actor;
import urunana.text.Texts;
import urunana.text.Words;

/** Which language a page speaks: the one chosen on this phone, else the person's, else the browser's, else English. */
final class Languages {
    static final String COOKIE = "language";

    private Languages() {}

    static Words choose(HttpServletRequest http, Actor actor, Texts texts) {
        return new Words(texts, language(http, actor));
    }

    private static String language(HttpServletRequest http, Actor actor) {
        var cookies = http.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE) && Texts.LANGUAGES.contains(cookie.getValue())) return cookie.getValue();
            }
        }
        if (Texts.LANGUAGES.contains(actor.language())) return actor.language();
        return asked(http.getHeader("Accept-Language"));
    }

    private static String asked(String header) {
        if (header == null || header.length() > 200) return "en";
        try {
            String found = Locale.lookupTag(Locale.LanguageRange.parse(header), Texts.LANGUAGES);
            return found == null ? "en" : found;
        } catch (IllegalArgumentException e) {
            return "en";
        }
    }
}
