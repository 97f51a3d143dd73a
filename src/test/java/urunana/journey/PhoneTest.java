package urunana.journey;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import urunana.cast.Cast;
import urunana.cast.Story;
import urunana.cast.Who;

/** For tests with a phone: everybody of the cast has a PIN, and each test begins with a first session that is open. */
abstract class PhoneTest extends Browser {
    static final String ROOM = "/communities/" + Cast.COMMUNITY;
    static Cast cast;

    Story story;
    /** Where the open session is. */
    String session;
    /** Words that no other test wrote. */
    String words;
    Handset phone;

    @BeforeAll
    static void start() {
        cast = Cast.start();
        Handset.pins(cast);
    }

    @AfterAll
    static void stop() {
        cast.close();
    }

    @BeforeEach
    final void begin() {
        story = Story.begin(cast);
        session = ROOM + "/sessions/" + story.session();
        words = "Words " + UUID.randomUUID();
    }

    /** A fresh phone on which this person has signed in. */
    final Handset signedIn(Who who) {
        return new Handset(cast.address(), phone()).signedIn(who);
    }

    /** A browser without worker, already signed in; {@code lacking} runs before any script of ours. */
    final Handset plain(Who who, String lacking) {
        var page = phone(new NewContextOptions().setServiceWorkers(ServiceWorkerPolicy.BLOCK));
        page.context().addInitScript(lacking);
        page.context().addCookies(List.of(new Cookie("sign_in", Cast.token(who)).setUrl(cast.address())));
        return new Handset(cast.address(), page);
    }

    /** The form of a decision in the open session. */
    final String form() {
        return session + "/decisions/new";
    }

    /** Writes a decision on the phone, and goes on. */
    final void decide(String text) {
        phone.open(form()).write("words", text).sendAndGoOn(session + "/decisions");
    }

    /** How many decisions with these words have arrived. */
    static int decisions(String text) {
        return cast.jdbc().sql("select count(*) from decision where words = ?").param(text).query(Integer.class).single();
    }
}
