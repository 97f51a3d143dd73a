package urunana.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;
import urunana.cast.Cast;
import urunana.cast.Story;
import urunana.cast.Who;
import urunana.person.SignIns;
import urunana.web.Contact;

/** What seldom happens to a phone, and still may cost nobody a word: old browsers, broken memory, two tabs, a restored site. */
@Tag("browser")
@Tag("P05")
class TroubledPhoneTest extends Browser {
    private static final String ROOM = "/communities/" + Cast.COMMUNITY;
    private static Cast cast;

    private String session;
    private String words;
    private Handset phone;

    @BeforeAll
    static void start() {
        cast = Cast.start();
        for (Who who : Who.values()) if (who != Who.NOBODY) cast.bean(SignIns.class).setSecret(who.id(), Handset.PIN, cast.clock().instant());
    }

    @AfterAll
    static void stop() {
        cast.close();
    }

    @BeforeEach
    void begin() {
        session = ROOM + "/sessions/" + Story.begin(cast).session();
        words = "Words " + UUID.randomUUID();
    }

    private String form() {
        return session + "/decisions/new";
    }

    private void decide(String text) {
        phone.open(form()).write("words", text).sendAndGoOn(session + "/decisions");
    }

    private void signOut() {
        phone.open("/phone").page().locator("main form[action='/sign-out'] button").first().click();
        phone.page().waitForCondition(() -> phone.page().url().contains("/sign-")
                || phone.page().locator("main form[action='/sign-out'] .note button").count() > 0);
        if (!phone.page().url().contains("/sign-")) phone.page().locator("main form[action='/sign-out'] .note button").first().click();
        phone.page().waitForURL(url -> url.contains("/sign-"));
        phone.ready();
    }

    /** A browser without worker, already signed in; {@code lacking} runs before any script of ours. */
    private Handset plain(Who who, String lacking) {
        var page = phone(new NewContextOptions().setServiceWorkers(ServiceWorkerPolicy.BLOCK));
        page.context().addInitScript(lacking);
        page.context().addCookies(List.of(new Cookie("sign_in", Cast.token(who)).setUrl(cast.address())));
        return new Handset(cast.address(), page);
    }

    @Test
    void aBoxThatDoesNotOpenStopsNothing() {
        phone = new Handset(cast.address(), phone()).signedIn(Who.TEACHER).takes(form()).network(false);
        decide(words);
        signOut();
        database(Who.TEACHER, "sealed", "store.put({ store: 'entry', iv: new Uint8Array(12), data: new ArrayBuffer(40) }, 0)");
        phone.network(true).open("/sign-in");
        phone.signedIn(Who.TEACHER);
        phone.page().waitForCondition(() -> decisions(words) == 1);
        assertThat(String.valueOf(database(Who.TEACHER, "sealed", "store.getAllKeys()"))).as("kept all the same").isEqualTo("[0]");
    }

    @Test
    void aRestoredSiteIsOfferedAgainWhatEachOneHadSent() {
        phone = new Handset(cast.address(), phone()).signedIn(Who.TEACHER);
        decide(words + " of A");
        phone.emptied(Who.TEACHER);
        signOut();
        phone.signedIn(Who.COLLEAGUE);
        decide(words + " of B");
        phone.emptied(Who.COLLEAGUE);
        decide(words + " before the backup");
        phone.emptied(Who.COLLEAGUE);
        for (String lost : List.of(" of A", " of B")) {
            var id = cast.jdbc().sql("delete from decision where words = ? returning id").param(words + lost).query(UUID.class).single();
            assertThat(cast.jdbc().sql("delete from receipt where id = ?").param(id).update()).isOne();
        }
        cast.jdbc().sql("update site set epoch = gen_random_uuid()").update();
        ReflectionTestUtils.setField(cast.bean(Contact.class), "epoch", null);

        phone.open("/");
        phone.page().waitForCondition(() -> decisions(words + " of B") == 1);
        phone.emptied(Who.COLLEAGUE);
        signOut();
        phone.signedIn(Who.TEACHER);
        phone.page().waitForCondition(() -> decisions(words + " of A") == 1);
        phone.emptied(Who.TEACHER).open("/phone");
        assertThat(phone.entries(Who.TEACHER)).as("nothing waits or was refused").allMatch(one -> one.getFirst().equals("sent"));
        for (String each : List.of(" of A", " of B", " before the backup")) assertThat(decisions(words + each)).as(each).isOne();
    }

    @Test
    void anOlderBrowserSendsAsWell() {
        phone = plain(Who.TEACHER, """
                delete AbortSignal.timeout;
                delete Navigator.prototype.locks;
                delete globalThis.BroadcastChannel;
                delete globalThis.DataTransfer;
                """);
        phone.open(form()).write("words", words).send(session + "/decisions");
        phone.page().waitForURL(url -> !url.endsWith("/new"));
        assertThat(decisions(words)).isOne();
    }

