package urunana.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.OnStage;
import urunana.cast.Phone;
import urunana.cast.Story;
import urunana.cast.Who;

/** The report of a session: what members read, what leaves the room, and who lets it leave. */
class SessionReportPagesTest extends OnStage {
    Told told;

    @BeforeEach
    void tell() {
        cast.clock().advance(Duration.ofHours(1));
        told = Told.first(cast);
    }

    @Test
    @Tag("C034")
    @Tag("P04")
    void nobodyOutsideFindsAReportBeforeItIsSent() {
        for (Who who : new Who[] {Who.DEPUTY, Who.HEAD, Who.OFFICER, Who.EVALUATOR, Who.STRANGER, Who.GONE, Who.ADMIN}) {
            assertThat(get(who, report()).status()).as(who + "").isEqualTo(404);
        }
        assertThat(get(Who.NOBODY, report()).location()).startsWith("/sign-in");
    }

    @Test
    @Tag("C034")
    void theInnerPagesAreForMembersOnly() {
        send("We chose to work on speaking.");
        for (String page : new String[] {report() + "/outside", report() + "/blank", session() + "/papers"}) {
            for (Who who : new Who[] {Who.DEPUTY, Who.EVALUATOR, Who.STRANGER, Who.GONE}) {
                assertThat(get(who, page).status()).as(who + " at " + page).isEqualTo(404);
            }
        }
    }

    @Test
    void aSessionOfAnotherCommunityIsNotReachedThroughOnesOwn() {
        String there = "/communities/" + Cast.OTHER_COMMUNITY + "/sessions/" + told.first + "/report";
        assertThat(get(Who.STRANGER, there).status()).isEqualTo(404);
        assertThat(cast.as(Who.STRANGER).post(there, "summary", "x").status()).isEqualTo(404);
    }

