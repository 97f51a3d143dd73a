package urunana.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.OnStage;
import urunana.cast.Story;
import urunana.cast.Who;

/** The first page of a member, a leader, somebody who receives reports, and somebody new. */
class TodayPagesTest extends OnStage {
    @BeforeEach
    void later() {
        cast.clock().advance(Duration.ofHours(1));
    }

    @AfterEach
    void clear() {
        sql("delete from cycle_report_step");
        sql("delete from cycle_report");
        sql("delete from session_report");
        sql("delete from decision");
        sql("update session set cancelled_at = now() where closed_at is null and cancelled_at is null");
        sql("update session set closed_at = '2026-01-15' where closed_at is not null");
        sql("update cycle set ended_at = '2026-01-15' where ended_at is not null");
        sql("update cycle set stopped_at = now() where ended_at is null");
        sql("update community set norms_version = 1");
        sql("delete from membership where person_id in ('" + Who.HEAD.id() + "', '" + Who.OFFICER.id() + "')");
    }

    @Test
    void whoIsNotSignedInSignsInFirst() {
        assertThat(cast.as(Who.NOBODY).get("/").location()).startsWith("/sign-in");
    }

    @Test
    void somebodyNewReadsWhatWillBeHereAndTheFirstStep() {
        assertThat(page(Who.GONE)).contains("will stand here", "href=\"/communities\"").doesNotContain("CoP of Alpha");
    }

    @Test
    @Tag("P04")
    void anEvaluatorFindsNothingOfTheTalkEvenWithAMembership() {
        var story = Story.begin(cast);
        story.tryout(story.selected("Learners do not speak"), Who.EVALUATOR);
        story.planned();
        assertThat(page(Who.EVALUATOR)).doesNotContain("Pairs tell each other a story", story.session().toString(), "CoP of Alpha");
    }

    @Test
    void aMemberSeesTheNextSessionAndWhatToBring() {
        var story = Story.begin(cast);
        UUID tryout = story.tryout(story.selected("Learners do not speak"), Who.TEACHER);
        story.planned();
        String mine = page(Who.TEACHER);
        assertThat(mine).contains("Your next session", "Middle session 1", "14:00", "tomorrow", "CoP of Alpha", "To bring:", "Pairs tell each other a story",
                path("tryouts/" + tryout), path("sessions/" + story.session() + "/papers"), "Write a note", "in 14 days");
        assertThat(page(Who.COLLEAGUE)).as("another's try-out").contains("Middle session 1").doesNotContain("Pairs tell each other a story");
        assertThat(page(Who.STRANGER)).doesNotContain("CoP of Alpha");
    }

    @Test
    void anOpenSessionStandsBeforeEverythingElse() {
        Story.begin(cast);
        sql("update community set norms_version = 2");
        assertThat(page(Who.TEACHER)).containsSubsequence("Your next session", "open now", "Waiting for you", "The norms have changed");
    }

    @Test
    void aTryOutOfACycleThatWasGivenUpDoesNotHaunt() {
        var story = Story.begin(cast);
        story.tryout(story.selected("Learners do not speak"), Who.TEACHER);
        Story.begin(cast);
        assertThat(page(Who.TEACHER)).doesNotContain("Pairs tell each other a story");
    }

    @Test
    @Tag("C033")
    void aPromiseIsCalledUpAndSaidToBeDoneRightHere() {
        var story = Story.begin(cast);
        UUID decision = cast.jdbc().sql("""
                insert into decision (session_id, community_id, words, owner_id, due_on, at)
                values (?, ?, 'Ask for the hall', ?, '2026-10-01', now()) returning id""")
                .param(story.session()).param(Cast.COMMUNITY).param(Who.TEACHER.id()).query(UUID.class).single();
        assertThat(page(Who.COLLEAGUE)).doesNotContain("Ask for the hall");
        assertThat(page(Who.TEACHER)).contains("What I promised", "Ask for the hall", "action=\"" + path("promises/" + decision + "/keeping"));
        assertThat(cast.as(Who.TEACHER).post(path("promises/" + decision + "/keeping")).location()).isEqualTo("/");
        assertThat(page(Who.TEACHER)).doesNotContain("Ask for the hall");
    }

