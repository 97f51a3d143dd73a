package urunana.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.Who;
import urunana.guard.Sights.Sight;
import urunana.journey.Browser;

/**
 * Every page, and every form that is refused, as somebody sees it who may: WCAG 2.2 AA as far as axe can tell, nothing
 * that scrolls sideways, no broken word.
 */
@Tag("browser")
class EveryPageTest extends Browser {
    private static Cast cast;
    private static Map<String, List<Sight>> pages;

    private final List<String> surprises = new ArrayList<>();
    private final Map<Integer, Integer> answers = new TreeMap<>();

    @BeforeAll
    static void start() {
        cast = Cast.start();
        pages = Sights.of(cast);
        Forgetful.make(cast);
    }

    @AfterAll
    static void stop() {
        cast.close();
    }

    @Test
    void everyPageIsSeenBySomebody() {
        assertThat(pages).hasSizeGreaterThan(90);
        assertThat(pages.keySet()).filteredOn(route -> pages.get(route).isEmpty()).as("records in which nobody sees these").isEmpty();
    }

    /** In Kinyarwanda, whose words are long. */
    @Test
    void onASmallPhone() {
        everybody(new NewContextOptions().setViewportSize(320, 640), "rw", (page, sight) -> {
            page.navigate(cast.address() + sight.path());
            surprised(sight, "", Eye.faults(page));
            refused(page, sight);
        });
        assertThat(surprises).isEmpty();
        assertThat(answers.get(422)).as("forms sent without a word").isGreaterThan(30);
        assertThat(answers.get(409)).as("forms sent after somebody else saved").isGreaterThan(10);
    }

    private void refused(Page page, Sight sight) {
        Sent form = Sent.of(page);
        if (form == null) return;
        answered(page, sight, form.empty());
        if (form.hasVersion()) answered(page, sight, form.stale());
    }

    private void answered(Page page, Sight sight, int status) {
        answers.merge(status, 1, Integer::sum);
        if (!Set.of(200, 303, 409, 422).contains(status)) surprised(sight, ", sent", List.of("answers " + status));
        if (status != 303) surprised(sight, ", sent (" + status + ")", Eye.faults(page));
    }

    @Test
    void whereNothingIs() {
        for (Who who : new Who[] {Who.TEACHER, Who.NOBODY}) {
            Page page = page(who, new NewContextOptions(), "rw");
            for (String path : List.of("/nothing-here", "/communities/" + Cast.OTHER_COMMUNITY, "/school-years")) {
                page.navigate(cast.address() + path);
                surprised(new Sight(path, path, who), "", Eye.faults(page));
            }
        }
        assertThat(surprises).isEmpty();
    }

    @Test
    void atADeskInTheDark() {
        everybody(new NewContextOptions().setViewportSize(1280, 800).setColorScheme(ColorScheme.DARK), "en", (page, sight) -> {
            page.navigate(cast.address() + sight.path());
            surprised(sight, "", Eye.faultsOfTheScreen(page));
        });
        assertThat(surprises).isEmpty();
    }

    private void everybody(NewContextOptions screen, String language, BiConsumer<Page, Sight> look) {
        for (Who who : Who.values()) {
            var seen = pages.values().stream().flatMap(List::stream).filter(sight -> sight.who() == who).toList();
            if (seen.isEmpty()) continue;
            Page page = page(who, screen, language);
            seen.forEach(sight -> look.accept(page, sight));
        }
    }

    private Page page(Who who, NewContextOptions screen, String language) {
        Page page = Eye.opened(phone(screen));
        page.context().addCookies(List.of(new Cookie("language", language).setUrl(cast.address())));
        if (who != Who.NOBODY) page.context().addCookies(List.of(new Cookie("sign_in", Cast.token(who)).setUrl(cast.address())));
        return page;
    }

    private void surprised(Sight sight, String how, List<String> faults) {
        faults.forEach(fault -> surprises.add("\n" + sight.route() + how + " as " + sight.who() + ": " + fault));
    }

    @Test
    void aBadPageIsNoticed() {
        Page page = Eye.opened(phone());
        page.navigate("about:blank");
        page.setContent("<style>b{overflow-wrap:anywhere}</style><input><a href='#'>a</a><a href='#'>b</a><img src='data:,'><p style='color:#999'>Pale</p>"
                + "<p style='width:400px'>Wide</p><div style='width:30px'><b>Urwunge</b></div>");
        assertThat(Eye.faults(page)).extracting(fault -> fault.replaceAll(":.*", "")).contains("scrolls sideways", "no title", "no language",
                "0 first headings", "broken word", "label", "image-alt", "target-size", "color-contrast", "html-has-lang");
        assertThat(Eye.faultsOfTheScreen(page)).extracting(fault -> fault.replaceAll(":.*", "")).contains("scrolls sideways", "broken word", "target-size");
    }
}
