package urunana.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.OnStage;
import urunana.cast.Phone;
import urunana.cast.Who;

/** A shelf from elsewhere: what is new comes in once, what is not what it says comes in not at all. */
class ShelfImportTest extends OnStage {
    private static final String IMPORT = Stocked.OTHER + "/shelf/import";

    Stocked stocked;
    Map<String, byte[]> files;

    @BeforeEach
    void make() {
        cast.jdbc().sql("update community set closed_on = null").update();
        stocked = Stocked.with(cast).reported();
        files = new LinkedHashMap<>(Zips.read(stocked.zip()));
    }

    @Test
    void onlyALeaderTakesOneIn() {
        byte[] zip = Zips.write(files);
        for (Who who : List.of(Who.MENTOR, Who.EVALUATOR, Who.GONE, Who.DEPUTY, Who.ADMIN)) {
            assertThat(send(who, IMPORT, zip).status()).as(who.name()).isEqualTo(404);
            assertThat(cast.as(who).get(IMPORT).status()).as(who.name()).isEqualTo(404);
        }
        String home = Stocked.HOME + "/shelf/import";
        assertThat(send(Who.TEACHER, home, zip).status()).isEqualTo(403);
        assertThat(cast.as(Who.TEACHER).get(home).status()).isEqualTo(403);
        assertThat(send(Who.NOBODY, IMPORT, zip).status()).isEqualTo(401);
        assertThat(there()).isEmpty();
    }

    @Test
    @Tag("K75")
    void whatIsNewBecomesADocumentOfTheCommunityAndASecondTimeNothingComes() {
        assertThat(take(Zips.write(files)).location()).isEqualTo(IMPORT);
        assertThat(cast.as(Who.STRANGER).get(IMPORT).body()).contains("4 documents came in", "Igitabo cya CPD", "Syllabus of English", "Twelve cards to speak about")
                .doesNotContain("here already:", "left out");
        assertThat(there()).containsExactlyInAnyOrder("manual Igitabo cya CPD Igitabo cya CPD.pdf", "syllabus Syllabus of English ",
                "other Twelve cards to speak about twelve-cards-to-speak-about.txt", "other Twelve cards to speak about cards.pdf");
        assertThat(contents()).contains(Zips.text(Stocked.PDF), Stocked.WORDS, Zips.text(Stocked.CARDS));

        cast.clock().advance(Duration.ofMinutes(1));
        assertThat(take(Zips.write(files)).location()).isEqualTo(IMPORT);
        assertThat(cast.as(Who.STRANGER).get(IMPORT).body()).contains("Nothing new came in", "4 were here already:").doesNotContain("left out");
        assertThat(there()).hasSize(4);
    }

    @Test
    void theCommunityItCameFromKnowsAllOfIt() {
        String home = Stocked.HOME + "/shelf/import";
        assertThat(send(Who.MENTOR, home, Zips.write(files)).location()).isEqualTo(home);
        assertThat(cast.as(Who.MENTOR).get(home).body()).contains("Nothing new came in", "4 were here already:");
    }

    @Test
    void sentTwiceItIsTakenOnce() {
        UUID receipt = UUID.randomUUID();
        var file = new Phone.Attached("file", "shelf.zip", Zips.write(files));
        for (int i = 0; i < 2; i++) assertThat(cast.as(Who.STRANGER).postWithAs(receipt, file, IMPORT).location()).isEqualTo(IMPORT);
        assertThat(cast.jdbc().sql("select count(*) from shelf_import").query(Integer.class).single()).isEqualTo(1);
        assertThat(there()).hasSize(4);
    }

    @Test
    void whatCannotBeADocumentIsLeftOutWithTheReasonAndTheRestComes() {
        list(text -> text.replace("\"what\" : \"product\"", "\"what\" : \"spell\"").replace("https://example.org/syllabus", "javascript:alert(1)"));
        files.put("__MACOSX/junk", Zips.bytes("junk"));
        assertThat(take(Zips.write(files)).status()).isEqualTo(303);
        assertThat(cast.as(Who.STRANGER).get(IMPORT).body()).contains("1 document came in:", "4 were left out:",
                "Syllabus of English: its address is not one of a web page", "Twelve cards to speak about: this program does not know what it is",
                "__MACOSX/junk: the list of this shelf does not name it");
        assertThat(there()).containsExactly("manual Igitabo cya CPD Igitabo cya CPD.pdf");
    }

    @Test
    void aClosedCommunityTakesNothingIn() {
        cast.jdbc().sql("update community set closed_on = '2026-09-01' where id = ?").param(Cast.OTHER_COMMUNITY).update();
        assertThat(take(Zips.write(files)).status()).isEqualTo(409);
        assertThat(there()).isEmpty();
    }

    @Test
    void whatIsNoShelfIsRefused() {
        assertThat(cast.as(Who.STRANGER).post(IMPORT).body()).contains("Choose the file");
        refused(Zips.bytes("no zip at all"), "This is not a zip");
        refused(Arrays.copyOf(Zips.write(files), 600), "This is not a zip");
        refused(Zips.write(Map.of("index.html", Zips.bytes("<p>Hello"))), "not made by Urunana");
        for (String list : List.of("", "null", "[]", "{", "{\"program\":\"Other\",\"format\":1}", "{\"program\":\"Urunana\",\"format\":\"x\"}", "\0")) {
            files.put("manifest.json", Zips.bytes(list));
            refused(Zips.write(files), "not made by Urunana");
        }
        files.put("manifest.json", Zips.bytes("{\"program\":\"Urunana 9\",\"format\":2}"));
        refused(Zips.write(files), "A newer version");
    }