    @Test
    void withoutMemoryAllIsAnOrdinaryForm() {
        phone = plain(Who.MENTOR, "IDBFactory.prototype.open = () => { throw new DOMException('broken', 'UnknownError'); };");
        phone.page().navigate(cast.address() + form());
        phone.write("words", words).send(session + "/decisions").page().waitForURL(url -> !url.endsWith("/new"));
        assertThat(decisions(words)).isOne();
        phone.page().navigate(cast.address() + "/me");
        phone.page().locator("form[action='/sign-out'] button").first().click();
        phone.page().waitForURL(url -> url.contains("/sign-in"));
        phone.page().getByLabel("Name or phone number").fill("mentor");
        phone.page().locator("[name=secret]").fill(Handset.PIN);
        phone.page().locator("form[action='/sign-in'] button").last().click();
        phone.page().waitForURL(cast.address() + "/");
    }

    @Test
    void twoTabsThatBeganWithTheSameDraftAreTwoEntries() {
        phone = new Handset(cast.address(), phone()).signedIn(Who.TEACHER).takes(form()).network(false);
        phone.open(form()).write("words", words + " one");
        phone.page().waitForCondition(() -> String.valueOf(database(Who.TEACHER, "draft", "store.getAll()")).contains(words));
        var other = new Handset(cast.address(), phone.context().newPage()).open(form());
        assertThat(other.page().inputValue("[name=words]")).isEqualTo(words + " one");
        phone.sendAndGoOn(session + "/decisions");
        other.write("words", words + " two").sendAndGoOn(session + "/decisions");
        assertThat(phone.entries(Who.TEACHER, "waiting")).hasSize(2);
        phone.network(true).open("/phone").emptied(Who.TEACHER);
        assertThat(List.of(decisions(words + " one"), decisions(words + " two"))).containsExactly(1, 1);
    }

    @Test
    void whatIsTypedBeforeTheScriptsComeIsNotOverwrittenByAnOlderDraft() {
        phone = plain(Who.TEACHER, "");
        phone.open(form()).write("words", words + " older");
        phone.page().waitForCondition(() -> String.valueOf(database(Who.TEACHER, "draft", "store.getAll()")).contains(words));
        var held = new AtomicReference<Route>();
        phone.page().route(url -> url.contains("/home."), held::set);
        phone.page().navigate(cast.address() + form());
        phone.page().locator("[name=words]").pressSequentially(words + " newer");
        phone.page().waitForCondition(() -> held.get() != null);
        held.get().resume();
        phone.ready();
        assertThat(phone.page().inputValue("[name=words]")).isEqualTo(words + " newer");
        phone.page().waitForCondition(() -> String.valueOf(database(Who.TEACHER, "draft", "store.getAll()")).contains(words + " newer"));
        phone.page().unrouteAll();
        phone.open("/phone");
        assertThat(phone.page().locator("[data-state=draft] a").count()).isEqualTo(2);
        phone.page().locator("[data-state=draft] a[href^='#']").click();
        assertThat(phone.page().locator("[data-phone-one] [name=words]").inputValue()).isEqualTo(words + " older");
        phone.page().evaluate("() => { document.documentElement.dataset.ready = '0'; }");
        phone.page().locator("[data-phone-one] form button[type=submit]").click();
        phone.ready();
        phone.page().waitForCondition(() -> decisions(words + " older") == 1);
        phone.open(form());
        assertThat(phone.page().inputValue("[name=words]")).as("the other draft is still there").isEqualTo(words + " newer");
    }

    @Test
    void whileAFormIsOnItsWayNothingIsTypedThatWouldBeLost() {
        phone = plain(Who.TEACHER, "");
        var held = new AtomicReference<Route>();
        phone.page().route(url -> url.endsWith("/decisions"), held::set);
        phone.open(form()).write("words", words).send(session + "/decisions");
        phone.page().waitForCondition(() -> held.get() != null);
        assertThat(phone.page().locator("[name=words]").isEditable()).isFalse();
        held.get().resume();
        phone.page().waitForURL(url -> !url.endsWith("/new"));
        assertThat(decisions(words)).isOne();
    }

    @Test
    void whoComesBackToASentFormMayWriteInIt() {
        phone = plain(Who.TEACHER, "");
        phone.open(form());
        phone.page().evaluate("() => { const form = document.querySelector('main form[method=post]'); form.dataset.busy = 1; document.documentElement.dataset.ready = '0';"
                + " dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })); }");
        phone.ready();
        assertThat(phone.page().locator("form[data-busy]").count()).isZero();
    }

