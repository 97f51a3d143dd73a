package urunana.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.Who;

/** What the server cannot take comes home to its author, with the reason and the words; what it cannot take now goes out later. */
@Tag("browser")
@Tag("P05")
class HomecomingTest extends PhoneTest {
    @AfterEach
    void well() {
        cast.jdbc().sql("drop trigger if exists trouble on audit").update();
        cast.jdbc().sql("update membership set left_at = null where person_id = ? and community_id = ?").param(Who.TEACHER.id()).param(Cast.COMMUNITY).update();
        cast.jdbc().sql("update community set owner_id = ?, facilitator_id = ? where id = ?").param(Who.MENTOR.id()).param(Who.MENTOR.id()).param(Cast.COMMUNITY).update();
    }

    /** Writes a decision without network. */
    private void decide(Who who, String words) {
        phone = signedIn(who).takes(session, session + "/decisions/new");
        phone.network(false).write("words", words).sendAndGoOn(session + "/decisions");
        assertThat(phone.entries(who, "waiting")).hasSize(1);
    }

    @Test
    void anEndedSignInKeepsTheEntryAndAsks() {
        decide(Who.TEACHER, "Ended 401");
        cast.jdbc().sql("update sign_in set ended_at = now() where person_id = ? and device <> ''").param(Who.TEACHER.id()).update();
        phone.network(true).page().navigate(cast.address() + session);
        phone.ready().page().waitForURL(url -> url.contains("/sign-in"));
        assertThat(decisions("Ended 401")).isZero();
        phone.signedIn(Who.TEACHER).emptied(Who.TEACHER);
        assertThat(decisions("Ended 401")).isOne();
    }

    @Test
    void whatOneMayNoLongerDoComesHomeWithItsReason() {
        phone = signedIn(Who.MENTOR).takes(session);
        phone.network(false).send(session + "/closure").page().waitForFunction("() => /\\d/.test(document.getElementById('net').textContent)");
        cast.jdbc().sql("update community set owner_id = ?, facilitator_id = ? where id = ?").param(Who.COLLEAGUE.id()).param(Who.COLLEAGUE.id())
                .param(Cast.COMMUNITY).update();
        phone.network(true).open("/phone").emptied(Who.MENTOR);
        home(Who.MENTOR, "somebody else has to do it");
    }

    @Test
    void whatIsNoLongerThereForThemComesHomeAndIsParked() {
        decide(Who.TEACHER, "Gone 404");
        cast.jdbc().sql("update membership set left_at = now() where person_id = ?").param(Who.TEACHER.id()).update();
        phone.network(true).open("/phone").emptied(Who.TEACHER);
        home(Who.TEACHER, "Gone 404");
        assertThat(cast.jdbc().sql("select fields::text from parked where person_id = ?").param(Who.TEACHER.id()).query(String.class).list())
                .anyMatch(fields -> fields.contains("Gone 404"));
        assertThat(phone.open(session).page().locator("h1").innerText()).isNotEqualTo("Middle session");
        assertThat(phone.kept(session)).as("pages one may no longer read leave the phone").isFalse();
    }

    @Test
    void aPageThatLeavesThePhoneWhileMyPhoneIsMadeStopsNothing() {
        phone = signedIn(Who.TEACHER).takes(session);
        phone.page().addInitScript("""
                const { match } = Cache.prototype;
                Cache.prototype.match = function (request, ...how) {
                  return /sessions/.test(request.url) && location.pathname === "/phone" ? Promise.resolve() : match.call(this, request, ...how);
                };""");
        phone.open("/phone");
        assertThat(phone.page().locator("[data-phone-kept] li").count()).isPositive();
    }

    @Test
    void twoVersionsAreBothShownAndOneTapTakesTheOther() {
        phone = signedIn(Who.TEACHER).takes(session, session + "/notes");
        phone.network(false).write("discussion", "Mine from the phone").sendAndGoOn(session + "/notes");
        int version = cast.jdbc().sql("select version from session where id = ?").param(story.session()).query(Integer.class).single();
        cast.as(Who.COLLEAGUE).post(session + "/notes", "version", version, "discussion", "Theirs from the desk", "other_business", "", "actual_focus", "", "actual_other", "");
        phone.network(true).open("/phone").emptied(Who.TEACHER);
        String id = refused(Who.TEACHER);
        phone.open("/phone#" + id);
        phone.page().waitForSelector("textarea[name=discussion]");
        assertThat(phone.page().locator("main").innerText()).contains("Theirs from the desk");
        assertThat(phone.page().inputValue("[name=discussion]")).isEqualTo("Mine from the phone");
        phone.page().locator("[data-take=f-discussion]").click();
        assertThat(phone.page().inputValue("[name=discussion]")).isEqualTo("Theirs from the desk");
        phone.write("discussion", "Theirs and mine").sendAndGoOn(session + "/notes").emptied(Who.TEACHER);
        assertThat(cast.jdbc().sql("select discussion from session where id = ?").param(story.session()).query(String.class).single()).isEqualTo("Theirs and mine");
        assertThat(phone.entries(Who.TEACHER, "refused")).isEmpty();
    }

