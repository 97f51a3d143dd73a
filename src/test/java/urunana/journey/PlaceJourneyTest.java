package urunana.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.Who;

/** An administrator and a head teacher with small phones that run no script. */
class PlaceJourneyTest extends Browser {
    static Cast cast;

    @BeforeAll
    static void start() {
        cast = Cast.start();
        assertThat(cast.as(Who.ADMIN).post("/places", "country", "RW").status()).isEqualTo(303);
    }

    @AfterAll
    static void stop() {
        cast.close();
    }

    @Test
    void goesDownTheMapBySightAndByWord() {
        var page = signedIn(phoneWithoutScript(), Who.TEACHER);
        page.navigate(cast.address() + "/places/" + Cast.RWANDA);
        page.locator("svg a[aria-label='Northern Province'] path").click();
        assertThat(page.locator("h1").textContent()).isEqualTo("Northern Province");
        holds(page);
        page.getByText("Gicumbi").last().click();
        assertThat(page.locator("svg[role=group] a")).satisfies(areas -> assertThat(areas.count()).isEqualTo(21));
        page.locator("main a.row").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Kageyo")).click();
        assertThat(page.locator("h1").textContent()).isEqualTo("Kageyo");
        holds(page);
    }

    @Test
    void bringsSchoolsFromAFile() {
        var page = signedIn(phoneWithoutScript(), Who.ADMIN);
        page.navigate(cast.address() + "/places/" + Cast.RWANDA + "/imports/new");
        holds(page);
        send(page, "level,code,name,parent\nschool,J1,GS Journey,none\n");
        assertThat(page.locator("main").textContent()).contains("No area with code none");
        holds(page);

        page.locator("main a.btn").click();
        send(page, "level,code,name,parent\nschool,J1,GS Journey,4506\n");
        holds(page);
        page.getByText("Save 1 place").click();
        page.getByText("1 place added").waitFor();
        holds(page);
    }

    @Test
    void tellsOfASchoolAndSettlesWhatAnotherTold() {
        var mine = signedIn(phoneWithoutScript(), Who.HEAD);
        var theirs = signedIn(phoneWithoutScript(), Who.OFFICER);
        for (var page : List.of(mine, theirs)) page.navigate(cast.address() + "/places/" + Cast.ALPHA + "/profile");
        holds(mine);
        theirs.locator("#f-pupils_female").fill("300");
        theirs.locator("main button").click();
        mine.locator("#f-pupils_female").fill("310");
        mine.locator("main button").click();

        assertThat(mine.locator(".theirs").first().textContent()).contains("300");
        holds(mine);
        mine.locator("main button.primary").click();
        assertThat(mine.locator("main").textContent()).contains("310 girls");
        holds(mine);
    }

    private static void send(Page page, String file) {
        page.locator("#f-file").setInputFiles(new FilePayload("schools.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        page.locator("main button.primary").click();
    }

    /** Nothing sticks out of the small screen, and axe, which needs script, finds nothing. */
    private void holds(Page shown) {
        var page = phone();
        page.context().addCookies(shown.context().cookies());
        page.setContent(shown.content().replace("<head>", "<head><base href=\"" + cast.address() + "\">"));
        var wide = page.evaluate("document.documentElement.scrollWidth");
        assertThat((Integer) wide).as(shown.url()).isLessThanOrEqualTo(320);
        assertThat(new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa")).analyze().getViolations())
                .as(shown.url()).isEmpty();
    }

    private Page signedIn(Page page, Who who) {
        page.context().addCookies(List.of(new Cookie("sign_in", Cast.token(who)).setUrl(cast.address())));
        return page;
    }
}