    @Test
    void invitationsAndRequestsWaitForAnAnswer() {
        sql("insert into membership (community_id, person_id, invited_at) values ('" + Cast.COMMUNITY + "', '" + Who.HEAD.id() + "', now())");
        sql("insert into membership (community_id, person_id, asked_at) values ('" + Cast.COMMUNITY + "', '" + Who.OFFICER.id() + "', now())");
        assertThat(page(Who.HEAD)).contains("You are invited", path("norms"));
        assertThat(page(Who.MENTOR)).contains("1 person asks to join", path("invitations"));
        assertThat(page(Who.TEACHER)).doesNotContain("asks to join");
        assertThat(page(Who.OFFICER)).as("one's own request").doesNotContain("Waiting for you");
    }

    @Test
    @Tag("C080")
    void aClosedSessionWaitsForItsReportUntilItIsSent() {
        var story = Story.begin(cast);
        story.closed();
        String report = path("sessions/" + story.session() + "/report");
        assertThat(page(Who.MENTOR)).contains("Send the report of the session", report);
        assertThat(page(Who.TEACHER)).doesNotContain(report);
        cast.as(Who.MENTOR).post(report, "summary", "We met.");
        assertThat(page(Who.MENTOR)).doesNotContain("Send the report of the session");
    }

    @Test
    @Tag("C079")
    void aCycleReportWaitsForWhoeverHasTheNextStep() {
        var story = Story.begin(cast);
        story.closed();
        story.ended();
        String report = path("cycles/" + story.cycle() + "/report");
        assertThat(page(Who.MENTOR)).contains("Send the report of the cycle", report);
        cast.as(Who.MENTOR).post(report, "words", "All went well.");
        assertThat(page(Who.MENTOR)).doesNotContain("Send the report of the cycle");
        assertThat(page(Who.DEPUTY)).contains("A report of a cycle has arrived");
        assertThat(page(Who.OFFICER)).as("reads, does not receive").doesNotContain("has arrived:");
        cast.as(Who.DEPUTY).post(report + "/receipts");
        assertThat(page(Who.HEAD)).contains("waits to be accepted or returned");
        cast.as(Who.DEPUTY).post(report + "/returns", "return_words", "Name the shelf.", "version", 2);
        assertThat(page(Who.HEAD)).doesNotContain("waits to be accepted");
        assertThat(page(Who.MENTOR)).contains("came back with a word", "Name the shelf.");
    }

    @Test
    @Tag("K44")
    void sentReportsReachThoseWhoseDutyReadsThem() {
        var story = Story.begin(cast);
        story.closed();
        assertThat(page(Who.OFFICER)).doesNotContain("Reports that came in");
        cast.as(Who.MENTOR).post(path("sessions/" + story.session() + "/report"), "summary", "We met.");
        for (Who who : new Who[] {Who.DEPUTY, Who.OFFICER, Who.DISTRICT, Who.EVALUATOR}) {
            assertThat(page(who)).as(who + "").contains("Reports that came in", "Report of the first session", "CoP of Alpha · GS Alpha");
        }
        assertThat(page(Who.STRANGER)).doesNotContain("CoP of Alpha");
        assertThat(page(Who.GONE)).doesNotContain("CoP of Alpha");
    }

    @Test
    void theRunningCycleIsDrawnBesideItsCommunity() {
        Story.begin(cast).planned();
        assertThat(page(Who.TEACHER)).containsSubsequence("My communities", "CoP of Alpha", "<svg class=\"dg dg-strip\"", "planned for 25 September");
    }

    @Test
    void anAdministratorFindsTheSite() {
        assertThat(page(Who.ADMIN)).contains("href=\"/people\"", "href=\"/places\"").doesNotContain("CoP of Alpha");
    }

    private static String page(Who who) {
        var answer = cast.as(who).get("/");
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private static String path(String end) {
        return "/communities/" + Cast.COMMUNITY + "/" + end;
    }

    private static void sql(String sql) {
        cast.jdbc().sql(sql).update();
    }
}
