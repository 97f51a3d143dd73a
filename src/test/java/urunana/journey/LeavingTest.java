package urunana.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.Who;

/** After somebody has left a phone, a community or a language, nothing of before is shown: on a slow network, going back, behind a portal. */
@Tag("browser")
@Tag("P05")
class LeavingTest extends PhoneTest {
    @Test
    void whoSignsInAfterAnotherSeesNoPageOfTheirsOnASlowNetwork() {
        phone = signedIn(Who.TEACHER).takes("/", "/sign-in");
        phone.inWorker("""
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
        phone = signedIn(Who.TEACHER).takes(session);
        phone.inWorker("""
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
        phone = signedIn(Who.TEACHER).takes("/").network(false);
        phone.signOut();
        phone.network(true);
        phone.inWorker("""
                const real = fetch;
                globalThis.fetch = async (asked, ...how) => asked === "/sign-out" ? new Response("Welcome to our portal") : real(asked, ...how);""");
        phone.page().navigate(cast.address() + "/");
        assertThat(phone.page().getAttribute("html", "data-person")).isNull();
        phone.page().navigate(cast.address() + "/");
        assertThat(phone.page().getAttribute("html", "data-person")).as("nobody knows yet that they left").isNull();
    }

    @Test
    void goingBackShowsNothingOfTheOneBefore() {
        phone = signedIn(Who.TEACHER);
        decide(words);
        phone.open(session);
        assertThat(phone.page().content()).contains(words);
        phone.signOut();
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
        phone.signOut();
        for (int i = 0; i < 3; i++) {
            phone.page().goBack();
            assertThat(phone.page().content()).doesNotContain(words);
        }
    }

    /** The browser was killed while the first one's things were being closed. */
    @Test
    void whatALeavingLeftOpenIsClosedBeforeTheNextOne() {
        phone = signedIn(Who.TEACHER);
        phone.signOut();
        phone.database(Who.TEACHER, "draft", "store.put({ path: '/communities/x', page: '/', at: 1, fields: [['words', '" + words + "']], files: [] })");
        phone.page().evaluate("person => caches.open('pages-' + person)", Who.TEACHER.id().toString());
        phone.signedIn(Who.STRANGER);
        phone.page().waitForCondition(() -> "[]".equals(phone.database(Who.TEACHER, "draft", "store.getAll()")));
        phone.page().waitForCondition(() -> !(Boolean) phone.page().evaluate("person => caches.has('pages-' + person)", Who.TEACHER.id().toString()));
        assertThat(phone.database(Who.TEACHER, "sealed", "store.count()")).isEqualTo("1");
    }

    @Test
    void pagesOfACommunityThatOneHasLeftLeaveThePhone() {
        phone = signedIn(Who.TEACHER).takes(ROOM + "/members", session, form());
        cast.jdbc().sql("update membership set left_at = now() where person_id = ? and community_id = ?").param(Who.TEACHER.id()).param(Cast.COMMUNITY).update();
        try {
            phone.open("/me");
            phone.page().waitForCondition(() -> !phone.kept(session) && !phone.kept(form()) && !phone.kept(ROOM + "/members"));
            assertThat(phone.kept("/")).isTrue();
        } finally {
            cast.jdbc().sql("update membership set left_at = null where person_id = ?").param(Who.TEACHER.id()).update();
        }
    }
}
