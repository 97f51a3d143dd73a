package urunana.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import urunana.cast.Cast;
import urunana.cast.OnStage;
import urunana.cast.Who;

/** What goes on a shelf, for whom, and that any browser can read it. */
class ShelfPagesTest extends OnStage {
    private static final String SHELF = Stocked.HOME + "/shelf";

    Stocked stocked;

    @BeforeEach
    void stock() {
        stocked = Stocked.with(cast);
    }

    @Test
    void onlyMembersFillAShelf() {
        stocked.reported();
        for (Who who : List.of(Who.STRANGER, Who.EVALUATOR, Who.GONE, Who.DEPUTY, Who.HEAD, Who.OFFICER, Who.ADMIN)) {
            assertThat(cast.as(who).get(SHELF).status()).as(who.name()).isEqualTo(404);
            assertThat(cast.as(who).get(stocked.everything()).status()).as(who.name()).isEqualTo(404);
        }
        assertThat(cast.as(Who.NOBODY).get(stocked.everything()).location()).startsWith("/sign-in?next=");
    }

    @Test
    void anotherCommunitysThingsAreNotPutOnIt() {
        String foreign = stocked.everything().replace(Cast.COMMUNITY.toString(), Cast.OTHER_COMMUNITY.toString());
        assertThat(Zips.read(cast.as(Who.STRANGER).download(foreign).body()).keySet())
                .containsExactly("index.html", "style.css", "guides/action.html", "guides/network.html", "guides/month_one.html", "guides/month_two.html",
                        "guides/low_tech_1.html", "guides/low_tech_2.html", "guides/low_tech_3.html", "guides/workload.html", "guides/motivation.html", "guides/cluster.html", "manifest.json");
    }

    @Test
    void aProductStaysOffItUntilItsCycleWasReported() {
        assertThat(cast.as(Who.TEACHER).get(SHELF).body()).doesNotContain("Twelve cards").contains("once the report of their cycle was sent");
        assertThat(Zips.read(stocked.zip()).keySet()).noneMatch(name -> name.startsWith("products/"));
        stocked.reported();
        assertThat(cast.as(Who.TEACHER).get(SHELF).body()).contains("Twelve cards");
    }

    @Test
    void nothingChosenIsToldAndEverythingElseStays() {
        var answer = cast.as(Who.TEACHER).get(SHELF + "/file?take=nothing&take=" + "x".repeat(300));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Choose at least one thing", "Igitabo cya CPD").doesNotContain(" checked");
    }

    @Test
    void sizesAreToldBeforeTheTap() {
        stocked.reported();
        assertThat(cast.as(Who.TEACHER).get(SHELF).body()).contains("Igitabo cya CPD", "CPD manual · 1 KB", "an address only", "Everything together: 1 KB");
    }

