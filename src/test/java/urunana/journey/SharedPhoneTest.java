package urunana.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Who;
import urunana.person.SignIns;

/** One phone, several people: each finds their own unsent work again, and nobody finds a word of another's. */
@Tag("browser")
@Tag("K26")
class SharedPhoneTest extends PhoneTest {
    /** Everything this browser holds for us, as text: IndexedDB with what is inside files, Cache Storage, the two small stores. */
    private static final String EVERYTHING = """
            async () => {
              const seen = [];
              const text = async thing => {
                if (thing instanceof Blob) return await thing.text();
                if (thing instanceof ArrayBuffer || ArrayBuffer.isView(thing)) return new TextDecoder("latin1").decode(thing);
                if (Array.isArray(thing)) return (await Promise.all(thing.map(text))).join(" ");
                if (thing instanceof CryptoKey) return "key";
                if (thing && typeof thing === "object") return (await Promise.all(Object.entries(thing).map(async ([k, v]) => k + " " + await text(v)))).join(" ");
                return String(thing);
              };
              for (const { name } of await indexedDB.databases()) {
                const open = indexedDB.open(name);
                const db = await new Promise(good => { open.onsuccess = () => good(open.result); });
                for (const store of db.objectStoreNames) {
                  const all = db.transaction(store).objectStore(store).getAll();
                  await new Promise(good => { all.onsuccess = good; });
                  for (const one of all.result) seen.push(await text(one));
                }
                db.close();
              }
              for (const name of await caches.keys()) {
                const cache = await caches.open(name);
                for (const request of await cache.keys()) seen.push(request.url, await (await cache.match(request)).text());
              }
              seen.push(JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.documentElement.outerHTML);
              return seen.join("\\n");
            }""";

    private UUID challenge;
    private String canary;

    @BeforeEach
    void plant() {
        canary = "canary" + UUID.randomUUID().toString().replace("-", "");
        challenge = story.selected(canary + " of the community");
    }

    /** A phone without network that holds an entry and a draft with a file of this person's. */
    private Handset written(Who who) {
        phone = signedIn(who).takes(session, session + "/decisions/new", ROOM + "/challenges/" + challenge, ROOM + "/documents/new");
        phone.network(false).open(session + "/decisions/new").write("words", canary + " queued").sendAndGoOn(session + "/decisions");
        phone.open(ROOM + "/documents/new").write("kind", "manual").write("title", canary + " with a file");
        phone.page().locator("input[type=file]").setInputFiles(new com.microsoft.playwright.options.FilePayload(canary + ".txt", "text/plain", canary.getBytes()));
        phone.page().waitForCondition(() -> String.valueOf(phone.page().evaluate(EVERYTHING)).contains(canary + " with a file"));
        return phone;
    }

    private void signOutWithoutNetwork() {
        phone.open("/phone").page().locator("form[action='/sign-out'] button").first().click();
        phone.page().locator("form[action='/sign-out'] .note button").first().click();
        phone.page().waitForURL(url -> url.endsWith("/sign-out"));
        phone.ready();
        assertThat(String.valueOf(phone.page().evaluate(EVERYTHING))).as("closed without network").doesNotContain(canary);
    }

    @Test
    void unsentWorkIsClosedAtSignOutAndOpensForItsOwnerAgain() {
        phone = written(Who.TEACHER).network(true);
        // The entry goes out as soon as there is network: so it is held up by a full disk.
        cast.leave(1);
        phone.open("/phone").page().locator("form[action='/sign-out'] button").first().click();
        phone.page().waitForSelector("form[action='/sign-out'] .note");
        assertThat(phone.page().locator("form[action='/sign-out'] .note").innerText()).contains("not been sent", "when you sign in here again");
        cast.leave(Long.MAX_VALUE);
        phone.page().locator("form[action='/sign-out'] .note button").first().click();
        phone.page().waitForURL(url -> url.contains("/sign-in"));
        phone.ready();
        assertThat(String.valueOf(phone.page().evaluate(EVERYTHING))).doesNotContain(canary);

        phone.signedIn(Who.TEACHER).emptied(Who.TEACHER);
        assertThat(count("decision", "words", canary + " queued")).isOne();
        phone.open(ROOM + "/documents/new");
        assertThat(phone.page().inputValue("[name=title]")).as("the draft").isEqualTo(canary + " with a file");
        phone.sendAndGoOn(ROOM + "/documents").emptied(Who.TEACHER);
        assertThat(count("document", "title", canary + " with a file")).isOne();
    }

