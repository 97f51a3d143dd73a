package urunana.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.OnStage;
import urunana.cast.Phone;
import urunana.cast.Who;

/** The way of a cycle report: sent, received, returned with a word, sent again, accepted. */
class CycleReportPagesTest extends OnStage {
    Told told;

    @BeforeEach
    void tell() {
        told = Told.cycle(cast);
    }

    @Test
    @Tag("C034")
    void nobodyOutsideFindsAReportBeforeItIsSent() {
        for (Who who : new Who[] {Who.DEPUTY, Who.HEAD, Who.EVALUATOR, Who.STRANGER, Who.GONE, Who.ADMIN}) {
            assertThat(get(who).status()).as(who + "").isEqualTo(404);
            assertThat(step(who, "receipts").status()).as(who + "").isEqualTo(404);
        }
        assertThat(get(Who.NOBODY).location()).startsWith("/sign-in");
    }

    @Test
    void aRunningCycleIsNotReported() {
        var running = Told.first(cast);
        String address = path(running.story.cycle());
        assertThat(cast.as(Who.TEACHER).get(address).says("still running")).isTrue();
        var refused = cast.as(Who.MENTOR).post(address, "words", "All went well");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(cast.as(Who.DEPUTY).get(address).status()).isEqualTo(404);
    }

    @Test
    void onlyALeaderSends() {
        assertThat(cast.as(Who.TEACHER).post(path(), "words", "Mine").status()).isEqualTo(403);
        assertThat(cast.as(Who.DEPUTY).post(path(), "words", "Mine").status()).isEqualTo(404);
        assertThat(cast.as(Who.MENTOR).post(path(), "words", "").status()).isEqualTo(422);
        assertThat(steps()).isEmpty();
    }

    @Test
    @Tag("C079")
    @Tag("P04")
    void itHoldsWhatTheCycleBroughtOutAndNothingOfTheTalk() {
        send("All went well.");
        for (Who who : new Who[] {Who.TEACHER, Who.DEPUTY, Who.OFFICER, Who.EVALUATOR}) {
            var page = get(who);
            assertThat(page.body()).as(who + "").contains("All went well.", "Learners do not speak", "Every learner says one sentence a day",
                    "Pairs act a story", "It worked", "It did not work yet", "Begin in pairs", "A plan for talking in pairs", "Lesson plan",
                    "Staff room, shelf 2", "https://example.org/plan", "pairs.pdf (PDF, 40 KB)", "Sit back to back and talk", "All teachers of the school", "4 of 5", "Plan fewer things", "4 sessions held");
            assertThat(page.body().replaceAll("(?s)<header.*?</header>", "")).as(who + "").doesNotContain(Told.INSIDE);
        }
        assertThat(get(Who.STRANGER).status()).isEqualTo(404);
    }

    @Test
    @Tag("C079")
    void onlyWhoReceivesReportsHereTakesTheStepsOfReceiving() {
        send("All went well.");
        for (String step : new String[] {"receipts", "acceptance"}) {
            for (Who who : new Who[] {Who.MENTOR, Who.TEACHER, Who.OFFICER, Who.EVALUATOR}) {
                assertThat(step(who, step).status()).as(who + " " + step).isEqualTo(403);
            }
            assertThat(step(Who.STRANGER, step).status()).isEqualTo(404);
            assertThat(step(Who.GONE, step).status()).isEqualTo(404);
        }
        assertThat(giveBack(Who.OFFICER, "No", 1).status()).isEqualTo(403);
        assertThat(giveBack(Who.TEACHER, "", 1).status()).as("before the form is read").isEqualTo(403);
        assertThat(steps()).isEqualTo("submitted");
    }

    @Test
    @Tag("C079")
    void aReportIsReceivedReturnedSentAgainAndAccepted() {
        send("All went well.");
        assertThat(get(Who.DEPUTY).says("I have received it")).isTrue();
        assertThat(step(Who.DEPUTY, "receipts").location()).isEqualTo(path());
        assertThat(giveBack(Who.DEPUTY, "", 2).status()).isEqualTo(422);
        assertThat(giveBack(Who.DEPUTY, "Please name the shelf.", 2).status()).isEqualTo(303);
        assertThat(get(Who.TEACHER).body()).contains("Returned", "Please name the shelf.");

        assertThat(cast.as(Who.MENTOR).post(path(), "words", "It lies in the staff room.", "version", 3).status()).isEqualTo(303);
        assertThat(get(Who.HEAD).body()).contains("It lies in the staff room.", "I have received it").doesNotContain(">Accept the report<");
        step(Who.HEAD, "receipts");
        assertThat(cast.as(Who.HEAD).post(path() + "/acceptance", "version", 5).status()).isEqualTo(303);
        assertThat(get(Who.MENTOR).body()).contains("Accepted by Mukamana Rose").doesNotContain("<textarea");
        assertThat(steps()).isEqualTo("submitted received returned submitted received accepted");
        assertThat(audited()).isEqualTo(steps());
    }