    @Test
    @Tag("C080")
    void membersReadAllThatWasRecordedWithNames() {
        var page = get(Who.TEACHER, report());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Learners do not speak", "Unchosen difficulty", "Marks of the last test", "2 votes", "Because they fear mistakes",
                "Every learner says one sentence a day", "Sing it together", "Pairs tell each other a story", "Picture cards", "We spoke openly",
                "Ask for the hall", "The roof leaks", "2 of 3 came", Who.COLLEAGUE.fullName(), "Chair");
        assertThat(page.body()).as("ten minutes more for the challenges, ten less for the rest").contains("70, planned 60 (+10)", "20, planned 30 (-10)", "90, planned 90 (0)");
    }

    @Test
    @Tag("C080")
    void onlyALeaderSendsAndOnlyAfterClosing() {
        assertThat(cast.as(Who.TEACHER).post(report(), "summary", "Mine").status()).isEqualTo(403);
        assertThat(cast.as(Who.DEPUTY).post(report(), "summary", "Mine").status()).isEqualTo(404);
        told.story.planned();
        var early = cast.as(Who.MENTOR).post(path(told.story.session()) + "/report", "summary", "Too early");
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.body()).contains("not closed yet", "Too early");
        assertThat(rows()).isZero();
    }

    @Test
    void aReportWithoutWordsOrWithTooManyComesBack() {
        assertThat(send(" ").status()).isEqualTo(422);
        var long_ = send("x".repeat(4001));
        assertThat(long_.status()).isEqualTo(422);
        assertThat(long_.says("x".repeat(4001))).isTrue();
        assertThat(cast.as(Who.MENTOR).post(report(), "summary", "Good", "owner", "me").says("owner")).isTrue();
        assertThat(rows()).isZero();
    }

    @Test
    @Tag("C034")
    void theLeaderSeesBeforehandWhatOthersWillSee() {
        var preview = cast.as(Who.MENTOR).post(report(), "summary", "We chose to work on speaking.", "step", "preview");
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.body()).contains("We chose to work on speaking.</textarea>", "<p>We chose to work on speaking.</p>").contains(Told.OUTSIDE);
        assertThat(preview.body()).doesNotContain(Told.INSIDE);
        assertThat(rows()).as("a look sends nothing").isZero();
    }

    @Test
    @Tag("C034")
    @Tag("P04")
    @Tag("K22")
    void whatWasSaidStaysInTheRoom() {
        send("We chose to work on speaking.");
        for (Who who : new Who[] {Who.DEPUTY, Who.OFFICER, Who.EVALUATOR}) {
            var page = get(who, report());
            assertThat(page.status()).as(who + "").isEqualTo(200);
            assertThat(page.body()).contains("We chose to work on speaking.", "2 named, 1 chosen, 0 passed up").contains(Told.OUTSIDE);
            assertThat(page.body()).as(who + "").doesNotContain(Told.INSIDE).doesNotContain("votes");
        }
        assertThat(get(Who.STRANGER, report()).status()).isEqualTo(404);
        assertThat(get(Who.GONE, report()).status()).isEqualTo(404);
    }

    @Test
    @Tag("C034")
    void aProductGoesOutWithTheCycleAndNotWithASession() {
        var whole = Told.cycle(cast);
        UUID planned = cast.jdbc().sql("select session_id from consolidation where cycle_id = ?").param(whole.story.cycle()).query(UUID.class).single();
        cast.as(Who.MENTOR).post(path(planned) + "/report", "summary", "It worked.");
        assertThat(get(Who.DEPUTY, path(planned) + "/report").body()).contains("A plan for talking in pairs", "Begin in pairs")
                .doesNotContain("pairs.pdf", "Sit back to back", "example.org", "shelf 2").doesNotContain(Told.INSIDE);
    }

    @Test
    @Tag("P04")
    void smallGroupsAreNotCountedForThoseWhoEvaluateOrLookFromAfar() {
        send("We met.");
        cast.jdbc().sql("insert into duty (person_id, role_code, place_id, starts_on, given_at) values (?, 'national_officer', ?, '2026-01-01', now())"
                + " on conflict do nothing").param(Who.ADMIN.id()).param(Cast.RWANDA).update();
        assertThat(get(Who.DEPUTY, report()).says("2 of 3 came")).isTrue();
        for (Who who : new Who[] {Who.EVALUATOR, Who.ADMIN}) {
            assertThat(get(who, report()).body()).as(who + "").contains("smaller than five people").doesNotContain("of 3 came");
        }
        cast.jdbc().sql("delete from duty where person_id = ?").param(Who.ADMIN.id()).update();
    }

    @Test
    void aDoubleTapSendsOnce() {
        UUID receipt = UUID.randomUUID();
        var one = cast.as(Who.MENTOR).postAs(receipt, report(), "summary", "We met.");
        var two = cast.as(Who.MENTOR).postAs(receipt, report(), "summary", "We met.");
        assertThat(one.status()).isEqualTo(303);
        assertThat(two.location()).isEqualTo(one.location()).isEqualTo(report());
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void twoLeadersWritingAtOnceSeeBothTexts() {
        send("The first words.");
        var late = send("The second words.");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("The first words.", "The second words.");
        var knowingly = cast.as(Who.MENTOR).post(report(), "summary", "Both words.", "version", 1);
        assertThat(knowingly.status()).isEqualTo(303);
        assertThat(get(Who.DEPUTY, report()).says("Both words.")).isTrue();
        assertThat(cast.as(Who.MENTOR).post(report(), "summary", "Old words.", "version", 1).status()).isEqualTo(409);
    }

    @Test
    @Tag("C071")
    @Tag("C078")
    void theNextSessionFindsThePlanAndTheReportOfTheOneBefore() {
        UUID next = told.story.planned();
        var page = get(Who.COLLEAGUE, path(next) + "/papers");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Pairs tell each other a story", Who.TEACHER.fullName(), "Ask for the hall", report());
    }

    @Test
    @Tag("C077")
    void aNewCycleBeginsWithWhatTheLastOneWantedToImprove() {
        var before = Told.cycle(cast);
        assertThat(get(Who.MENTOR, "/communities/" + Cast.COMMUNITY + "/cycles/new").body()).as("while it is opened").contains("Plan fewer things");
        var after = Story.begin(cast);
        assertThat(get(Who.TEACHER, path(after.session()) + "/papers").body()).contains("Plan fewer things",
                "/cycles/" + before.story.cycle() + "/report");
    }

    @Test
    void theBlankSheetAsksWhatThisKindOfSessionOwes() {
        assertThat(get(Who.TEACHER, report() + "/blank").body()).contains("Challenges", "Why it happens", "class=\"lines\"").doesNotContain("Deeper look");
        assertThat(get(Who.TEACHER, path(told.story.middle()) + "/report/blank").body()).contains("Deeper look").doesNotContain("Why it happens");
    }

    private Phone.Answer get(Who who, String path) {
        return cast.as(who).get(path);
    }

    private Phone.Answer send(String summary) {
        return cast.as(Who.MENTOR).post(report(), "summary", summary);
    }

    private String report() {
        return session() + "/report";
    }

    private String session() {
        return path(told.first);
    }

    private static String path(UUID session) {
        return "/communities/" + Cast.COMMUNITY + "/sessions/" + session;
    }

    private int rows() {
        return cast.jdbc().sql("select count(*) from session_report where session_id = ?").param(told.first).query(Integer.class).single();
    }
}