    @Test
    void aServerInTroubleMakesThePhoneForgetNothing() {
        phone = new Handset(cast.address(), phone()).signedIn(Who.TEACHER).takes(session);
        cast.jdbc().sql("alter table sign_in rename to sign_in_away").update();
        try {
            phone.open(session);
            assertThat(phone.page().locator("main").innerText()).contains("session");
            assertThat(kept(session)).isTrue();
        } finally {
            cast.jdbc().sql("alter table sign_in_away rename to sign_in").update();
        }
        phone.open(session);
        assertThat(kept(session)).isTrue();
    }

    @Test
    void pagesOfACommunityThatOneHasLeftLeaveThePhone() {
        phone = new Handset(cast.address(), phone()).signedIn(Who.TEACHER).takes(ROOM + "/members", session, form());
        cast.jdbc().sql("update membership set left_at = now() where person_id = ? and community_id = ?").param(Who.TEACHER.id()).param(Cast.COMMUNITY).update();
        try {
            phone.open("/me");
            phone.page().waitForCondition(() -> !kept(session) && !kept(form()) && !kept(ROOM + "/members"));
            assertThat(kept("/")).isTrue();
        } finally {
            cast.jdbc().sql("update membership set left_at = null where person_id = ?").param(Who.TEACHER.id()).update();
        }
    }

    @Test
    void aFileGoesAlongWhenWordsAreSentAsNew() {
        phone = new Handset(cast.address(), phone()).signedIn(Who.TEACHER).open(ROOM + "/documents/new");
        phone.write("kind", "manual").write("title", words);
        phone.page().locator("input[type=file]").setInputFiles(new FilePayload("plan.txt", "text/plain", "a plan".getBytes()));
        phone.sendAndGoOn(ROOM + "/documents").emptied(Who.TEACHER);
        // The answer was lost, and the words were changed since.
        database(Who.TEACHER, "entry", """
                new Promise(done => { const all = store.getAll(); all.onsuccess = () => {
                  const one = all.result.find(one => one.path.endsWith("/documents"));
                  one.state = "waiting"; one.tries = 0; one.next = 0;
                  one.fields = one.fields.map(([name, value]) => [name, name === "title" ? value + " anew" : value]);
                  store.put(one).onsuccess = () => done(1); }; })""");
        phone.open("/phone").emptied(Who.TEACHER);
        phone.page().waitForCondition(() -> !phone.entries(Who.TEACHER, "refused").isEmpty());
        phone.open("/phone#" + phone.entries(Who.TEACHER, "refused").getFirst().getLast());
        phone.sendAndGoOn(ROOM + "/documents");
        phone.page().waitForCondition(() -> cast.jdbc().sql("select count(*) from document where title = ?").param(words + " anew").query(Integer.class).single() == 1);
    }

    @Test
    void whoSignsInAfterAnotherSeesNoPageOfTheirsOnASlowNetwork() {
        phone = new Handset(cast.address(), phone()).signedIn(Who.TEACHER).takes("/", "/sign-in");
        inWorker("""
                const real = fetch;
                globalThis.fetch = async (asked, ...how) => {
                  const answer = await real(asked, ...how);
                  if (asked.mode === "navigate" && asked.method === "GET") await new Promise(done => setTimeout(done, 9500));
                  return answer;
                };""");
        phone.page().locator("[name=name]").fill("colleague");
        phone.page().locator("[name=secret]").fill(Handset.PIN);
        phone.page().locator("form[action='/sign-in'] button").last().click();
        phone.page().waitForURL(cast.address() + "/");
        assertThat(phone.page().getAttribute("html", "data-person")).isEqualTo(Who.COLLEAGUE.id().toString());
    }

    @Test
    void anotherLanguageIsNotAnsweredWithAPageInTheOldOne() {
        phone = new Handset(cast.address(), phone()).signedIn(Who.TEACHER).takes(session);
        inWorker("""
                const real = fetch;
                globalThis.fetch = async (asked, ...how) => {
                  const answer = await real(asked, ...how);
                  if (asked.mode === "navigate" && asked.method === "GET") await new Promise(done => setTimeout(done, 1000));
                  return answer;
                };""");
        phone.page().locator(".lang summary").click();
        phone.page().locator("button[name=language][value=rw]").click();
        phone.page().waitForCondition(() -> "rw".equals(phone.page().getAttribute("html", "lang")));
    }

    @Test
    void aPortalOnTheWayDoesNotSignOut() {
        phone = new Handset(cast.address(), phone()).signedIn(Who.TEACHER).takes("/").network(false);
        signOut();
        phone.network(true);
        inWorker("""
                const real = fetch;
                globalThis.fetch = async (asked, ...how) => asked === "/sign-out" ? new Response("Welcome to our portal") : real(asked, ...how);""");
        phone.page().navigate(cast.address() + "/");
        assertThat(phone.page().getAttribute("html", "data-person")).isNull();
        phone.page().navigate(cast.address() + "/");
        assertThat(phone.page().getAttribute("html", "data-person")).as("nobody knows yet that they left").isNull();
    }

