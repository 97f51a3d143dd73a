package urunana.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.OnStage;
import urunana.cast.Phone;
import urunana.cast.Story;
import urunana.cast.Who;

/** The file of a product: sent, kept, and read by those who may, and by nobody else. */
class ProductFileTest extends OnStage {
    private static final String HOME = "/communities/" + Cast.COMMUNITY;
    private static final byte[] PDF = "%PDF-1.7\nTwelve cards".getBytes(StandardCharsets.US_ASCII);

    Story story;
    String path;

    @BeforeEach
    void begin() {
        story = Story.begin(cast);
        UUID challenge = story.selected("Learners are shy to speak English");
        UUID tryout = story.tryout(challenge, Who.TEACHER);
        story.middle();
        story.reviewed(tryout, "succeeded");
        cast.as(Who.TEACHER).post(HOME + "/challenges/" + challenge + "/consolidations", "session", story.session(), "kind", "material",
                "words", "Twelve cards", "owner", Who.COLLEAGUE.id(), "due", "2026-10-15");
        path = HOME + "/consolidations/" + cast.jdbc().sql("select id from consolidation where cycle_id = ?").param(story.cycle()).query(UUID.class).single();
    }

    @Test
    @Tag("C068")
    void membersReadTheFileOthersDoNot() {
        String file = sent("Amakarita y’ibiganiro.pdf", PDF);
        var read = cast.as(Who.COLLEAGUE).download(file);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body()).isEqualTo(PDF);
        for (Who who : new Who[] {Who.STRANGER, Who.EVALUATOR, Who.GONE, Who.DEPUTY, Who.OFFICER, Who.ADMIN}) {
            assertThat(cast.as(who).get(file).status()).as(who.name()).isEqualTo(404);
        }
        assertThat(cast.as(Who.NOBODY).get(file).location()).startsWith("/sign-in?next=");
        String elsewhere = file.replace(Cast.COMMUNITY.toString(), Cast.OTHER_COMMUNITY.toString());
        assertThat(cast.as(Who.STRANGER).get(elsewhere).status()).as("under the address of another community").isEqualTo(404);
    }

    @Test
    @Tag("C079")
    void aProductInASubmittedReportIsReadByThoseWhoSeeTheOutputs() {
        String file = sent("cards.pdf", PDF);
        UUID loose = cast.jdbc().sql("""
                insert into file (community_id, person_id, name, type, size, sha256, stored, at)
                select community_id, person_id, name, type, size, sha256, stored || '-loose', at from file where id = ? returning id""")
                .param(UUID.fromString(file.substring(file.length() - 36))).query(UUID.class).single();
        cast.jdbc().sql("insert into cycle_report (cycle_id, community_id, words, submitted_by, submitted_at) values (?, ?, 'What we did', ?, now())")
                .param(story.cycle()).param(Cast.COMMUNITY).param(Who.MENTOR.id()).update();
        for (Who who : new Who[] {Who.DEPUTY, Who.HEAD, Who.OFFICER, Who.DISTRICT, Who.EVALUATOR}) {
            assertThat(cast.as(who).download(file).body()).as(who.name()).isEqualTo(PDF);
            assertThat(cast.as(who).get(HOME + "/files/" + loose).status()).as("another file of the same community").isEqualTo(404);
            assertThat(cast.as(who).get(path).status()).as("the talk about it").isEqualTo(404);
        }
        for (Who who : new Who[] {Who.STRANGER, Who.GONE, Who.ADMIN}) assertThat(cast.as(who).get(file).status()).as(who.name()).isEqualTo(404);
    }

    @Test
    void itIsServedWithItsSizeAndCannotPretendToBeAPage() {
        var pdf = cast.as(Who.TEACHER).download(sent("cards \"1\".pdf", PDF));
        assertThat(pdf.headers().allValues("Content-Type")).containsExactly("application/pdf");
        assertThat(pdf.headers().allValues("Content-Length")).containsExactly(Integer.toString(PDF.length));
        assertThat(pdf.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(pdf.headers().firstValue("Content-Disposition").orElse("")).startsWith("inline; filename=");
        assertThat(pdf.headers().allValues("Content-Security-Policy")).singleElement().asString().contains("default-src 'none'", "media-src 'self'")
                .doesNotContain("script-src");
        var page = cast.as(Who.TEACHER).download(sent("page.pdf", "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.headers().allValues("Content-Type")).containsExactly("application/octet-stream");
        assertThat(page.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment; ");
        assertThat(page.headers().allValues("Content-Security-Policy")).anyMatch(policy -> policy.contains("default-src 'none'"));
    }

    @Test
    void thePageTellsNameAndSizeBeforeTheDownload() {
        sent("amafoto.pdf", new byte[2_400_000]);
        assertThat(cast.as(Who.TEACHER).get(path).body()).contains("amafoto.pdf (file, 2 MB)");
        sent("cards.pdf", PDF);
        assertThat(cast.as(Who.TEACHER).get(path).body()).contains("cards.pdf (PDF, 1 KB)");
    }

    @Test
    void anotherFileTakesThePlaceAndNoFileLeavesTheOneThatWasThere() {
        String first = sent("first.pdf", PDF);
        assertThat(cast.as(Who.TEACHER).post(path + "/product", "version", version(), "done_on", "2026-09-24", "product", "", "link", "", "shelf", "")
                .status()).as("the file is enough").isEqualTo(303);
        assertThat(cast.as(Who.TEACHER).get(path).body()).contains(first);
        String second = sent("second.pdf", PDF);
        assertThat(cast.as(Who.TEACHER).get(path).body()).contains(second).doesNotContain(first);
    }

    @Test
    void aFileThatIsTooLargeComesBackWithTheWords() {
        var answer = send("film.mp4", new byte[10 * 1024 * 1024 + 1], version(), "The film we made");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("larger than 10 MB", "The film we made");
        assertThat(stored()).isEmpty();
    }

    @Test
    void whatIsNotSavedLeavesNoFileAndAsksForItAgain() {
        var stale = send("cards.pdf", PDF, version() + 5, "Twelve cards");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("please choose it again", "Twelve cards");
        var unfit = send("cards.pdf", PDF, version(), "x".repeat(8001));
        assertThat(unfit.body()).contains("please choose it again");
        assertThat(stored()).isEmpty();
        assertThat(cast.jdbc().sql("select file_id is null from consolidation where cycle_id = ?").param(story.cycle()).query(Boolean.class).single()).isTrue();
    }

    @Test
    void sentTwiceItIsKeptOnce() {
        int before = cast.jdbc().sql("select count(*) from file").query(Integer.class).single();
        var file = new Phone.Attached("file", "cards.pdf", PDF);
        UUID receipt = UUID.randomUUID();
        Object[] fields = {"version", version(), "done_on", "2026-09-24", "product", "", "link", "", "shelf", ""};
        assertThat(cast.as(Who.TEACHER).postWithAs(receipt, file, path + "/product", fields).status()).isEqualTo(303);
        assertThat(cast.as(Who.TEACHER).postWithAs(receipt, file, path + "/product", fields).status()).isEqualTo(303);
        assertThat(cast.jdbc().sql("select count(*) from file").query(Integer.class).single()).isEqualTo(before + 1);
    }

    @Test
    void aDiskThatRefusesSavesNothingAndSaysSo() throws IOException {
        Path folder = cast.files();
        Path aside = folder.resolveSibling(folder.getFileName() + "-aside");
        Files.move(folder, aside);
        Files.writeString(folder, "no folder any more");
        var answer = send("cards.pdf", PDF, version(), "Twelve cards");
        Files.delete(folder);
        Files.move(aside, folder);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).contains("cannot save right now");
        assertThat(cast.as(Who.TEACHER).get(path).body()).contains("It is not there yet");
        assertThat(send("cards.pdf", PDF, version(), "Twelve cards").status()).as("a minute later").isEqualTo(303);
    }

    private String sent(String name, byte[] content) {
        assertThat(send(name, content, version(), "").status()).isEqualTo(303);
        return HOME + "/files/" + cast.jdbc().sql("select file_id from consolidation where cycle_id = ?").param(story.cycle()).query(UUID.class).single();
    }

    private Phone.Answer send(String name, byte[] content, int version, String words) {
        return cast.as(Who.TEACHER).postWith(new Phone.Attached("file", name, content), path + "/product", "version", version,
                "done_on", "2026-09-24", "product", words, "link", "", "shelf", "");
    }

    private int version() {
        return cast.jdbc().sql("select version from consolidation where cycle_id = ?").param(story.cycle()).query(Integer.class).single();
    }

    /** Files in the folder that no row names. */
    private static List<String> stored() {
        var known = cast.jdbc().sql("select stored from file").query(String.class).list();
        try (var all = Files.list(cast.files())) {
            return all.map(file -> file.getFileName().toString()).filter(name -> !known.contains(name)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