    @Test
    void whoAgreedToItSignsInByNameAndPin() {
        phone = signedIn(Who.COLLEAGUE).open("/phone");
        phone.page().locator("[data-phone-named]").check();
        phone.page().locator("form[action='/sign-out'] button").first().click();
        phone.page().waitForURL(url -> url.endsWith("/sign-in"));
        phone.ready().page().locator("main button", new com.microsoft.playwright.Page.LocatorOptions().setHasText(Who.COLLEAGUE.fullName())).click();
        phone.page().locator("[name=secret]").fill(Handset.PIN);
        phone.page().locator("form[action='/sign-in'] button").last().click();
        phone.page().waitForURL(cast.address() + "/");
        phone.ready().open("/phone").page().locator("[data-phone-named]").uncheck();
        phone.page().locator("form[action='/sign-out'] button").first().click();
        phone.page().waitForURL(url -> url.endsWith("/sign-in"));
        assertThat(phone.ready().page().content()).doesNotContain(Who.COLLEAGUE.fullName());
    }

    @Test
    void whoChangedTheirPinElsewhereOpensItAllTheSame() {
        phone = written(Who.TEACHER);
        signOutWithoutNetwork();
        cast.bean(SignIns.class).setSecret(Who.TEACHER.id(), "86420", cast.clock().instant());
        try {
            phone.network(true).open("/sign-in").page().waitForURL(url -> url.contains("/sign-in"));
            phone.signedIn(Who.TEACHER, "86420").emptied(Who.TEACHER);
            assertThat(count("decision", "words", canary + " queued")).isOne();
        } finally {
            cast.bean(SignIns.class).setSecret(Who.TEACHER.id(), Handset.PIN, cast.clock().instant());
        }
    }

    @Test
    void theNextOneSeesNothingOfTheOneBefore() {
        phone = written(Who.TEACHER);
        signOutWithoutNetwork();
        var bodies = new CopyOnWriteArrayList<Response>();
        phone.page().onResponse(bodies::add);
        phone.page().goBack();
        assertThat(phone.page().content()).as("back, still without network").doesNotContain(canary);
        phone.network(true).open("/sign-in");
        phone.signedIn(Who.STRANGER);
        for (String path : List.of("/", "/phone", "/communities", "/me", session, session + "/decisions/new", ROOM + "/documents/new")) {
            phone.open(path);
            assertThat(phone.page().content()).as(path).doesNotContain(canary);
        }
        for (int i = 0; i < 4; i++) {
            phone.page().goBack();
            assertThat(phone.page().content()).doesNotContain(canary);
        }
        phone.network(false);
        for (String path : List.of("/", "/phone", session, ROOM + "/documents/new")) {
            phone.open(path);
            assertThat(phone.page().content()).as(path + " without network").doesNotContain(canary);
        }
        assertThat(String.valueOf(phone.page().evaluate(EVERYTHING))).doesNotContain(canary);
        assertThat(bodies).filteredOn(answer -> answer.status() == 200 && answer.url().startsWith(cast.address())).hasSizeGreaterThan(5);
        phone.network(true).open("/phone");
        assertThat(count("decision", "words", canary + " queued")).as("nothing of A goes out in B's sign-in").isZero();
    }

    @Test
    void aPhoneThatIsSignedOutWithoutNetworkTellsTheServerFirst() {
        phone = written(Who.TEACHER);
        signOutWithoutNetwork();
        long standing = standing(Who.TEACHER);
        phone.network(true).page().navigate(cast.address() + session);
        assertThat(phone.page().content()).doesNotContain(canary);
        assertThat(phone.page().url()).contains("/sign-in");
        assertThat(standing(Who.TEACHER)).isEqualTo(standing - 1);
    }

    private static long standing(Who who) {
        return cast.jdbc().sql("select count(*) from sign_in where person_id = ? and ended_at is null").param(who.id()).query(Long.class).single();
    }

    private static int count(String table, String column, String words) {
        return cast.jdbc().sql("select count(*) from " + table + " where " + column + " = ?").param(words).query(Integer.class).single();
    }
}
