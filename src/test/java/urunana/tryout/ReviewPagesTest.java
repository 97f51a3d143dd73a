package urunana.tryout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import urunana.cast.Cast;
import urunana.cast.OnStage;
import urunana.cast.Phone;
import urunana.cast.Story;
import urunana.cast.Who;
import urunana.db.Reads;

/** What came of a try-out, the deeper look, and the way on. */
class ReviewPagesTest extends OnStage {
    private static final String HOME = "/communities/" + Cast.COMMUNITY;

    Story story;
    UUID challenge;
    UUID tryout;

    @BeforeEach
    void begin() {
        story = Story.begin(cast);
        challenge = story.selected("Learners are shy to speak English");
        tryout = story.tryout(challenge, Who.TEACHER);
    }

    @Test
    void strangersAndEvaluatorsNeitherReadNorWriteAReview() {
        story.middle();
        for (Who who : new Who[] {Who.STRANGER, Who.EVALUATOR, Who.GONE, Who.DEPUTY}) {
            assertThat(cast.as(who).get(path() + "/review").status()).isEqualTo(404);
            assertThat(review(who, "not_yet", 1).status()).isEqualTo(404);
            assertThat(cast.as(who).get(path() + "/deeper-look").status()).isEqualTo(404);
            assertThat(look(who, 0, "x").status()).isEqualTo(404);
        }
        assertThat(review(Who.NOBODY, "not_yet", 1).status()).isEqualTo(401);
    }

    @Test
    @Tag("C066")
    void itIsReviewedInAMiddleSessionAfterTheOneItWasPlannedIn() {
        assertThat(review(Who.TEACHER, "succeeded", 1).status()).as("in the first session").isEqualTo(409);
        story.middle();
        UUID here = story.tryout(challenge, Who.COLLEAGUE);
        var tooEarly = cast.as(Who.TEACHER).post(HOME + "/tryouts/" + here + "/review", reviewFields("succeeded", 1));
        assertThat(tooEarly.status()).isEqualTo(409);
        assertThat(tooEarly.body()).contains("planned in this very session");
        assertThat(cast.as(Who.TEACHER).get(path() + "/review").status()).isEqualTo(200);
        story.last();
        assertThat(review(Who.TEACHER, "succeeded", 1).status()).as("in the last session").isEqualTo(409);
    }

    @Test
    @Tag("C066")
    void theReviewHoldsResultProsConsAndEffectiveness() {
        story.middle();
        assertThat(review(Who.COLLEAGUE, "succeeded", 1).location()).isEqualTo(path());
        var page = cast.as(Who.MENTOR).get(path());
        assertThat(page.body()).contains("It worked", "Half of the class spoke", "Nobody was afraid", "It was loud", "4: well");
        var kept = cast.bean(TryoutStore.class).find(Cast.COMMUNITY, tryout).orElseThrow();
        assertThat(kept.succeeded()).isTrue();
        assertThat(kept.effectiveness()).isEqualTo(4);
        assertThat(kept.reviewedIn()).isEqualTo(story.session());
    }

    @Test
    @Tag("C067")
    void whatWorkedLeadsToLessonsAndToAProduct() {
        story.middle();
        review(Who.COLLEAGUE, "succeeded", 1);
        assertThat(cast.as(Who.MENTOR).get(path()).body()).contains("/cycles/" + story.cycle() + "/lessons/new?challenge=" + challenge,
                "/challenges/" + challenge + "/consolidations/new");
    }

    @Test
    void aReviewWithoutWordsComesBackAndWhatWasNotDoneNeedsNone() {
        story.middle();
        var empty = cast.as(Who.TEACHER).post(path() + "/review", "session", story.session(), "version", 1, "outcome", "not_yet", "pros", "Calm");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("Calm", "f-result", "f-effectiveness");
        assertThat(cast.as(Who.TEACHER).post(path() + "/review", "session", story.session(), "version", 1, "outcome", "excellent").status()).isEqualTo(422);
        assertThat(cast.as(Who.TEACHER).post(path() + "/review", "session", story.session(), "version", 1, "outcome", "not_done").status()).isEqualTo(303);
    }

    @Test
    @Tag("P07")
    @Tag("U64")
    void nothingIsRedAndNobodyIsBlamed() {
        story.middle();
        review(Who.TEACHER, "not_yet", 1);
        var page = cast.as(Who.TEACHER).get(path());
        assertThat(page.body()).contains("It did not work yet", "Not yet is a finding", "state info").doesNotContain("errors", "state wait", "fail", "Fail");
        assertThat(page.body()).as("the next step is the page's one primary action").containsOnlyOnce("btn primary").contains(path() + "/deeper-look");
    }

    @Test
    void correctedWhileTheSessionIsOpenAndNotAfterwards() {
        story.middle();
        review(Who.TEACHER, "not_yet", 1);
        var stale = review(Who.COLLEAGUE, "succeeded", 1);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("It did not work yet", "Somebody else saved");
        assertThat(review(Who.COLLEAGUE, "succeeded", 2).status()).isEqualTo(303);
        UUID before = story.session();
        story.middle();
        var closed = review(Who.COLLEAGUE, "not_yet", 3);
        assertThat(closed.status()).isEqualTo(409);
        assertThat(closed.body()).contains("stays as it was written");
        var waited = cast.as(Who.TEACHER).post(path() + "/review", "session", before, "version", 3, "outcome", "not_done");
        assertThat(waited.body()).as("the form waited on a phone").contains("session that is closed now");
    }

