package urunana.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.Who;

/** Challenges are sorted as cards: by buttons with and without script, and by hand where there is one. */
@Tag("C055")
class SortingTest extends PhoneTest {
    private String sorting() {
        return ROOM + "/cycles/" + story.cycle() + "/sorting";
    }

    private static String control(UUID challenge) {
        return cast.jdbc().sql("select coalesce(control, '') from challenge where id = ?").param(challenge).query(String.class).single();
    }

    private static String under(Page page, String zone) {
        return page.locator("[data-zone='" + zone + "']").innerText();
    }

    @Test
    void cardsMoveByButtonAndByHandAndAreSavedAsBefore() {
        UUID books = story.raised("Sixty books"), roof = story.raised("The roof");
        phone = signedIn(Who.TEACHER).open(sorting());
        var page = phone.page();
        page.click("[value='direct-" + books + "']");
        assertThat(under(page, "direct")).contains("Sixty books");
        assertThat(page.locator("[data-moved]").textContent()).isEqualTo("Sixty books: now under “In our hands”");
        assertThat(page.evaluate("() => document.activeElement.value")).as("the next move is at hand").isEqualTo("indirect-" + books);
        page.setViewportSize(1000, 900);
        var grip = page.locator("[data-zone=''] .grip").boundingBox();
        var target = page.locator("[data-zone='out']").boundingBox();
        page.mouse().move(grip.x + 5, grip.y + 5);
        page.mouse().down();
        page.mouse().move(target.x + 40, target.y + 40);
        page.mouse().up();
        assertThat(under(page, "out")).contains("The roof");
        assertThat(control(books) + control(roof)).as("nothing is saved yet").isEmpty();
        phone.send(sorting());
        page.waitForURL("**/sessions/**");
        assertThat(control(books)).isEqualTo("direct");
        assertThat(control(roof)).isEqualTo("out");
    }

    @Test
    void withoutScriptAButtonMovesItsCardAndKeepsTheOthers() {
        UUID books = story.raised("Sixty books"), roof = story.raised("The roof");
        var page = phoneWithoutScript();
        page.context().addCookies(List.of(new Cookie("sign_in", Cast.token(Who.TEACHER)).setUrl(cast.address())));
        page.navigate(cast.address() + sorting());
        page.click("[value='direct-" + books + "']");
        page.click("[value='out-" + roof + "']");
        assertThat(under(page, "direct")).contains("Sixty books");
        assertThat(under(page, "out")).contains("The roof");
        assertThat(control(books)).isEmpty();
        page.getByText("Save the sorting").click();
        assertThat(control(books)).isEqualTo("direct");
        assertThat(control(roof)).isEqualTo("out");
    }
}