    @Test
    @Tag("K75")
    void theZipIsWholeAndItsSizeIsKnownFromTheStart() {
        stocked.reported();
        var answer = cast.as(Who.TEACHER).download(stocked.everything());
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
        assertThat(answer.headers().firstValue("Content-Length")).hasValue(Integer.toString(answer.body().length));
        assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).matches("attachment; filename=\"urunana-[a-z0-9-]+-2026-\\d\\d-\\d\\d\\.zip\"");
        var files = Zips.read(answer.body());
        assertThat(files.keySet()).containsExactly("index.html", "style.css", "guides/action.html", "guides/network.html", "guides/month_one.html", "guides/month_two.html",
                        "guides/low_tech_1.html", "guides/low_tech_2.html", "guides/low_tech_3.html", "guides/workload.html", "guides/motivation.html", "guides/cluster.html",
                "documents/01-igitabo-cya-cpd-1.pdf", "products/01-twelve-cards-to-speak-about.html", "products/01-twelve-cards-to-speak-about.txt",
                "products/01-twelve-cards-to-speak-about-1.pdf", "manifest.json");
        assertThat(files.get("documents/01-igitabo-cya-cpd-1.pdf")).isEqualTo(Stocked.PDF);
        assertThat(files.get("products/01-twelve-cards-to-speak-about-1.pdf")).isEqualTo(Stocked.CARDS);
        assertThat(Zips.text(files.get("products/01-twelve-cards-to-speak-about.html"))).contains("imbere y'ishuri").doesNotContain("Staff room");
        assertThat(Zips.text(files.get("guides/action.html"))).contains("Name every difficulty", "../index.html");
    }

    @Test
    @Tag("K75")
    void everyLinkOfItLeadsToAFileOfItOrToTheWeb() {
        stocked.reported();
        var files = Zips.read(stocked.zip());
        files.forEach((name, content) -> {
            if (!name.endsWith(".html")) return;
            for (var link : Pattern.compile("(?:href|src)=\"([^\"]+)\"").matcher(Zips.text(content)).results().map(found -> found.group(1)).toList()) {
                if (link.startsWith("https://example.org/")) continue;
                assertThat(files.keySet()).as(name + " leads to " + link).contains(Path.of("/", name).resolveSibling(link).normalize().toString().substring(1));
            }
            assertThat(Zips.text(content)).as(name).doesNotContain("<script", "http-equiv", "/assets/", "/communities/");
        });
        assertThat(Zips.text(files.get("index.html"))).contains("documents/01-igitabo-cya-cpd-1.pdf", "https://example.org/syllabus", "With network only");
    }

    @Test
    void theListNamesEachThingWithSizeHashTypeAndWhereItComesFrom() throws Exception {
        stocked.reported();
        var files = Zips.read(stocked.zip());
        var list = JsonMapper.builder().build().readTree(files.get("manifest.json"));
        assertThat(list.get("program").asString()).startsWith("Urunana");
        assertThat(list.get("format").asInt()).isEqualTo(1);
        assertThat(list.get("community").get("id").asString()).isEqualTo(Cast.COMMUNITY.toString());
        assertThat(list.get("madeAt").asString()).startsWith("2026-09-24T");
        assertThat(list.get("entries")).hasSize(15);
        for (var entry : list.get("entries")) {
            String file = entry.get("file").asString();
            if (file.isEmpty()) {
                assertThat(entry.get("link").asString()).isEqualTo("https://example.org/syllabus");
                continue;
            }
            assertThat(entry.get("size").asLong()).as(file).isEqualTo(files.get(file).length);
            assertThat(entry.get("sha256").asString()).as(file).isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(files.get(file))));
            assertThat(entry.get("type").asString()).as(file).isNotEmpty();
            if (file.startsWith("products/") && !file.endsWith(".html")) assertThat(entry.get("author").asString()).isNotEmpty();
        }
    }

    @Test
    void aFileThatIsDamagedOnOurDiskIsFoundBeforeTheFirstByte() throws Exception {
        Path stored = cast.files().resolve(cast.jdbc().sql("select f.stored from file f join document d on d.file_id = f.id").query(String.class).single());
        Files.writeString(stored, "cut");
        var answer = cast.as(Who.TEACHER).download(stocked.everything());
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    }

    @Test
    void theSameShelfTwiceIsTheSameFile() {
        stocked.reported();
        assertThat(stocked.zip()).isEqualTo(stocked.zip());
    }

    @Test
    void whatABrowserWouldRunIsNamedSoThatItDoesNot() {
        assertThat(ShelfName.ending("application/octet-stream", "page.html")).isEqualTo(".bin");
        assertThat(ShelfName.ending("application/octet-stream", "story.epub")).isEqualTo(".epub");
        assertThat(ShelfName.ending("application/octet-stream", "film.MP4")).isEqualTo(".mp4");
        assertThat(ShelfName.ending("image/jpeg", "photo.html")).isEqualTo(".jpg");
        assertThat(ShelfName.of("documents", 7, "Éducation: l’été / 2026")).isEqualTo("documents/07-education-l-ete-2026");
        assertThat(ShelfName.of("documents", 12, "日本")).isEqualTo("documents/12");
    }
}