    @Test
    void aBrokenMemoryOfTheWorkerDoesNotHideTheSite() {
        phone = new Handset(cast.address(), phone()).signedIn(Who.TEACHER);
        inWorker("IDBDatabase.prototype.transaction = () => { throw new DOMException('broken', 'UnknownError'); };");
        phone.page().navigate(cast.address() + session);
        assertThat(phone.page().getAttribute("html", "data-person")).isEqualTo(Who.TEACHER.id().toString());
    }

    @Test
    void goingBackShowsNothingOfTheOneBefore() {
        phone = new Handset(cast.address(), phone()).signedIn(Who.TEACHER);
        decide(words);
        phone.open(session);
        assertThat(phone.page().content()).contains(words);
        signOut();
        phone.signedIn(Who.STRANGER);
        for (int i = 0; i < 5; i++) {
            phone.page().goBack();
            assertThat(phone.page().content()).doesNotContain(words);
        }
        phone.open("/");
        assertThat(phone.page().getAttribute("html", "data-person")).isEqualTo(Who.STRANGER.id().toString());
    }

    @Test
    void goingBackShowsNothingOfTheOneBeforeWithoutAWorkerEither() {
        phone = plain(Who.COLLEAGUE, "");
        phone.open(form()).write("words", words).send(session + "/decisions").page().waitForURL(url -> !url.endsWith("/new"));
        phone.open(session);
        assertThat(phone.page().content()).contains(words);
        signOut();
        for (int i = 0; i < 3; i++) {
            phone.page().goBack();
            assertThat(phone.page().content()).doesNotContain(words);
        }
    }

    /** The browser was killed while the first one's things were being closed. */
    @Test
    void whatALeavingLeftOpenIsClosedBeforeTheNextOne() {
        phone = new Handset(cast.address(), phone()).signedIn(Who.TEACHER);
        signOut();
        database(Who.TEACHER, "draft", "store.put({ path: '/communities/x', page: '/', at: 1, fields: [['words', '" + words + "']], files: [] })");
        phone.page().evaluate("person => caches.open('pages-' + person)", Who.TEACHER.id().toString());
        phone.signedIn(Who.STRANGER);
        phone.page().waitForCondition(() -> "[]".equals(database(Who.TEACHER, "draft", "store.getAll()")));
        phone.page().waitForCondition(() -> !(Boolean) phone.page().evaluate("person => caches.has('pages-' + person)", Who.TEACHER.id().toString()));
        assertThat(String.valueOf(database(Who.TEACHER, "sealed", "store.count()"))).isEqualTo("1");
    }

    /** Runs a script inside the service worker. */
    private void inWorker(String script) {
        var browser = phone.context().browser().newBrowserCDPSession();
        var targets = browser.send("Target.getTargets").getAsJsonArray("targetInfos");
        int reached = 0;
        for (var target : targets) {
            var info = target.getAsJsonObject();
            if (!info.get("type").getAsString().equals("service_worker") || !info.get("url").getAsString().startsWith(cast.address())) continue;
            var attach = new JsonObject();
            attach.add("targetId", info.get("targetId"));
            attach.addProperty("flatten", false);
            var message = new JsonObject();
            message.addProperty("id", 1);
            message.addProperty("method", "Runtime.evaluate");
            var how = new JsonObject();
            how.addProperty("expression", "(() => {" + script + "})()");
            message.add("params", how);
            var send = new JsonObject();
            send.add("sessionId", browser.send("Target.attachToTarget", attach).get("sessionId"));
            send.addProperty("message", message.toString());
            browser.send("Target.sendMessageToTarget", send);
            reached++;
        }
        assertThat(reached).as("the worker runs").isPositive();
    }

    /** What a script finds or does in one store of this person's; {@code store} is the open store. */
    private Object database(Who who, String name, String script) {
        return phone.page().evaluate("""
                async ([person, name]) => {
                  const open = indexedDB.open("urunana-" + person);
                  const db = await new Promise((good, bad) => { open.onsuccess = () => good(open.result); open.onerror = bad; });
                  const store = db.transaction(name, "readwrite").objectStore(name);
                  const asked = %s;
                  const found = asked instanceof IDBRequest ? await new Promise(good => { asked.onsuccess = () => good(asked.result); }) : await asked;
                  db.close();
                  return JSON.stringify(found ?? null);
                }""".formatted(script), List.of(who.id().toString(), name));
    }

    private boolean kept(String path) {
        return (Boolean) phone.page().evaluate("async url => Boolean(await caches.match(url))", cast.address() + path);
    }

    private static int decisions(String text) {
        return cast.jdbc().sql("select count(*) from decision where words = ?").param(text).query(Integer.class).single();
    }
}
