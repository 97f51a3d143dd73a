package urunana.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import urunana.cast.Cast;
import urunana.cast.OnStage;
import urunana.cast.Story;
import urunana.cast.Who;

/** The leaders' private look back, and what members value of each other: refusals first. */
class LookingBackPagesTest extends OnStage {
    private static final String HOME = "/communities/" + Cast.COMMUNITY;

    private Story story;
    private String session;

    @BeforeEach
    void begin() {
        story = Story.begin(cast);
        session = HOME + "/sessions/" + story.session();
    }

    @ParameterizedTest
    @EnumSource(names = {"STRANGER", "EVALUATOR", "GONE", "HEAD"})
    void forOthersThereIsNothing(Who who) {
        assertThat(cast.as(who).get(session + "/guidelines").status()).isEqualTo(404);
        assertThat(cast.as(who).get(session + "/highlights/new").status()).isEqualTo(404);
        assertThat(cast.as(who).post(session + "/highlights", "person", Who.TEACHER.id(), "words", "x").status()).isEqualTo(404);
    }

    @Test
    @Tag("U48")
    void membersDoNotSeeWhatTheLeadersNoteForThemselves() {
        lookBack("agenda", "yes", "safety", "partly", "note", "Ask Aline first");
        assertThat(cast.as(Who.TEACHER).get(session + "/guidelines").status()).isEqualTo(403);
        assertThat(cast.as(Who.TEACHER).post(session + "/guidelines", "agenda", "no").status()).isEqualTo(403);
        assertThat(cast.as(Who.TEACHER).get(session).body()).doesNotContain("Ask Aline first", "/guidelines");
    }

    @Test
    @Tag("U48")
    @Tag("U47")
    void sevenPointsAreKeptAndShownInTheTrend() {
        assertThat(cast.as(Who.MENTOR).post(session + "/guidelines").status()).isEqualTo(422);
        assertThat(cast.as(Who.MENTOR).post(session + "/guidelines", "agenda", "perhaps", "note", "My words").body()).contains("My words");
        assertThat(lookBack("agenda", "yes", "methods", "yes", "safety", "no", "note", "Ask Aline first")).isEqualTo(303);
        var form = cast.as(Who.MENTOR).get(session + "/guidelines").body();
        assertThat(form).contains("Ask Aline first", "name=\"version\" value=\"1\"", "The agenda was about what women and men here need");
        assertThat(form.split("<fieldset")).hasSize(1 + Guidelines.ALL.size());
        assertThat(cast.as(Who.MENTOR).get(HOME + "/voice").body()).contains("yes 2, partly 0, no 1");
        assertThat(lookBack("version", 1, "agenda", "partly")).isEqualTo(303);
        assertThat(cast.jdbc().sql("select guideline || ' ' || answer from guideline_answer where session_id = ?").param(story.session()).query(String.class).list())
                .containsExactly("agenda partly");
    }

    @Test
    void twoLeadersSeeBothTexts() {
        lookBack("agenda", "yes", "note", "The first");
        var stale = cast.as(Who.MENTOR).post(session + "/guidelines", "agenda", "no", "note", "The second");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("The first", "The second");
    }

    @Test
    @Tag("U51")
    void whatIsValuedIsReadByAllAndFoundByTheOneItIsAbout() {
        UUID receipt = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            assertThat(cast.as(Who.MENTOR).postAs(receipt, session + "/highlights", "person", Who.TEACHER.id(), "words", "Brought the slips").location())
                    .isEqualTo(session + "#highlights");
        }
        assertThat(cast.as(Who.COLLEAGUE).get(session).body()).containsOnlyOnce("Brought the slips").contains("Noted by Uwase Claudine").doesNotContain("Take this away");
        assertThat(cast.as(Who.TEACHER).get("/").body()).contains("A colleague noted something valuable you did", HOME + "/voice/mine");
        assertThat(cast.as(Who.COLLEAGUE).get("/").body()).doesNotContain("something valuable");
        assertThat(cast.as(Who.TEACHER).get(HOME + "/voice/mine").body()).contains("Brought the slips", "Take this away for good");
        String withdrawal = HOME + "/highlights/" + receipt + "/withdrawal";
        assertThat(cast.as(Who.STRANGER).post(withdrawal).status()).isEqualTo(404);
        assertThat(cast.as(Who.COLLEAGUE).post(withdrawal).status()).isEqualTo(403);
        assertThat(cast.as(Who.TEACHER).post(withdrawal).location()).isEqualTo(HOME + "/voice/mine");
        assertThat(cast.as(Who.MENTOR).get(session).body()).doesNotContain("Brought the slips");
        assertThat(cast.as(Who.TEACHER).post(withdrawal).status()).as("it is gone").isEqualTo(404);
    }

    @Test
    void whatOneDidOneselfIsForOthersToValue() {
        assertThat(cast.as(Who.TEACHER).post(session + "/highlights", "person", Who.TEACHER.id(), "words", "I was good").status()).isEqualTo(422);
        var empty = cast.as(Who.TEACHER).post(session + "/highlights", "person", "", "words", "Asked the best question");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("Asked the best question");
        assertThat(cast.as(Who.TEACHER).get(session + "/highlights/new").body()).contains("Ingabire Aline").doesNotContain(">Mugisha Eric<");
    }

    @Test
    void beforeASessionBeginsThereIsNothingToLookBackAt() {
        String ahead = HOME + "/sessions/" + story.planned();
        assertThat(cast.as(Who.MENTOR).post(ahead + "/guidelines", "agenda", "yes").status()).isEqualTo(409);
        assertThat(cast.as(Who.MENTOR).post(ahead + "/highlights", "person", Who.TEACHER.id(), "words", "Early").status()).isEqualTo(409);
    }

    private int lookBack(Object... fields) {
        return cast.as(Who.MENTOR).post(session + "/guidelines", fields).status();
    }
}