    @Test
    void whatIsNotWhatTheListSaysIsRefused() {
        files.put("documents/01-igitabo-cya-cpd-1.pdf", Zips.bytes("%PDF-1.7\nAnother one"));
        refused(Zips.write(files), "01-igitabo-cya-cpd-1.pdf is missing or is not what it was");
        files.remove("documents/01-igitabo-cya-cpd-1.pdf");
        refused(Zips.write(files), "01-igitabo-cya-cpd-1.pdf is missing");
    }

    @Test
    void namesThatLeadElsewhereAreRefused() {
        for (String name : List.of("../../evil", "documents/../../evil", "/etc/evil", "..\\evil", "C:evil", "evil\n")) {
            var more = new LinkedHashMap<>(files);
            more.put(name, Zips.bytes("evil"));
            refused(Zips.write(more), "a name that is not allowed");
        }
        list(text -> text.replace("documents/01-igitabo-cya-cpd-1.pdf", "../../../../etc/passwd"));
        refused(Zips.write(files), "is missing");
    }

    @Test
    void whatSwellsIsRefusedBeforeItIsRead() {
        bomb("a.bin", 2 * 1024 * 1024, "would grow too large");
        bomb("large.bin", 11 * 1024 * 1024, "larger than 10 MB");
        var many = new LinkedHashMap<>(files);
        for (int i = 0; i < 600; i++) many.put("documents/x" + i, new byte[1]);
        refused(Zips.write(many), "More than 600 things");
        var heavy = new LinkedHashMap<>(files);
        byte[] noise = new byte[10 * 1024 * 1024];
        // Half noise, half nothing: no single file looks like a bomb, all together do.
        new Random(1).nextBytes(noise);
        Arrays.fill(noise, noise.length / 50, noise.length, (byte) 0);
        for (int i = 0; i < 7; i++) heavy.put("documents/x" + i, noise);
        refused(Zips.write(heavy), "would grow too large");
    }

    @Test
    void aZipThatLiesAboutSizesIsRefused() {
        var lying = Zips.write(new LinkedHashMap<>(Map.of("manifest.json", files.get("manifest.json"), "documents/01-igitabo-cya-cpd-1.pdf", new byte[300_000])));
        String name = "documents/01-igitabo-cya-cpd-1.pdf";
        int at = lastIndexOf(lying, Zips.bytes(name)) - 46 + 24;
        for (int i = 0; i < 4; i++) lying[at + i] = (byte) (Stocked.PDF.length >> 8 * i);
        refused(lying, "is missing or is not what it was");
    }

    @Test
    void noCopyOfWhatWasSentStays() throws IOException {
        long before = copies();
        take(Zips.write(files));
        assertThat(take(Zips.bytes("no zip at all")).status()).isEqualTo(422);
        assertThat(copies()).isEqualTo(before);
    }

    private void bomb(String name, int size, String words) {
        var more = new LinkedHashMap<>(files);
        more.put(name, new byte[size]);
        refused(Zips.write(more), words);
    }

    private static void refused(byte[] zip, String words) {
        var answer = take(zip);
        assertThat(answer.status()).as(words).isEqualTo(422);
        assertThat(answer.body()).contains(words);
        assertThat(there()).isEmpty();
        assertThat(cast.jdbc().sql("select count(*) from shelf_import").query(Integer.class).single()).isZero();
    }

    private void list(UnaryOperator<String> change) {
        String before = Zips.text(files.get("manifest.json"));
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        files.put("manifest.json", Zips.bytes(after));
    }

    private static Phone.Answer take(byte[] zip) {
        return send(Who.STRANGER, IMPORT, zip);
    }

    private static Phone.Answer send(Who who, String path, byte[] zip) {
        return cast.as(who).postWith(new Phone.Attached("file", "shelf.zip", zip), path);
    }

    private static List<String> there() {
        return cast.jdbc().sql("""
                select d.kind || ' ' || d.title || ' ' || coalesce(f.name, '')
                  from document d left join file f on f.id = d.file_id where d.community_id = ?""")
                .param(Cast.OTHER_COMMUNITY).query(String.class).list();
    }

    private static List<String> contents() {
        return cast.jdbc().sql("""
                select '/communities/' || f.community_id || '/files/' || f.id
                  from document d join file f on f.id = d.file_id where d.community_id = ?""")
                .param(Cast.OTHER_COMMUNITY).query(String.class).list().stream().map(path -> Zips.text(cast.as(Who.STRANGER).download(path).body())).toList();
    }

    private static long copies() throws IOException {
        try (var all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(file -> file.getFileName().toString().matches("shelf\\d+\\.zip")).count();
        }
    }

    private static int lastIndexOf(byte[] bytes, byte[] wanted) {
        for (int at = bytes.length - wanted.length; at >= 0; at--) {
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) return at;
        }
        throw new AssertionError("not there");
    }
}
