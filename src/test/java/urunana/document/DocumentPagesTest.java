package urunana.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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

/** What a community needs again and again is at hand for its members, and for nobody else. */
class DocumentPagesTest extends OnStage {
    private static final String DOCUMENTS = "/communities/" + Cast.COMMUNITY + "/documents";

    @BeforeEach
    void clear() {
        cast.jdbc().sql("delete from document").update();
        cast.jdbc().sql("update community set closed_on = null").update();
    }

    @Test
    void whoDoesNotSeeTheTalkFindsNoDocument() {
        add(Who.TEACHER, "development_plan", "Plan of Alpha", "https://example.org/plan");
        for (Who who : List.of(Who.STRANGER, Who.EVALUATOR, Who.GONE, Who.DEPUTY, Who.OFFICER, Who.ADMIN)) {
            assertThat(cast.as(who).get(DOCUMENTS).status()).as(who.name()).isEqualTo(404);
            assertThat(add(who, "manual", "Mine", "https://example.org/x").status()).isEqualTo(404);
            assertThat(cast.as(who).post(DOCUMENTS + "/" + only() + "/removal").status()).isEqualTo(404);
        }
        assertThat(add(Who.NOBODY, "manual", "Mine", "https://example.org/x").status()).isEqualTo(401);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    @Tag("C064")
    void theDevelopmentPlanOfTheSchoolStandsFirstAndOneTapFromTheSession() {
        add(Who.MENTOR, "manual", "A manual", "https://example.org/manual");
        assertThat(file(Who.TEACHER, "The plan of this year", "Goals: reading in grade 3").location()).isEqualTo(DOCUMENTS);

        String list = cast.as(Who.COLLEAGUE).get(DOCUMENTS).body();
        assertThat(list).containsSubsequence("The plan of this year", "CPD plan", "brought by " + Who.TEACHER.fullName(), "plan.txt", "A manual");
        String path = list.replaceAll("(?s).*?(/communities/[^\"]+/files/[^\"]+).*", "$1");
        assertThat(cast.as(Who.COLLEAGUE).get(path).body()).isEqualTo("Goals: reading in grade 3");
        assertThat(cast.as(Who.EVALUATOR).get(path).status()).isEqualTo(404);
        var story = Story.begin(cast);
        assertThat(cast.as(Who.TEACHER).get("/communities/" + Cast.COMMUNITY + "/sessions/" + story.session()).body()).contains("href=\"" + DOCUMENTS + "\"");
    }

    @Test
    void aDocumentWithoutContentComesBackWithItsWords() {
        var nothing = add(Who.TEACHER, "syllabus", "Syllabus of English", "");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.body()).contains("Choose a file, or write the address of a page", "Syllabus of English");
        assertThat(add(Who.TEACHER, "", "", "javascript:alert(1)").status()).isEqualTo(422);
        assertThat(add(Who.TEACHER, "recipe", "Soup", "https://example.org").status()).isEqualTo(422);
        assertThat(add(Who.TEACHER, "other", "x".repeat(161), "https://example.org").status()).isEqualTo(422);
        assertThat(count()).isZero();
    }

    @Test
    void sentTwiceItIsThereOnce() {
        var receipt = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            assertThat(cast.as(Who.TEACHER).postAs(receipt, DOCUMENTS, "kind", "manual", "title", "Manual", "link", "https://example.org/m").location())
                    .isEqualTo(DOCUMENTS);
        }
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void whoeverBroughtItOrALeaderTakesItAway() {
        add(Who.TEACHER, "manual", "Manual", "https://example.org/m");
        assertThat(cast.as(Who.COLLEAGUE).get(DOCUMENTS).says("Remove")).isFalse();
        assertThat(cast.as(Who.COLLEAGUE).post(DOCUMENTS + "/" + only() + "/removal").status()).isEqualTo(403);
        assertThat(cast.as(Who.TEACHER).get(DOCUMENTS).says("Remove")).isTrue();
        assertThat(cast.as(Who.TEACHER).post(DOCUMENTS + "/" + only() + "/removal").status()).isEqualTo(303);
        add(Who.TEACHER, "manual", "Manual", "https://example.org/m");
        assertThat(cast.as(Who.MENTOR).post(DOCUMENTS + "/" + only() + "/removal").status()).isEqualTo(303);
        assertThat(count()).isZero();
    }

    @Test
    void aClosedCommunityKeepsWhatItHas() {
        add(Who.TEACHER, "manual", "Manual", "https://example.org/m");
        cast.jdbc().sql("update community set closed_on = '2026-09-01' where id = ?").param(Cast.COMMUNITY).update();
        assertThat(cast.as(Who.TEACHER).get(DOCUMENTS).body()).contains("Manual").doesNotContain("Remove", "Add a document");
        assertThat(add(Who.TEACHER, "manual", "Late", "https://example.org/l").status()).isEqualTo(409);
        assertThat(cast.as(Who.TEACHER).post(DOCUMENTS + "/" + only() + "/removal").status()).isEqualTo(409);
        assertThat(count()).isEqualTo(1);
    }

    private static Phone.Answer add(Who who, String kind, String title, String link) {
        return cast.as(who).post(DOCUMENTS, "kind", kind, "title", title, "link", link);
    }

    private static Phone.Answer file(Who who, String title, String content) {
        return cast.as(who).postWith(new Phone.Attached("file", "plan.txt", content.getBytes(StandardCharsets.UTF_8)), DOCUMENTS,
                "kind", "development_plan", "title", title, "link", "");
    }

    private static UUID only() {
        return cast.jdbc().sql("select id from document").query(UUID.class).single();
    }

    private static int count() {
        return cast.jdbc().sql("select count(*) from document").query(Integer.class).single();
    }
}
