package urunana.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;
import urunana.cast.Who;
import urunana.web.Contact;

/** What seldom happens to a phone, and still may cost nobody a word: old browsers, broken memory, a server in trouble, a restored site. */
@Tag("browser")
@Tag("P05")
class TroubledPhoneTest extends PhoneTest {
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
    void aBoxThatDoesNotOpenStopsNothing() {
        phone = signedIn(Who.TEACHER).takes(form()).network(false);
        decide(words);
        phone.signOut();
        phone.database(Who.TEACHER, "sealed", "store.put({ store: 'entry', iv: new Uint8Array(12), data: new ArrayBuffer(40) }, 0)");
        phone.network(true).open("/sign-in");
        phone.signedIn(Who.TEACHER);
        phone.page().waitForCondition(() -> decisions(words) == 1);
        assertThat(phone.database(Who.TEACHER, "sealed", "store.getAllKeys()")).as("kept all the same").isEqualTo("[0]");
    }

    @Test
    void aBrokenMemoryOfTheWorkerDoesNotHideTheSite() {
        phone = signedIn(Who.TEACHER);
        phone.inWorker("IDBDatabase.prototype.transaction = () => { throw new DOMException('broken', 'UnknownError'); };");
        phone.page().navigate(cast.address() + session);
        assertThat(phone.page().getAttribute("html", "data-person")).isEqualTo(Who.TEACHER.id().toString());
    }

    @Test
    void aServerInTroubleMakesThePhoneForgetNothing() {
        phone = signedIn(Who.TEACHER).takes(session);
        cast.jdbc().sql("alter table sign_in rename to sign_in_away").update();
        try {
            phone.open(session);
            assertThat(phone.page().locator("main").innerText()).contains("session");
            assertThat(phone.kept(session)).isTrue();
        } finally {
            cast.jdbc().sql("alter table sign_in_away rename to sign_in").update();
        }
        phone.open(session);
        assertThat(phone.kept(session)).isTrue();
    }

    @Test
    void aRestoredSiteIsOfferedAgainWhatEachOneHadSent() {
        phone = signedIn(Who.TEACHER);
        decide(words + " of A");
        phone.emptied(Who.TEACHER);
        phone.signOut();
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
        phone.signOut();
        phone.signedIn(Who.TEACHER);
        phone.page().waitForCondition(() -> decisions(words + " of A") == 1);
        phone.emptied(Who.TEACHER).open("/phone");
        assertThat(phone.entries(Who.TEACHER)).as("nothing waits or was refused").allMatch(one -> one.getFirst().equals("sent"));
        for (String each : List.of(" of A", " of B", " before the backup")) assertThat(decisions(words + each)).as(each).isOne();
    }
}