    @Test
    @Tag("C079")
    void stepsOutOfOrderSayWhatComesFirst() {
        send("All went well.");
        assertThat(cast.as(Who.DEPUTY).post(path() + "/acceptance", "version", 1).status()).isEqualTo(409);
        var early = giveBack(Who.DEPUTY, "Something is missing", 1);
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.body()).contains("Please say first", "Something is missing");
        step(Who.DEPUTY, "receipts");
        var typed = cast.as(Who.MENTOR).post(path(), "words", "Better words", "version", 2);
        assertThat(typed.status()).as("it is being read").isEqualTo(422);
        assertThat(typed.says("Better words")).isTrue();
        giveBack(Who.DEPUTY, "Something is missing", 2);
        assertThat(step(Who.DEPUTY, "receipts").status()).isEqualTo(409);
        assertThat(cast.as(Who.DEPUTY).post(path() + "/acceptance", "version", 3).status()).isEqualTo(409);
    }

    @Test
    void doubleTapsAndRepeatedStepsAreHarmless() {
        UUID receipt = UUID.randomUUID();
        cast.as(Who.MENTOR).postAs(receipt, path(), "words", "All went well.");
        assertThat(cast.as(Who.MENTOR).postAs(receipt, path(), "words", "All went well.").status()).isEqualTo(303);
        assertThat(step(Who.DEPUTY, "receipts").status()).isEqualTo(303);
        assertThat(step(Who.HEAD, "receipts").status()).isEqualTo(303);
        cast.as(Who.DEPUTY).post(path() + "/acceptance", "version", 2);
        assertThat(cast.as(Who.DEPUTY).post(path() + "/acceptance", "version", 2).status()).isEqualTo(303);
        assertThat(step(Who.DEPUTY, "receipts").status()).isEqualTo(303);
        assertThat(steps()).isEqualTo("submitted received accepted");
    }

    @Test
    @Tag("C079")
    void aLeaderWhoWritesWhileTheReportIsReturnedSeesBothTexts() {
        send("The words that were sent.");
        step(Who.DEPUTY, "receipts");
        giveBack(Who.DEPUTY, "Please name the shelf.", 2);
        var late = cast.as(Who.MENTOR).post(path(), "words", "The words I was writing.", "version", 1);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("The words I was writing.", "The words that were sent.", "Please name the shelf.", "name=\"version\" value=\"3\"");
        assertThat(steps()).isEqualTo("submitted received returned");
    }

    @Test
    void nobodyAcceptsWordsTheyHaveNotSeen() {
        send("First words.");
        step(Who.HEAD, "receipts");
        giveBack(Who.HEAD, "More, please.", 2);
        cast.as(Who.MENTOR).post(path(), "words", "Other words.", "version", 3);
        step(Who.HEAD, "receipts");
        assertThat(cast.as(Who.DEPUTY).post(path() + "/acceptance", "version", 2).status()).isEqualTo(409);
        var late = giveBack(Who.DEPUTY, "I had read the first words", 2);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.says("I had read the first words")).isTrue();
    }

    @Test
    void aLeaderMayCorrectUntilItIsReceived() {
        send("Words with a mistake.");
        assertThat(cast.as(Who.MENTOR).post(path(), "words", "Words without.", "version", 1).status()).isEqualTo(303);
        assertThat(get(Who.DEPUTY).body()).contains("Words without.").doesNotContain("with a mistake");
        assertThat(send("Sent as if for the first time.").status()).isEqualTo(409);
    }

    @Test
    void nobodyReceivesWhatTheySentThemselves() {
        cast.jdbc().sql("update community set facilitator_id = ? where id = ?").param(Who.DEPUTY.id()).param(Cast.COMMUNITY).update();
        cast.jdbc().sql("insert into membership (community_id, person_id, joined_at, norms_accepted) values (?, ?, '2026-02-01T08:00Z', 1)")
                .param(Cast.COMMUNITY).param(Who.DEPUTY.id()).update();
        try {
            assertThat(cast.as(Who.DEPUTY).post(path(), "words", "I lead and I receive.").status()).isEqualTo(303);
            assertThat(get(Who.DEPUTY).says("I have received it")).isFalse();
            assertThat(step(Who.DEPUTY, "receipts").status()).isEqualTo(403);
            assertThat(step(Who.HEAD, "receipts").status()).isEqualTo(303);
        } finally {
            cast.jdbc().sql("delete from membership where person_id = ?").param(Who.DEPUTY.id()).update();
            cast.jdbc().sql("update community set facilitator_id = owner_id where id = ?").param(Cast.COMMUNITY).update();
        }
    }

    private Phone.Answer get(Who who) {
        return cast.as(who).get(path());
    }

    private Phone.Answer send(String words) {
        return cast.as(Who.MENTOR).post(path(), "words", words);
    }

    private Phone.Answer step(Who who, String step) {
        return cast.as(who).post(path() + "/" + step);
    }

    private Phone.Answer giveBack(Who who, String words, int version) {
        return cast.as(who).post(path() + "/returns", "return_words", words, "version", version);
    }

    private String path() {
        return path(told.story.cycle());
    }

    private static String path(UUID cycle) {
        return "/communities/" + Cast.COMMUNITY + "/cycles/" + cycle + "/report";
    }

    private String steps() {
        return words("select step from cycle_report_step where cycle_id = ? order by id");
    }

    private String audited() {
        return words("select action from audit where object = 'cycle report' and object_id = ? order by id");
    }

    private String words(String sql) {
        return String.join(" ", cast.jdbc().sql(sql).param(told.story.cycle()).query(String.class).list());
    }
}