    @Test
    @Tag("C069")
    void whatDidNotWorkYetIsLookedAtInFiveStepsThatLeadToTheNextPlan() {
        story.middle();
        assertThat(review(Who.TEACHER, "not_yet", 1).location()).isEqualTo(path() + "/deeper-look");
        var guide = cast.as(Who.COLLEAGUE).get(path() + "/deeper-look");
        assertThat(guide.body()).contains("1. What was done", "2. Looking back", "3. What it is really about", "4. Other ways", "5. What to try now",
                "Half of the class spoke");
        var missing = cast.as(Who.TEACHER).post(path() + "/deeper-look", "session", story.session(), "action", "We paired them");
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.body()).contains("We paired them");
        assertThat(look(Who.TEACHER, 0, "Groups of three with one strong speaker").location()).isEqualTo(HOME + "/challenges/" + challenge + "/tryouts/new");
        assertThat(looks()).extracting(DeeperLook::trial)
                .containsExactly("Groups of three with one strong speaker");
    }

    @Test
    @Tag("C069")
    @Tag("U23")
    @Tag("U24")
    void everyStepSaysWhatItIsForAndHowToAskAndNothingWrittenIsHidden() {
        story.middle();
        review(Who.TEACHER, "not_yet", 1);
        var page = cast.as(Who.COLLEAGUE).get(path() + "/deeper-look");
        assertThat(page.body()).contains("0 of 5 written", "Who did what, in which class", "What did they want?", "would show that the guess is right",
                "What would follow from each", "say what you liked before you doubt", path() + "/deeper-look/paper", "href=\"/deeper-look\"");
        var again = cast.as(Who.TEACHER).post(path() + "/deeper-look", "session", story.session(), "action", "We paired them", "trial", "Groups of three");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("2 of 5 written", "We paired them", "Groups of three");
        for (String step : DeeperLook.STEPS) assertThat(again.body()).contains("<details id=\"step-" + step + "\" open>", "id=\"f-" + step + "\"");
    }

    @Test
    @Tag("C069")
    void theStepsAreExplainedToAnybodyAndThePaperIsForMembers() {
        story.middle();
        review(Who.TEACHER, "not_yet", 1);
        for (Who who : new Who[] {Who.STRANGER, Who.EVALUATOR, Who.GONE, Who.DEPUTY}) {
            assertThat(cast.as(who).get(path() + "/deeper-look/paper").status()).isEqualTo(404);
            assertThat(cast.as(who).get("/deeper-look").body()).contains("5. What to try now", "ALACT").doesNotContain("Half of the class spoke", "<form class");
        }
        var paper = cast.as(Who.COLLEAGUE).get(path() + "/deeper-look/paper");
        assertThat(paper.body()).contains("Half of the class spoke", "Who tells, who asks, who writes", "What did they do?", "class=\"lines\"")
                .doesNotContain("In P4, with 52 learners", "<textarea");
    }

    @Test
    @Tag("C070")
    @Tag("C071")
    void theNextPlanStartsFromTheLastWithItsReportBesideIt() {
        story.middle();
        review(Who.TEACHER, "not_yet", 1);
        look(Who.TEACHER, 0, "Groups of three with one strong speaker");
        var next = cast.as(Who.TEACHER).get(HOME + "/challenges/" + challenge + "/tryouts/new");
        assertThat(next.body()).contains(">Groups of three with one strong speaker</textarea>", ">Picture cards</textarea>", "Filled in from try-out 1",
                "Pairs tell each other a story", "Half of the class spoke", "We had not seen that they fear laughter");
    }

    @Test
    @Tag("C069")
    void twoWhoLookDeeperAtOnceSeeBothTexts() {
        story.middle();
        review(Who.TEACHER, "not_yet", 1);
        look(Who.TEACHER, 0, "Groups of three");
        var second = look(Who.COLLEAGUE, 0, "Speak at home first");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body()).contains("Speak at home first", "Groups of three", "name=\"version\" value=\"1\"");
        assertThat(look(Who.COLLEAGUE, 1, "Speak at home first, then in groups").status()).isEqualTo(303);
    }

    @Test
    void aDeeperLookBelongsToWhatDidNotWorkYet() {
        story.middle();
        review(Who.TEACHER, "not_done", 1);
        assertThat(cast.as(Who.TEACHER).get(path() + "/deeper-look").status()).isEqualTo(409);
        assertThat(look(Who.TEACHER, 0, "Groups of three").status()).isEqualTo(409);
        assertThat(cast.as(Who.TEACHER).get(path()).body()).contains("It was not done this time", "Plan the next try-out");
    }

    private List<DeeperLook> looks() {
        return Reads.alone(cast.bean(JdbcTemplate.class), reads -> cast.bean(DeeperLookStore.class).ofCycle(reads, Cast.COMMUNITY, story.cycle()));
    }

    private String path() {
        return HOME + "/tryouts/" + tryout;
    }

    private Phone.Answer review(Who who, String outcome, int version) {
        return cast.as(who).post(path() + "/review", reviewFields(outcome, version));
    }

    private Object[] reviewFields(String outcome, int version) {
        return new Object[] {"session", story.session(), "version", version, "outcome", outcome, "result", "Half of the class spoke",
            "pros", "Nobody was afraid", "cons", "It was loud", "effectiveness", 4};
    }

    private Phone.Answer look(Who who, int version, String trial) {
        return cast.as(who).post(path() + "/deeper-look", "session", story.session(), "version", version, "action", "We paired them by seat",
                "looking_back", "They looked at me, not at each other", "awareness", "We had not seen that they fear laughter",
                "alternatives", "Groups; writing first", "trial", trial);
    }
}
