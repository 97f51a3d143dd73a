package urunana.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Who;

/** What is typed in a form and not sent yet: in two tabs, before the scripts came, after going back, sent again as new. */
@Tag("browser")
@Tag("P05")
class DraftTest extends PhoneTest {
    @Test
    void twoTabsThatBeganWithTheSameDraftAreTwoEntries() {
        phone = signedIn(Who.TEACHER).takes(form()).network(false);
        phone.open(form()).write("words", words + " one");
        phone.page().waitForCondition(() -> phone.database(Who.TEACHER, "draft", "store.getAll()").contains(words));
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
        phone.page().waitForCondition(() -> phone.database(Who.TEACHER, "draft", "store.getAll()").contains(words));
        var held = new AtomicReference<Route>();
        phone.page().route(url -> url.contains("/home."), held::set);
        phone.page().navigate(cast.address() + form());
        phone.page().locator("[name=words]").pressSequentially(words + " newer");
        phone.page().waitForCondition(() -> held.get() != null);
        held.get().resume();
        phone.ready();
        assertThat(phone.page().inputValue("[name=words]")).isEqualTo(words + " newer");
        phone.page().waitForCondition(() -> phone.database(Who.TEACHER, "draft", "store.getAll()").contains(words + " newer"));
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
    void aFileGoesAlongWhenWordsAreSentAsNew() {
        phone = signedIn(Who.TEACHER).open(ROOM + "/documents/new");
        phone.write("kind", "manual").write("title", words);
        phone.page().locator("input[type=file]").setInputFiles(new FilePayload("plan.txt", "text/plain", "a plan".getBytes()));
        phone.sendAndGoOn(ROOM + "/documents").emptied(Who.TEACHER);
        // The answer was lost, and the words were changed since.
        phone.database(Who.TEACHER, "entry", """
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
}