    @Test
    void whatIsTooLargeComesHomeWithItsFile() {
        phone = signedIn(Who.TEACHER).takes(ROOM + "/documents/new");
        phone.network(false).write("title", "Too large 413");
        phone.page().locator("input[type=file]").setInputFiles(new FilePayload("film.mp4", "video/mp4", new byte[17 * 1024 * 1024]));
        phone.sendAndGoOn(ROOM + "/documents");
        phone.network(true).open("/phone").emptied(Who.TEACHER);
        home(Who.TEACHER, "Too large 413");
        phone.open("/phone#" + refused(Who.TEACHER)).page().waitForSelector("text=film.mp4");
    }

    @Test
    void whatIsWrongIsMendedAndGoesOut() {
        decide(Who.TEACHER, " ");
        phone.network(true).open("/phone").emptied(Who.TEACHER);
        phone.page().locator("[data-state=refused] a").click();
        phone.page().waitForSelector(".errors");
        phone.write("words", "Mended 422").sendAndGoOn(session + "/decisions").emptied(Who.TEACHER);
        assertThat(decisions("Mended 422")).isOne();
        assertThat(phone.entries(Who.TEACHER)).hasSize(1);
    }

    @Test
    void aBugIsWaitedOut() {
        decide(Who.TEACHER, "Bug 500");
        cast.jdbc().sql("create or replace function trouble() returns trigger language plpgsql as $$ begin raise exception 'x' using errcode = 'XX000'; end $$").update();
        cast.jdbc().sql("create trigger trouble before insert on audit for each statement execute function trouble()").update();
        phone.network(true).open("/phone");
        phone.page().locator("[data-phone-send]").click();
        phone.page().waitForSelector(".note");
        assertThat(phone.entries(Who.TEACHER, "waiting")).hasSize(1);
        cast.jdbc().sql("drop trigger trouble on audit").update();
        phone.page().locator("[data-phone-send]").click();
        phone.emptied(Who.TEACHER);
        assertThat(decisions("Bug 500")).isOne();
    }

    @Test
    void aFullPhoneSaysSoAndSendsStraightAway() {
        phone = signedIn(Who.TEACHER).takes(session + "/decisions/new");
        // The browser's own switch for a small quota does not reach IndexedDB: so its answer of a full phone is given in its place.
        phone.page().evaluate("() => { IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }; }");
        phone.write("words", "Full quota");
        phone.page().waitForSelector(".note");
        phone.network(false).send(session + "/decisions");
        phone.page().waitForCondition(() -> phone.page().locator("form .note").innerText().contains("no room"));
        assertThat(phone.page().inputValue("[name=words]")).as("the words stay on the page").isEqualTo("Full quota");
        phone.network(true).send(session + "/decisions");
        phone.page().waitForURL(url -> !url.endsWith("/new"));
        assertThat(decisions("Full quota")).isOne();
    }

    @Test
    void twoTabsSendEachEntryOnce() {
        decide(Who.TEACHER, "Tab one");
        var other = new Handset(cast.address(), phone.context().newPage()).open(session + "/decisions/new");
        other.write("words", "Tab two").sendAndGoOn(session + "/decisions");
        phone.network(true);
        phone.page().evaluate("() => dispatchEvent(new Event('online'))");
        other.page().evaluate("() => dispatchEvent(new Event('online'))");
        phone.emptied(Who.TEACHER);
        assertThat(decisions("Tab one")).isOne();
        assertThat(decisions("Tab two")).isOne();
    }

    @Test
    void aNewWorkerInTheMiddleOfTheQueueLosesNothing() {
        phone = signedIn(Who.TEACHER).takes(session, session + "/decisions/new");
        phone.network(false);
        for (int i = 1; i <= 5; i++) phone.open(session + "/decisions/new").write("words", "Worker " + i).sendAndGoOn(session + "/decisions");
        phone.network(true);
        phone.page().evaluate("""
                async () => {
                  dispatchEvent(new Event("online"));
                  const renewed = new Promise(done => { navigator.serviceWorker.oncontrollerchange = done; });
                  await navigator.serviceWorker.register("/worker.js?renewed", { type: "module" });
                  await renewed;
                  dispatchEvent(new Event("online"));
                }""");
        phone.open("/phone").emptied(Who.TEACHER);
        for (int i = 1; i <= 5; i++) assertThat(decisions("Worker " + i)).isOne();
        assertThat(phone.entries(Who.TEACHER, "sent")).hasSize(5);
    }

    @Test
    void clearedSiteDataDoesNotStopAFormThatIsOpen() {
        phone = signedIn(Who.TEACHER).takes(session + "/decisions/new");
        phone.write("words", "Cleared");
        var devtools = phone.context().newCDPSession(phone.page());
        var all = new com.google.gson.JsonObject();
        all.addProperty("origin", cast.address());
        all.addProperty("storageTypes", "indexeddb,cache_storage,service_workers,local_storage");
        devtools.send("Storage.clearDataForOrigin", all);
        phone.send(session + "/decisions");
        phone.page().waitForURL(url -> !url.endsWith("/new"));
        assertThat(decisions("Cleared")).isOne();
    }

    private void home(Who who, String words) {
        phone.open("/phone#" + refused(who));
        phone.page().waitForCondition(() -> {
            var main = phone.page().locator("main");
            return main.innerText().contains(words) || (Boolean) main.evaluate("(m, words) => [...m.querySelectorAll('input, textarea')].some(i => i.value.includes(words))", words);
        });
    }

    private String refused(Who who) {
        assertThat(phone.entries(who, "refused")).hasSize(1);
        return phone.entries(who, "refused").getFirst().getLast();
    }
}
