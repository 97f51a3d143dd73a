package urunana.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import urunana.access.Actor;
import urunana.text.Texts;
import urunana.text.Words;

/** The fragments keep the manners promised for every page. */
class KitTest {
    private static final Templates TEMPLATES = new Templates();
    private static final Assets ASSETS = new Assets(new Texts());

    private final Words words = new Words(new Texts(), "rw");
    private final Form form = Form.blank(words);

    @Test
    void thePageSaysItsLanguageAndOffersTheOthers() {
        String html = layout(Actor.NOBODY);

        assertThat(html).contains("<html lang=\"rw\" data-words=\"/assets/words-rw.", "value=\"fr\" lang=\"fr\"", "href=\"#main\"", "<main id=\"main\"");
        assertThat(html).contains("value=\"rw\" lang=\"rw\" aria-current=\"true\"").doesNotContain("class=\"nav\"");
    }

    @Test
    void theWayAroundIsThereOnceSignedIn() {
        var actor = new Actor(UUID.randomUUID(), UUID.randomUUID(), "Uwase", "rw", false, List.of(), List.of());

        assertThat(layout(actor)).containsPattern("(?s)<a href=\"/\" aria-current=\"page\">\\s*<svg.*?<span>" + words.t("nav.today"));
    }

    @Test
    void aFirstVisitWeighsLittle() throws IOException {
        int weight = compressed(layout(Actor.NOBODY).getBytes(StandardCharsets.UTF_8));
        for (String file : List.of("app.css", "app.js", "icon.svg")) weight += compressed(Files.readAllBytes(Path.of("src/main/web", file)));

        assertThat(weight).as("bytes of an empty page with style, script and icon").isLessThan(7 * 1024);
    }

    @Test
    void everyErrorStandsByItsFieldAndInASummaryThatLeadsThere() {
        form.wrong("title", "form.required");
        form.wrong("control", "form.required_choice");
        Content fields = out -> {
            out.writeContent(field("text", "title", Map.of()));
            out.writeContent(field("radios", "control", Map.of("values", List.of("direct", "indirect"))));
        };

        String html = render("form", Map.of("page", page(Actor.NOBODY), "form", form, "action", "/x", "content", fields));

        var targets = Pattern.compile("href=\"#([^\"]+)\"").matcher(html).results().map(link -> link.group(1)).toList();
        assertThat(targets).containsExactly("f-title", "f-control")
                .allSatisfy(target -> assertThat(html).containsOnlyOnce("id=\"" + target + "\""));
        assertThat(html.split(Pattern.quote(words.t("form.required")), -1)).as("summary and field").hasSizeGreaterThanOrEqualTo(3);
        assertThat(html).contains("aria-describedby=\"f-title-about\"", "aria-invalid=\"true\"", "name=\"receipt\"");
    }

    @Test
    void aStaleFormShowsBothTexts() {
        form.with("result", "mine").with("again", "yes").beside(new Stale(Map.of("result", "theirs", "again", "no"), 5));

        assertThat(field("area", "result", Map.of())).contains(">mine</textarea>", "<p>theirs</p>", words.t("kit.theirs.title"));
        assertThat(field("select", "again", Map.of("options", Map.of("yes", "Yego", "no", "Oya"))))
                .contains("value=\"yes\" selected", "<p>Oya</p>", "data-text=\"no\"");
        assertThat(render("form", Map.of("page", page(Actor.NOBODY), "form", form, "action", "/x", "content", (Content) out -> { })))
                .contains("name=\"version\" value=\"5\"");
    }

    @Test
    void anythingTypedStaysText() {
        form.with("title", "\"><script>alert(1)</script>");

        assertThat(field("text", "title", Map.of())).doesNotContain("<script", "\"\">");
        assertThat(render("row", Map.of("first", "<b>x", "href", "/x"))).contains("&lt;b&gt;x").doesNotContain("<b><b>");
    }

    @Test
    void drawingsStayTiny() throws IOException {
        var names = Pattern.compile("\"([a-z]+)\"(?=[^;]* ->)").matcher(Files.readString(Path.of("src/main/jte/kit/icon.jte")))
                .results().map(found -> found.group(1)).toList();

        assertThat(names).contains("today", "communities", "places", "people", "me").allSatisfy(name ->
                assertThat(render("icon", Map.of("name", name)).strip()).as(name).hasSizeLessThan(250));
        assertThat(render("band", Map.of()).strip()).hasSizeLessThan(300);
    }

    private String layout(Actor actor) {
        return render("layout", Map.of("page", page(actor).in("today"), "content", (Content) out -> out.writeContent("<p>x</p>")));
    }

    private Page page(Actor actor) {
        return new Page(words, ASSETS, actor, "Uyu munsi", "/", false);
    }

    private String field(String kind, String name, Map<String, Object> more) {
        var params = new HashMap<String, Object>(Map.of("page", page(Actor.NOBODY), "form", form, "name", name, "label", "x." + name));
        params.putAll(more);
        return render(kind, params);
    }

    private static String render(String fragment, Map<String, Object> params) {
        var out = TEMPLATES.render("kit/" + fragment + ".jte", params);
        return new String(out, StandardCharsets.UTF_8);
    }

    private static int compressed(byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.size();
    }
}
