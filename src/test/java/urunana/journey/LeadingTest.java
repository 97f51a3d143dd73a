package urunana.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.sql.Timestamp;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.Who;

/** One phone on the table leads through a session: point after point, with clocks, without network and without script. */
@Tag("C049")
class LeadingTest extends PhoneTest {
    private static final String STEP = "() => document.querySelector('[data-step]').textContent";

    private int secondsLeft() {
        phone.page().waitForFunction(STEP + ".includes(':')");
        String[] parts = phone.page().locator("[data-step]").innerText().replaceAll("[^\\d:]", "").split(":");
        return Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]);
    }

    @Test
    void theClocksGoOnThroughReloadAndTheNextPointNeedsNoNetwork() {
        // The browser's clock is the real one, the program's is set by the tests.
        cast.jdbc().sql("update session set opened_at = now() - interval '5 minutes' where id = ?").param(story.session()).update();
        phone = signedIn(Who.MENTOR).takes(session + "/run");
        assertThat(phone.page().locator("[data-point]:visible").count()).isOne();
        assertThat(phone.page().locator("[data-whole]").innerText()).as("sixty minutes, of which five are gone").matches("5[45]:\\d\\d left");
        phone.network(false);
        phone.page().locator("[data-point]:visible .primary").click();
        String second = phone.page().locator("[data-point]:visible h2").innerText();
        assertThat(phone.page().locator("[data-point]:visible p").first().innerText()).startsWith("Point 2 of");
        int before = secondsLeft();
        phone.page().evaluate("""
                () => { const key = Object.keys(localStorage).find(one => one.startsWith("run-"));
                  const kept = JSON.parse(localStorage[key]); localStorage[key] = JSON.stringify({ ...kept, since: kept.since - 120000 }); }""");
        phone.page().reload();
        phone.ready();
        assertThat(phone.page().locator("[data-point]:visible h2").innerText()).as("after sleep the same point stands there").isEqualTo(second);
        assertThat(secondsLeft()).as("two minutes asleep are two minutes gone").isBetween(before - 180, before - 119);
    }

    @Test
    void withoutScriptEachPointIsAPage() {
        var page = phoneWithoutScript();
        page.context().addCookies(List.of(new Cookie("sign_in", Cast.token(Who.MENTOR)).setUrl(cast.address())));
        page.navigate(cast.address() + session + "/run");
        assertThat(page.locator("[data-point]:visible").count()).isOne();
        assertThat(page.locator("[data-clocks]").isVisible()).isFalse();
        page.locator("[data-point]:visible .primary").click();
        assertThat(page.locator("[data-point]:visible p").first().innerText()).startsWith("Point 2 of");
        page.locator("[data-point]:visible a.go").click();
        assertThat(page.locator("[data-point]:visible p").first().innerText()).startsWith("Point 1 of");
    }

    @Test
    void aSecondPhoneHearsWhoLeadsAndTakesOverAndFormsComeBackToThePoint() {
        phone = signedIn(Who.MENTOR).open(session + "/run");
        phone.page().waitForResponse(answer -> answer.url().endsWith("/leading"), () -> phone.page().locator("[data-point]:visible .primary").click());
        String title = phone.page().locator("[data-point]:visible h2").innerText();
        var second = plain(Who.TEACHER, "");
        second.open(session + "/run");
        assertThat(second.page().locator("main").innerText()).contains(Who.MENTOR.fullName() + " leads, at point 2: " + title);
        assertThat(second.page().locator("[data-point]:visible h2").innerText()).isEqualTo(title);
        second.page().getByText("Lead from this phone").click();
        second.page().locator("button.primary:visible").first().waitFor();
        assertThat(second.page().locator("main").innerText()).doesNotContain("leads, at point");
        phone.page().locator("ul.rows a").first().click();
        phone.page().waitForURL("**/attendance");
        phone.ready();
        phone.write("state-" + Who.TEACHER.id(), "late").send(session + "/attendance");
        phone.page().waitForURL("**/run?at=2");
        assertThat(phone.page().locator("main").innerText()).contains(Who.TEACHER.fullName() + " leads");
    }

    @Test
    void theMinutesThatTheClockMeasuredAreOffered() {
        cast.jdbc().sql("update session set opened_at = ? where id = ?").param(Timestamp.from(cast.clock().instant().minusSeconds(1200))).param(story.session()).update();
        phone = signedIn(Who.MENTOR).open(session + "/run");
        phone.page().evaluate("""
                () => { const key = Object.keys(localStorage).find(one => one.startsWith("run-"));
                  localStorage[key] = JSON.stringify({ at: 0, other: 0, since: Date.now() - 60000, spent: [41 * 60000, 12 * 60000] }); }""");
        phone.open(session + "/notes");
        assertThat(phone.page().inputValue("#f-actual_focus")).isEqualTo("42");
        assertThat(phone.page().inputValue("#f-actual_other")).isEqualTo("12");
    }
}
