package urunana.community;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.Story;
import urunana.cast.Who;

/** The evaluator of the cast still has a row from before: nobody counts on them, nobody hands them anything. */
class EvaluatorSeatTest {
    private static final String PATH = "/communities/" + Cast.COMMUNITY;

    static Cast cast;
    static Story story;

    @BeforeAll
    static void start() {
        cast = Cast.start();
        story = Story.begin(cast);
    }

    @AfterAll
    static void stop() {
        cast.close();
    }

    @Test
    @Tag("K22")
    @Tag("P04")
    void aSeatThatAnEvaluatorHasKeptIsEmpty() {
        String session = PATH + "/sessions/" + story.session();
        for (String page : new String[] {PATH + "/members", session + "/attendance", session + "/report"}) {
            assertThat(cast.as(Who.MENTOR).get(page).body()).as(page).contains(Who.TEACHER.fullName()).doesNotContain(Who.EVALUATOR.fullName());
        }
        story.closed();
        assertThat(cast.as(Who.MENTOR).get(session + "/report").body()).contains("3").doesNotContain(Who.EVALUATOR.fullName());
    }

    @Test
    @Tag("K22")
    void anEvaluatorIsNobodyToGiveWorkTo() {
        var given = cast.as(Who.MENTOR).post(PATH + "/sessions/" + story.session() + "/decisions", "words", "Bring the cards",
                "owner", Who.EVALUATOR.id(), "due", "2026-10-01");
        assertThat(given.status()).isEqualTo(422);
        assertThat(cast.jdbc().sql("select count(*) from decision").query(Integer.class).single()).isZero();
    }
}
