package urunana.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.Story;
import urunana.cast.Who;
import urunana.person.SignIns;

/** The browser is killed while somebody types, again and again: what was typed more than a second before is there afterwards. */
@Tag("browser")
@Tag("P05")
@Tag("C039")
class KilledPhoneTest extends Browser {
    private static final int TIMES = 20;
    private static final long SECOND = 1_000_000_000;
    private static final String LETTERS = "abc defghi jklmno pqrstu vwxyzéô ";

    /** What was typed, of all drafts or of all entries of this person. */
    private static final String HELD = """
            async ([person, store]) => {
              const open = indexedDB.open("urunana-" + person);
              const db = await new Promise((good, bad) => { open.onsuccess = () => good(open.result); open.onerror = bad; });
              const all = db.transaction(store).objectStore(store).getAll();
              await new Promise(good => { all.onsuccess = good; });
              db.close();
              return all.result.flatMap(one => one.fields.filter(([name]) => name === "words").map(([, text]) => text));
            }""";
    private static final String NO_DRAFTS = """
            const put = IDBObjectStore.prototype.put;
            IDBObjectStore.prototype.put = function (...all) { return this.name === "draft" ? this.count() : put.apply(this, all); };""";

    /** What was typed, and when each letter of it stood in the field. */
    private static final class Typed {
        private final StringBuilder text = new StringBuilder();
        private final List<Long> at = new ArrayList<>();

        void letter(char letter) {
            text.append(letter);
            at.add(System.nanoTime());
        }

        String before(long moment) {
            return text.substring(0, (int) at.stream().filter(one -> one <= moment).count());
        }
    }

    private final long seed = System.nanoTime();
    private final Random chance = new Random(seed);
    private final List<String> sent = new ArrayList<>();
    private Cast cast;
    private KillablePhone phone;
    private Handset here;
    private UUID open;
    private String session;
    private long killed;

    @BeforeEach
    void start() throws Exception {
        cast = Cast.start();
        cast.bean(SignIns.class).setSecret(Who.MENTOR.id(), Handset.PIN, cast.clock().instant());
        open = Story.begin(cast).session();
        session = "/communities/" + Cast.COMMUNITY + "/sessions/" + open;
        phone = new KillablePhone(cast.address(), Files.createTempDirectory(Path.of("target"), "phone"));
        phone.start().signedIn(Who.MENTOR).takes(session, session + "/notes", session + "/decisions/new");
        phone.end();
    }

    @AfterEach
    void stop() {
        phone.close();
        cast.close();
    }

    @Test
    void nothingTypedMoreThanASecondBeforeIsLost() {
        here = phone.start();
        int sure = 0;
        for (int i = 0; i < TIMES; i++) {
            String told = i + ", seed " + seed;
            sure += i % 4 == 3 ? sentAndKilled(told) : i % 2 == 0 ? typedAndKilled(told, "/notes", "discussion", i % 4 == 0)
                    : typedAndKilled(told, "/decisions/new", "words", true);
        }
        assertThat(sure).as("letters that had to be there").isGreaterThan(TIMES * 10);
        here.network(true).open("/").emptied(Who.MENTOR);
        assertThat(decisions()).as("what was sent is at the server, once").containsExactlyInAnyOrderElementsOf(sent);
    }

    private List<String> decisions() {
        return cast.jdbc().sql("select words from decision where session_id = ?").param(open).query(String.class).list();
    }

    private int typedAndKilled(String told, String form, String field, boolean network) {
        var typed = typeAndKill(here.network(network).open(session + form), field);
        String sure = typed.before(killed - SECOND);
        here = phone.start().network(!network);
        assertThat(here.open(session + form).page().inputValue("main [name=" + field + "]")).as(told).startsWith(sure);
        return sure.length();
    }

    /** Killed about when the button is tapped: the words are in the outbox by then, or still a draft. */
    private int sentAndKilled(String told) {
        var typed = new Typed();
        begin(here.network(false).open(session + "/decisions/new"), "words");
        for (int i = 0; i < 40; i++) type(here, typed);
        var kill = killWithin(0, 100);
        try {
            here.send(session + "/decisions");
        } catch (PlaywrightException gone) {
            // Before the tap was over.
        }
        killed = kill.join();
        here = phone.start().network(false).open("/phone");
        String all = typed.text.toString();
        if (held("entry").contains(all)) sent.add(all.strip());
        else assertThat(held("draft")).as(told).anyMatch(one -> one.startsWith(typed.before(killed - SECOND)));
        return typed.before(killed - SECOND).length();
    }

    private Typed typeAndKill(Handset handset, String field) {
        var typed = new Typed();
        begin(handset, field);
        var kill = killWithin(1200, 3000);
        try {
            while (true) type(handset, typed);
        } catch (PlaywrightException gone) {
            killed = kill.join();
        }
        return typed;
    }

    private static void begin(Handset handset, String field) {
        handset.page().locator("main [name=" + field + "]").focus();
        handset.page().keyboard().press("Control+A");
    }

    private void type(Handset handset, Typed typed) {
        char letter = LETTERS.charAt(chance.nextInt(LETTERS.length()));
        handset.page().keyboard().type(String.valueOf(letter));
        typed.letter(letter);
        handset.page().waitForTimeout(20 + chance.nextInt(60));
    }

    private CompletableFuture<Long> killWithin(int soonest, int latest) {
        return CompletableFuture.supplyAsync(phone::kill,
                CompletableFuture.delayedExecutor(chance.nextInt(soonest, latest), TimeUnit.MILLISECONDS));
    }

    @SuppressWarnings("unchecked")
    private List<String> held(String store) {
        return (List<String>) here.page().evaluate(HELD, List.of(Who.MENTOR.id().toString(), store));
    }

    @Test
    void aPhoneThatKeepsNoDraftsWouldBeNoticed() {
        var handset = phone.start();
        handset.page().addInitScript(NO_DRAFTS);
        var typed = typeAndKill(handset.open(session + "/notes"), "discussion");
        assertThat(typed.before(killed - SECOND)).isNotEmpty();
        assertThat(phone.start().open(session + "/notes").page().inputValue("[name=discussion]")).isEmpty();
    }

    @Test
    void whatIsTypedOnAPageThatMayNotBeKeptIsKeptNowhere() {
        String edit = "/communities/" + Cast.COMMUNITY + "/edit";
        var typed = typeAndKill(phone.start().open(edit), "name");
        assertThat(typed.before(killed - SECOND)).isNotEmpty();
        assertThat(phone.start().open(edit).page().inputValue("[name=name]")).isEqualTo("CoP of Alpha");
    }
}
