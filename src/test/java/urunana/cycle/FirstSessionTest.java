package urunana.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import urunana.cast.Cast;
import urunana.cast.Phone;
import urunana.cast.Who;

/** A first session through the pages, in the order a community goes: begin, plan, open, challenges to plan, close. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstSessionTest {
    private static final String HOME = "/communities/" + Cast.COMMUNITY;

    static Cast cast;
    static Phone mentor;
    static Phone teacher;
    static String cycle;
    static String session;
    static UUID ours;
    static UUID roof;

    @BeforeAll
    static void start() {
        cast = Cast.start();
        mentor = cast.as(Who.MENTOR);
        teacher = cast.as(Who.TEACHER);
    }

    @AfterAll
    static void stop() {
        cast.close();
    }

    @Test
    @Order(1)
    @Tag("C040")
    void onlyALeaderBeginsACycleAndOneAtATime() {
        assertThat(teacher.post(HOME + "/cycles", "school_year", Cast.SCHOOL_YEAR, "focus", "").status()).isEqualTo(403);
        assertThat(cast.as(Who.STRANGER).post(HOME + "/cycles", "school_year", Cast.SCHOOL_YEAR, "focus", "").status()).isEqualTo(404);
        assertThat(mentor.post(HOME + "/cycles", "school_year", UUID.randomUUID(), "focus", "").status()).isEqualTo(422);
        var begun = mentor.post(HOME + "/cycles", "school_year", Cast.SCHOOL_YEAR, "focus", "Large classes");
        assertThat(begun.status()).isEqualTo(303);
        cycle = begun.location();
        assertThat(mentor.post(HOME + "/cycles", "school_year", Cast.SCHOOL_YEAR, "focus", "").status()).isEqualTo(409);
    }

    @Test
    @Order(2)
    @Tag("C041")
    @Tag("C049")
    @Tag("C050")
    void theFirstSessionIsPlannedWithTheProgrammesMinutes() {
        assertThat(mentor.post(cycle + "/sessions", "kind", "last", "on", "2026-10-01", "at", "", "room", "", "reason", "").status()).isEqualTo(409);
        assertThat(mentor.post(cycle + "/sessions", "kind", "first", "on", "2026-13-01", "at", "25:00", "room", "", "reason", "").status()).isEqualTo(422);
        var planned = mentor.post(cycle + "/sessions", "kind", "first", "on", "2026-10-01", "at", "14:00", "room", "Staff room", "reason", "");
        assertThat(planned.status()).isEqualTo(303);
        session = planned.location();
        assertThat(teacher.get(session).body()).contains("1 October 2026", "14:00", "Staff room", "90 minutes: 60");
        assertThat(teacher.get(cycle).body()).contains("<svg", "role=\"img\"");
        assertThat(mentor.post(cycle + "/sessions", "kind", "first", "on", "2026-10-02", "at", "", "room", "", "reason", "").status()).isEqualTo(409);
    }

    @Test
    @Order(3)
    @Tag("K22")
    @Tag("P04")
    void nobodyFromOutsideSeesTheTalk() {
        for (Who who : new Who[] {Who.DEPUTY, Who.HEAD, Who.OFFICER, Who.DISTRICT, Who.EVALUATOR, Who.STRANGER, Who.GONE, Who.ADMIN}) {
            assertThat(cast.as(who).get(session).status()).as(who + " at the session").isEqualTo(404);
            assertThat(cast.as(who).get(cycle).status()).as(who + " at the cycle").isEqualTo(404);
        }
        assertThat(cast.as(Who.NOBODY).get(session).location()).startsWith("/sign-in?next=");
    }

    @Test
    @Order(4)
    @Tag("P07")
    void aSessionIsMovedAndPutOffWithoutBlame() {
        assertThat(mentor.post(session + "/postponement", "reason", "Exams").status()).isEqualTo(303);
        assertThat(teacher.get(session).body()).contains("put off, no date yet", "Exams");
        int version = cast.jdbc().sql("select version from session").query(Integer.class).single();
        assertThat(mentor.post(session + "/date", "on", "2026-10-08", "at", "14:00", "room", "Library", "reason", "", "version", version).status()).isEqualTo(303);
        var stale = mentor.post(session + "/date", "on", "2026-10-09", "at", "", "room", "Hall", "reason", "", "version", version);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).as("both texts are there").contains("Hall", "Library");
        assertThat(teacher.get(session).body()).contains("8 October 2026", "Library");
    }

    @Test
    @Order(5)
    @Tag("C052")
    @Tag("C053")
    void membersRaiseChallengesWithEvidence() {
        assertThat(cast.as(Who.EVALUATOR).post(cycle + "/challenges", "words", "x x x", "focus", "teaching").status()).isEqualTo(404);
        var half = teacher.post(cycle + "/challenges", "words", "Sixty learners", "focus", "teaching", "topic", "large_classes",
                "kind", "assessment", "shown", "", "link", "");
        assertThat(half.status()).isEqualTo(422);
        assertThat(half.body()).contains("Sixty learners", "Say in a sentence what it shows");
        ours = raise(teacher, "Marking the work of sixty learners takes all evening");
        roof = raise(cast.as(Who.COLLEAGUE), "The roof leaks when it rains");
        assertThat(mentor.get(session).body()).contains("Marking the work of sixty learners", "The roof leaks");
    }

    @Test
    @Order(6)
    void theSameFormSentTwiceMakesOneChallenge() {
        UUID receipt = UUID.randomUUID();
        Object[] fields = {"words", "Sent twice", "focus", "teaching", "topic", "", "kind", "", "shown", "", "link", ""};
        var first = teacher.postAs(receipt, cycle + "/challenges", fields);
        var second = teacher.postAs(receipt, cycle + "/challenges", fields);
        assertThat(second.status()).isEqualTo(303);
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(cast.jdbc().sql("select count(*) from challenge where words = 'Sent twice'").query(Integer.class).single()).isEqualTo(1);
        fields[1] = "Other words";
        assertThat(teacher.postAs(receipt, cycle + "/challenges", fields).status()).isEqualTo(409);
        assertThat(cast.jdbc().sql("select fields::text from parked").query(String.class).single()).contains("Other words");
        cast.jdbc().sql("delete from evidence where challenge_id in (select id from challenge where words = 'Sent twice')").update();
        cast.jdbc().sql("delete from challenge where words = 'Sent twice'").update();
    }

    @Test
    @Order(7)
    @Tag("C055")
    @Tag("C056")
    void challengesAreSortedInTheOpenSessionAndOnlyOnesInControlAreVotedOn() {
        assertThat(teacher.post(cycle + "/sorting", "control-" + ours, "direct").status()).as("not open yet").isEqualTo(409);
        assertThat(teacher.post(session + "/opening").status()).isEqualTo(403);
        assertThat(mentor.post(session + "/opening").status()).isEqualTo(303);
        assertThat(teacher.post(cycle + "/sorting", "control-" + ours, "direct", "control-" + roof, "out").status()).isEqualTo(303);
        String meeting = session.substring(session.length() - 36);
        assertThat(teacher.post(cycle + "/votes", "session", meeting, "challenge", roof).status()).as("out of control").isEqualTo(422);
        assertThat(teacher.post(cycle + "/votes", "session", meeting, "challenge", ours).status()).isEqualTo(303);
        assertThat(cast.jdbc().sql("select count(*) from ballot").query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    @Order(8)
    @Tag("C057")
    void aLeaderSelectsAndOneIsAdvisedAgainstButAllowed() {
        assertThat(teacher.post(cycle + "/selection", "challenge", ours).status()).isEqualTo(403);
        assertThat(mentor.get(session).body()).contains("1 of 3 has voted.").doesNotContain("1 vote<", "· 1 vote");
        assertThat(mentor.post(cycle + "/selection", "challenge", ours).status()).isEqualTo(303);
        assertThat(mentor.get(session).body()).contains("1 chosen. About two is usual", "· 1 vote");
        assertThat(teacher.post(cycle + "/sorting", "control-" + ours, "out").status()).as("chosen cannot be out").isEqualTo(422);
    }

    @Test
    @Order(9)
    @Tag("C058")
    @Tag("C059")
    @Tag("C060")
    void chosenChallengesAreAnalysedWithGoalAndIdeas() {
        String page = HOME + "/challenges/" + ours;
        int version = version(ours);
        assertThat(teacher.post(page + "/analysis", "analysis", "We mark every exercise", "goal", "Feedback within two days", "version", version).status()).isEqualTo(303);
        var stale = cast.as(Who.COLLEAGUE).post(page + "/analysis", "analysis", "No time", "goal", "Fewer books", "version", version);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("No time", "We mark every exercise");
        assertThat(teacher.post(page + "/solutions", "words", "Learners mark in pairs", "idea_kind", "", "source", "colleague").status()).isEqualTo(422);
        for (String kind : new String[] {"activity", "experiment", "question", "assessment"}) {
            assertThat(teacher.post(page + "/solutions", "words", "Learners mark in pairs", "idea_kind", kind, "source", "colleague").status()).isEqualTo(303);
        }
        assertThat(teacher.post(page + "/solutions", "words", "No source needed", "idea_kind", "question", "source", "").status()).isEqualTo(303);
        assertThat(teacher.get(page).body()).contains("Learners mark in pairs", "Feedback within two days", "Activity · A colleague",
                "Experiment · A colleague", "Question · A colleague", "Small assessment · A colleague", "No source needed");
    }

    @Test
    @Order(10)
    @Tag("C056")
    void whatIsOutOfControlGoesUpWithoutNames() {
        String page = HOME + "/challenges/" + roof;
        assertThat(teacher.post(page + "/passing-up", "to", "Sector", "place", Cast.SECTOR, "words", "Please mend it").status()).isEqualTo(403);
        assertThat(mentor.post(HOME + "/challenges/" + ours + "/passing-up", "to", "Sector", "place", Cast.SECTOR, "words", "x").status()).isEqualTo(409);
        assertThat(mentor.post(page + "/passing-up", "to", "Sector", "place", Cast.GAMMA, "words", "x").status()).as("a place elsewhere").isEqualTo(422);
        assertThat(mentor.post(page + "/passing-up", "to", "Sector officer", "place", Cast.SECTOR, "words", "Please mend it").status()).isEqualTo(303);
        var seen = cast.as(Who.OFFICER).get("/passed-up").body();
        assertThat(seen).contains("The roof leaks", "Please mend it").doesNotContain(Who.COLLEAGUE.fullName());
        assertThat(cast.as(Who.TEACHER).get("/passed-up").status()).isEqualTo(403);
        assertThat(cast.as(Who.HEAD).get("/passed-up").body()).as("of the school only, not the sector").doesNotContain("The roof leaks");
    }

    @Test
    @Order(11)
    @Tag("C032")
    @Tag("C044")
    void theSessionClosesOnlyWithItsOutputs() {
        var refused = mentor.post(session + "/closure");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Mark who was here", "Plan a try-out");
        assertThat(teacher.post(session + "/attendance", "state-" + Who.TEACHER.id(), "whole", "state-" + Who.COLLEAGUE.id(), "late").status()).isEqualTo(303);
        assertThat(mentor.get(cycle + "/sessions/new").body()).contains("Nothing can be planned now");
    }

    @Test
    @Order(12)
    @Tag("C033")
    void decisionsBecomePromises() {
        assertThat(teacher.post(session + "/decisions", "words", "Ask the head for a cupboard", "owner", Who.COLLEAGUE.id(), "due", "").status()).isEqualTo(422);
        assertThat(teacher.post(session + "/decisions", "words", "Ask the head for a cupboard", "owner", Who.STRANGER.id(), "due", "2026-10-20").status()).isEqualTo(422);
        assertThat(teacher.post(session + "/decisions", "words", "Ask the head for a cupboard", "owner", Who.COLLEAGUE.id(), "due", "2026-10-20").status()).isEqualTo(303);
        UUID promise = cast.jdbc().sql("select id from decision").query(UUID.class).single();
        assertThat(teacher.post(HOME + "/promises/" + promise + "/keeping").status()).isEqualTo(403);
        assertThat(cast.as(Who.COLLEAGUE).post(HOME + "/promises/" + promise + "/keeping").status()).isEqualTo(303);
    }

    private static UUID raise(Phone who, String words) {
        var answer = who.post(cycle + "/challenges", "words", words, "focus", "teaching", "topic", "", "kind", "observation",
                "shown", "Seen in four lessons", "link", "");
        assertThat(answer.status()).isEqualTo(303);
        return cast.jdbc().sql("select id from challenge where words = ?").param(words).query(UUID.class).single();
    }

    private static int version(UUID challenge) {
        return cast.jdbc().sql("select version from challenge where id = ?").param(challenge).query(Integer.class).single();
    }
}
