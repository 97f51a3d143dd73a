package urunana.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.Story;
import urunana.cast.Who;
import urunana.person.SignIns;

/** What a phone at the edge of a village sees. The best of three runs counts: a busy machine is no slow program. */
@Tag("browser")
@Tag("P05")
class SlowLinkTest extends Browser {
    private static final Duration EDGE = Duration.ofMillis(300);
    private static final String FIRST_PAINT = "() => performance.getEntriesByName('first-contentful-paint')[0].startTime";
    private static final String PAINTED = "() => performance.getEntriesByName('first-contentful-paint').length > 0";

    /** An entry that did not get through, and has its pause. */
    private static final String TRIED = """
            async person => {
              const open = indexedDB.open("urunana-" + person);
              const db = await new Promise((good, bad) => { open.onsuccess = () => good(open.result); open.onerror = bad; });
              const all = db.transaction("entry").objectStore("entry").getAll();
              await new Promise(good => { all.onsuccess = good; });
              db.close();
              return all.result.some(one => one.tries > 0);
            }""";

    private Cast cast;
    private SlowLink link;
    private String session;

    @BeforeEach
    void start() {
        cast = Cast.start();
        cast.bean(SignIns.class).setSecret(Who.MENTOR.id(), Handset.PIN, cast.clock().instant());
        session = "/communities/" + Cast.COMMUNITY + "/sessions/" + Story.begin(cast).session();
        cast.as(Who.MENTOR).get("/");
        link = new SlowLink(cast.address());
    }

    @AfterEach
    void stop() throws IOException {
        link.close();
        cast.close();
    }

    @Test
    void todayShowsSoonAfterSignIn() {
        assertThat(best("first paint of Today after sign-in, ms", () -> {
            var handset = new Handset(link.slow(400_000, EDGE).address(), phone());
            return painted(handset.signedIn(Who.MENTOR));
        })).isLessThanOrEqualTo(1500);
    }

    @Test
    void todayShowsSoonOnAPhoneThatKnowsNothing() {
        assertThat(best("first paint of Today on an empty phone, ms", () -> {
            var handset = new Handset(link.slow(400_000, EDGE).address(), phone());
            handset.context().addCookies(List.of(new Cookie("sign_in", Cast.token(Who.MENTOR)).setUrl(link.address())));
            return painted(handset.open("/"));
        })).isLessThanOrEqualTo(1500);
    }

    @Test
    void todayShowsAtOnceFromThePhone() {
        var handset = new Handset(link.address(), phone()).signedIn(Who.MENTOR).open("/phone");
        handset.page().waitForFunction("async person => (await (await caches.open('pages-' + person)).keys()).length >= 3", Who.MENTOR.id().toString());
        link.slow(400_000, EDGE);
        assertThat(best("first paint of Today from the phone, ms", () -> {
            double first = painted(handset.open("/"));
            assertThat(handset.page().evaluate("() => performance.getEntriesByType('navigation')[0].workerStart > 0")).isEqualTo(true);
            return first;
        })).isLessThanOrEqualTo(500);
    }

    @Test
    void fiveFormsGoOutWithinAMinute() {
        assertThat(best("five forms at 20 kbit/s and 1 s, s", () -> sent(0))).isLessThanOrEqualTo(60);
    }

    @Test
    void fiveFormsGoOutWithinAMinuteWhereConnectionsBreak() {
        assertThat(best("five forms at 20 kbit/s and 1 s, broken every 5 KB, s", () -> sent(5000))).isLessThanOrEqualTo(60);
    }

    private static double painted(Handset handset) {
        handset.page().waitForFunction(PAINTED);
        return ((Number) handset.page().evaluate(FIRST_PAINT)).doubleValue();
    }

    private double sent(long breakEvery) {
        link.slow(Long.MAX_VALUE, Duration.ZERO).breaking(0);
        var handset = new Handset(link.address(), phone()).signedIn(Who.MENTOR).takes(session, session + "/decisions/new");
        int before = decisions();
        handset.network(false);
        for (int i = 0; i < 5; i++) {
            handset.open(session + "/decisions/new").write("words", before + i + " " + "Every pair tells its story to another pair. ".repeat(11))
                    .sendAndGoOn(session + "/decisions");
        }
        assertThat(handset.entries(Who.MENTOR, "waiting")).hasSize(5);
        link.slow(20_000, Duration.ofSeconds(1)).breaking(Math.min(1, breakEvery));
        long began = System.nanoTime();
        handset.network(true);
        if (breakEvery > 0) handset.page().waitForFunction(TRIED, Who.MENTOR.id().toString());
        link.breaking(breakEvery);
        handset.page().waitForCondition(() -> handset.entries(Who.MENTOR, "sent").size() == 5,
                new Page.WaitForConditionOptions().setTimeout(180_000));
        double seconds = (System.nanoTime() - began) / 1e9;
        assertThat(decisions()).as("each once").isEqualTo(before + 5);
        putAway();
        return seconds;
    }

    private int decisions() {
        return cast.jdbc().sql("select count(*) from decision").query(Integer.class).single();
    }

    private double best(String what, DoubleSupplier run) {
        double[] all = DoubleStream.generate(run).limit(3).toArray();
        System.out.println(what + ": " + DoubleStream.of(all).mapToObj("%.1f"::formatted).toList());
        return DoubleStream.of(all).min().orElseThrow();
    }
}
