package urunana.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The browser itself: without it every other journey would fail for the same dull reason. */
class BrowserTest extends Browser {

    private static final String PAGE = "data:text/html,<h1>Muraho</h1><script>document.querySelector('h1').textContent='Amakuru'</script>";

    @Test
    void opensAPageOnASmallPhone() {
        var page = phone();
        page.navigate(PAGE);
        assertThat(page.locator("h1").textContent()).isEqualTo("Amakuru");
        assertThat(page.evaluate("innerWidth")).isEqualTo(320);
    }

    @Test
    void opensAPageWithoutScript() {
        var page = phoneWithoutScript();
        page.navigate(PAGE);
        assertThat(page.locator("h1").textContent()).isEqualTo("Muraho");
    }
}
