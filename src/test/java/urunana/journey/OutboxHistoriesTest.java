package urunana.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import urunana.cast.Cast;
import urunana.cast.FaultyLink;
import urunana.cast.Story;
import urunana.cast.Who;
import urunana.web.Assets;

/**
 * The outbox of real phones and the receipts of the real program through a link that loses, cuts, doubles, delays and lies:
 * one row per id, what is acknowledged is there, nothing is silent. {@code -Durunana.seed=…} tells the same histories again,
 * {@code -Durunana.histories=10000} as many as wanted (each run takes others, so that all runs must stay short), {@code -Durunana.from=…} begins at one
 * (a multiple of 400, so that it falls to the same person).
 */
@Tag("browser")
@Tag("P05")
class OutboxHistoriesTest extends Browser {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxHistoriesTest.class);
    private static final JsonMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    private static final List<Who> PEOPLE = List.of(Who.MENTOR, Who.TEACHER, Who.COLLEAGUE, Who.DEPUTY);
    private static final long SEED = Long.getLong("urunana.seed", System.nanoTime() & 0xFFFFFF);
    private static final int BATCH = 100;
    private static final Instant BEGIN = Instant.parse("2026-09-24T08:00:00Z");

    /** Somebody's phone, the histories under way on it, and the one begun before its page was loaded anew. */
    private static final class Held {
        final Who who;
        final Page page;
        final Map<Integer, History> told = new HashMap<>();
        @Nullable Told begun;
        boolean busy;

        Held(Who who, Page page) {
            this.who = who;
            this.page = page;
        }
    }

    private Cast cast;
    private FaultyLink link;
    private History.Ground ground;

    @BeforeEach
    void start() throws IOException {
        cast = Cast.start();
        cast.jdbc().sql("insert into membership (community_id, person_id, joined_at, norms_accepted) values (?, ?, '2026-02-01T08:00Z', 1)")
                .param(Cast.COMMUNITY).param(Who.DEPUTY.id()).update();
        var story = Story.begin(cast);
        UUID challenge = story.selected("Few learners speak English");
        var own = new HashMap<Who, UUID>();
        for (Who who : PEOPLE) own.put(who, story.tryout(challenge, who));
        ground = new History.Ground(story.session(), story.cycle(), challenge, story.tryout(challenge, Who.TEACHER), own);
        link = new FaultyLink(cast.address(), SEED);
        link.answer("/histories/page.js", script("page.js"));
        link.answer("/histories/tab.js", tab(asset("outbox.js")));
    }

    @AfterEach
    void stop() throws IOException {
        link.close();
        cast.close();
    }

    @Test
    void oneRowPerIdAndWhatIsAcknowledgedIsThereAndNothingIsSilent() {
        int histories = Integer.getInteger("urunana.histories", 1_200);
        LOG.info("seed {}", SEED);
        long begun = System.nanoTime();
        var ledger = live(histories, "/histories/tab.js");
        LOG.info("{} histories, {} requests met {}, {} reached the program, {} s", histories, link.met().values().stream().mapToLong(n -> n.sum()).sum(),
                link.met(), link.arrived(), (System.nanoTime() - begun) / 1_000_000_000);
        assertThat(ledger.broken()).as("seed %d", SEED).isEmpty();
        assertThat(link.met()).as("every trouble was met").allSatisfy((fate, times) -> assertThat(times.sum()).as(fate.name()).isPositive());
    }

    /** Queues that break one promise each, made from the real one. */
    private enum Broken {
        BELIEVES_ANY_200("acknowledged and not there", "if (answer.headers.get(\"Outbox\") !== person) return later(0);", "",
                "&& answer.headers.get(\"Content-Type\") === \"application/json\") return confirmed(entry, JSON.parse(text), hash, now);",
                ") return { change: { state: \"sent\", hash, sentAt: now() } };"),
        NEW_ID_FOR_EACH_TRY("twice in", "body.append(\"receipt\", entry.id);", "body.append(\"receipt\", crypto.randomUUID());",
                "receipt.receipt !== entry.id || ", ""),
        TAKES_NEW_WORDS_FOR_OLD("acknowledged in other words", "if (now.words !== entry.words) return now.state;", ""),
        GOES_ON_AFTER_TROUBLE("in another order", "if (outcome.stop) break;", "if (outcome.stop) skipped.add(entry.id);"),
        BELIEVES_HALF_AN_ANSWER("refused without a reason", "if (!text.trimEnd().endsWith(\"</html>\")) return later(0);", "");

        final String sentence;
        final List<String> changes;

        Broken(String sentence, String... changes) {
            this.sentence = sentence;
            this.changes = List.of(changes);
        }

        String of(String script) {
            for (int i = 0; i < changes.size(); i += 2) {
                assertThat(script).contains(changes.get(i));
                script = script.replace(changes.get(i), changes.get(i + 1));
            }
            return script;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBrokenQueueIsFound(Broken broken) {
        link.answer("/histories/outbox.js", broken.of(cast.as(Who.TEACHER).get(asset("outbox.js")).body()));
        link.answer("/histories/broken.js", tab("/histories/outbox.js"));
        assertThat(live(400, "/histories/broken.js").broken()).anyMatch(one -> one.contains(broken.sentence));
    }

    /** Words and files of every kind: the phone takes only its own hash for an answer, so that what it calls sent was the same. */
    @Test
    void phoneAndProgramTakeTheSameHash() {
        link.calm(true);
        var chance = new Random(SEED);
        var decisions = cast.jdbc().sql("""
                insert into decision (session_id, community_id, words, owner_id, due_on, at)
                select ?, ?, 'Bring picture cards', ?, '2026-10-20', '2026-09-24T08:00Z' from generate_series(1, 1000) returning id""")
                .param(ground.session()).param(Cast.COMMUNITY).param(Who.MENTOR.id()).query(UUID.class).list();
        var histories = new ArrayList<History>();
        for (UUID decision : decisions) histories.add(History.ofAnything(chance, histories.size(), "/communities/" + Cast.COMMUNITY + "/promises/" + decision + "/keeping"));
        histories.add(new History(histories.size(), List.of(), List.of()));
        var phone = new Held(Who.MENTOR, opened(Who.MENTOR, "/histories/tab.js"));
        go(phone, histories);
        var told = ended(phone, "/histories/tab.js");
        assertThat(told).hasSize(1000);
        assertThat(told.stream().filter(one -> !one.left().getFirst().state().equals("sent")).limit(5)
                .map(one -> one.left().getFirst() + " of " + histories.get(one.number()).entries()).toList()).as("seed %d", SEED).isEmpty();
    }

    private Ledger live(int histories, String tab) {
        var phones = PEOPLE.stream().map(who -> new Held(who, opened(who, tab))).toList();
        var ledger = new Ledger(cast.jdbc());
        int next = Integer.getInteger("urunana.from", 0);
        do {
            for (Held phone : phones) {
                if (phone.busy) ledger.check(ended(phone, tab), phone.told);
                int last = Math.min(histories, next + BATCH);
                if (next == last && phone.begun == null) continue;
                go(phone, IntStream.range(next, last).mapToObj(n -> History.of(SEED, n, phone.who, ground)).toList());
                if (last > next && last % 1000 == 0) LOG.info("{} histories begun, {} promises broken", last, ledger.broken().size());
                next = last;
            }
            cast.clock().set(BEGIN.plus(Duration.ofMinutes((next * 7919L + SEED) % 10_000)));
        } while (phones.stream().anyMatch(phone -> phone.busy));
        ledger.close();
        return ledger;
    }

    // An address of the program without a page on it: a page of ours would read the queue at every change, thousands of times.
    private Page opened(Who who, String tab) {
        var page = phone(new com.microsoft.playwright.Browser.NewContextOptions().setServiceWorkers(ServiceWorkerPolicy.BLOCK));
        page.context().addCookies(List.of(new Cookie("sign_in", Cast.token(who)).setUrl(link.address())));
        return loaded(page, who, tab);
    }

    private Page loaded(Page page, Who who, String tab) {
        page.navigate(link.address() + "/worker.js");
        page.evaluate("async ([person, tab]) => { window.live = (await import('/histories/page.js')).phone(person, tab); }", List.of(who.id().toString(), tab));
        return page;
    }

    private static void go(Held phone, List<History> histories) {
        histories.forEach(history -> phone.told.put(history.number(), history));
        phone.page.evaluate("([histories, begun]) => { window.going = window.live(JSON.parse(histories), JSON.parse(begun)); }",
                List.of(JSON.writeValueAsString(histories), JSON.writeValueAsString(phone.begun)));
        phone.busy = true;
    }

    private List<Told> ended(Held phone, String tab) {
        var batch = JSON.readValue((String) phone.page.evaluate("() => window.going"), Told.Batch.class);
        phone.begun = batch.begun();
        phone.busy = false;
        link.settle();
        if (phone.begun != null) {
            if (phone.begun.number() % 500 == 499) page(phone.page);
            loaded(phone.page, phone.who, tab);
        }
        return batch.all();
    }

    // The program's own page sends what waits, by itself and with patience.
    private void page(Page page) {
        page.navigate(link.address() + "/phone");
        page.waitForFunction("() => document.documentElement.dataset.ready === '1'");
    }

    private String asset(String name) {
        return cast.bean(Assets.class).path(name);
    }

    private String tab(String outbox) {
        return script("tab.js").replace("OUTBOX", outbox).replace("STORE", asset("store.js"));
    }

    private static String script(String name) {
        try (var in = OutboxHistoriesTest.class.getResourceAsStream("/histories/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
