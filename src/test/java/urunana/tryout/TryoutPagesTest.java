package urunana.tryout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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

/** Planning a try-out through the pages: who may, when, and what happens to words that do not fit. */
class TryoutPagesTest extends OnStage {
    private static final String HOME = "/communities/" + Cast.COMMUNITY;

    Story story;
    UUID challenge;

    @BeforeEach
    void begin() {
        story = Story.begin(cast);
        challenge = story.selected("Learners are shy to speak English");
    }

    @Test
    void whoDoesNotSeeTheTalkFindsNoTryout() {
        UUID tryout = story.tryout(challenge, Who.TEACHER);
        for (Who who : new Who[] {Who.STRANGER, Who.EVALUATOR, Who.GONE, Who.DEPUTY, Who.HEAD, Who.OFFICER, Who.DISTRICT, Who.ADMIN}) {
            for (String page : new String[] {plans() + "/new", HOME + "/tryouts/" + tryout, HOME + "/tryouts/" + tryout + "/plan"}) {
                assertThat(cast.as(who).get(page).status()).as(who + " " + page).isEqualTo(404);
            }
            assertThat(plan(who, "activity", "x").status()).as(who.name()).isEqualTo(404);
            assertThat(cast.as(who).post(HOME + "/tryouts/" + tryout + "/removal").status()).isEqualTo(404);
        }
        assertThat(plan(Who.NOBODY, "activity", "x").status()).isEqualTo(401);
        assertThat(cast.as(Who.STRANGER).get("/communities/" + Cast.OTHER_COMMUNITY + "/tryouts/" + tryout).status())
                .as("an id of ours in a community of theirs").isEqualTo(404);
    }

    @Test
    @Tag("C061")
    @Tag("C021")
    void aPlanLineSaysWhatWhoWhenWithWhatAndWhatWillShowIt() {
        var planned = plan(Who.TEACHER, "activity", "Pairs tell each other a story", "resources", "Picture cards, 20 minutes",
                "expected", "Everybody speaks", "collect", "A tally of speakers");
        assertThat(planned.status()).isEqualTo(303);
        assertThat(planned.location()).isEqualTo(HOME + "/sessions/" + story.session());
        var tryout = tryouts().getFirst();
        assertThat(tryout.attempt()).isEqualTo(1);
        assertThat(tryout.implementorId()).isEqualTo(Who.COLLEAGUE.id());
        assertThat(tryout.collect()).isEqualTo("A tally of speakers");
        var page = cast.as(Who.MENTOR).get(HOME + "/tryouts/" + tryout.id());
        assertThat(page.body()).contains("Pairs tell each other a story", Who.COLLEAGUE.fullName(), "1 October 2026", "Picture cards",
                "Everybody speaks", "A tally of speakers", "Learners are shy to speak English");
        assertThat(audited("planned", "tryout", tryout.id())).isTrue();
    }

    @Test
    @Tag("C061")
    void wordsThatDoNotFitComeBackWithTheReason() {
        var late = plan(Who.TEACHER, "activity", "Tell it twice", "due", "2027-07-04");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("Tell it twice", "after the end of the school year");
        assertThat(plan(Who.TEACHER, "activity", "Tell it twice", "due", "2026-09-23").body()).contains("This day has passed");
        assertThat(plan(Who.TEACHER, "activity", "Tell it twice", "due", "2026-09-24").status()).as("today").isEqualTo(303);
        assertThat(plan(Who.TEACHER, "activity", "Tell it twice", "implementor", Who.STRANGER.id()).status()).isEqualTo(422);
        assertThat(plan(Who.TEACHER, "activity", "Tell it twice", "outcome", "succeeded").status()).as("a field of another form").isEqualTo(422);
        assertThat(plan(Who.TEACHER, "activity", "x".repeat(1001)).status()).isEqualTo(422);
    }

    @Test
    @Tag("C061")
    void onlyAChosenChallengeIsPlannedForAndOnlyInTheOpenSession() {
        UUID raised = story.raised("The road is bad");
        assertThat(cast.as(Who.TEACHER).get(HOME + "/challenges/" + raised + "/tryouts/new").status()).as("the form may be taken along").isEqualTo(200);
        var refused = plan(Who.TEACHER, HOME + "/challenges/" + raised + "/tryouts", story.session(), "activity", "Mend the road");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("was not chosen");
        UUID first = story.session();
        story.middle();
        assertThat(plan(Who.TEACHER, plans(), first, "activity", "Written before the session was closed").status()).as("it waited on a phone").isEqualTo(303);
        story.planned();
        assertThat(plan(Who.TEACHER, "activity", "Too early").status()).isEqualTo(409);
        assertThat(cast.as(Who.TEACHER).get(plans() + "/new").status()).as("the form may be taken along before the hour").isEqualTo(200);
        story.ended();
        var ended = plan(Who.TEACHER, "activity", "Too late");
        assertThat(ended.status()).isEqualTo(409);
        assertThat(ended.body()).contains("This cycle is over");
    }

    @Test
    @Tag("C045")
    void attemptsCountTheSessionsThatWereHeld() {
        UUID one = story.tryout(challenge, Who.TEACHER);
        story.planned();
        cast.jdbc().sql("update session set cancelled_at = now() where id = ?").param(story.session()).update();
        story.middle();
        story.reviewed(one, "not_yet");
        plan(Who.TEACHER, "activity", "Groups of three");
        assertThat(tryouts()).extracting(Tryout::attempt).containsExactly(1, 2);
    }

    @Test
    void sentTwiceItIsPlannedOnce() {
        UUID receipt = UUID.randomUUID();
        Object[] fields = {"session", story.session(), "activity", "Sent twice", "implementor", Who.TEACHER.id(), "due", "2026-10-01"};
        var first = cast.as(Who.TEACHER).postAs(receipt, plans(), fields);
        var second = cast.as(Who.TEACHER).postAs(receipt, plans(), fields);
        assertThat(second.status()).isEqualTo(303);
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(tryouts()).hasSize(1);
    }

    @Test
    void twoWhoChangeThePlanAtOnceSeeBothTexts() {
        UUID tryout = story.tryout(challenge, Who.TEACHER);
        assertThat(change(tryout, 1, "activity", "Groups of three").status()).isEqualTo(303);
        var stale = change(tryout, 1, "activity", "Whole class");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("Whole class", "Groups of three", "name=\"version\" value=\"2\"");
        assertThat(change(tryout, 2, "activity", "Whole class, then groups").status()).isEqualTo(303);
        assertThat(audited("changed", "tryout", tryout)).isTrue();
    }

    @Test
    void aPlanThatSlippedKeepsItsDayAndIsChangedBetweenSessions() {
        UUID tryout = story.tryout(challenge, Who.TEACHER);
        cast.jdbc().sql("update tryout set due_on = '2026-09-20' where id = ?").param(tryout).update();
        story.planned();
        assertThat(change(tryout, 1, "activity", "The same, a week later", "due", "2026-09-20").status()).isEqualTo(303);
        assertThat(change(tryout, 2, "activity", "The same, a week later", "due", "2026-09-19").status()).isEqualTo(422);
    }

    @Test
    void whatWasReviewedIsNotPlannedDifferentlyAfterwards() {
        UUID tryout = story.tryout(challenge, Who.TEACHER);
        story.middle();
        story.reviewed(tryout, "succeeded");
        assertThat(change(tryout, 1, "activity", "We meant something else").status()).isEqualTo(409);
        assertThat(cast.as(Who.TEACHER).get(HOME + "/tryouts/" + tryout + "/plan").status()).isEqualTo(409);
    }

    @Test
    void aLineIsTakenAwayOnlyInTheSessionItWasMadeInAndNotUnderAnothersHands() {
        UUID slip = story.tryout(challenge, Who.TEACHER);
        UUID used = story.tryout(challenge, Who.COLLEAGUE);
        UUID stays = story.tryout(challenge, Who.COLLEAGUE);
        cast.as(Who.COLLEAGUE).post(HOME + "/tryouts/" + used + "/notes", "words", "Begun today");
        assertThat(cast.as(Who.TEACHER).post(HOME + "/tryouts/" + slip + "/removal").location()).isEqualTo(HOME + "/sessions/" + story.session());
        assertThat(cast.as(Who.TEACHER).post(HOME + "/tryouts/" + used + "/removal").status()).isEqualTo(409);
        story.middle();
        assertThat(cast.as(Who.TEACHER).post(HOME + "/tryouts/" + stays + "/removal").status()).isEqualTo(409);
        assertThat(tryouts()).extracting(Tryout::id).containsExactlyInAnyOrder(used, stays);
        assertThat(audited("removed", "tryout", slip)).isTrue();
    }

    private List<Tryout> tryouts() {
        return Reads.alone(cast.bean(JdbcTemplate.class), reads -> cast.bean(TryoutStore.class).ofCycle(reads, Cast.COMMUNITY, story.cycle()));
    }

    private String plans() {
        return HOME + "/challenges/" + challenge + "/tryouts";
    }

    private Phone.Answer plan(Who who, Object... fields) {
        return plan(who, plans(), story.session(), fields);
    }

    /** A whole plan for Thursday next week by the colleague, with these fields instead. */
    private static Phone.Answer plan(Who who, String path, UUID session, Object... fields) {
        return cast.as(who).post(path, filled(fields, "session", session, "implementor", Who.COLLEAGUE.id(), "due", "2026-10-01"));
    }

    private static Phone.Answer change(UUID tryout, int version, Object... fields) {
        return cast.as(Who.COLLEAGUE).post(HOME + "/tryouts/" + tryout + "/plan",
                filled(fields, "version", version, "implementor", Who.TEACHER.id(), "due", "2026-10-01"));
    }

    private static Object[] filled(Object[] fields, Object... otherwise) {
        var given = Arrays.asList(fields);
        var added = Stream.iterate(0, i -> i < otherwise.length, i -> i + 2).filter(i -> !given.contains(otherwise[i]))
                .flatMap(i -> Stream.of(otherwise[i], otherwise[i + 1]));
        return Stream.concat(given.stream(), added).toArray();
    }

    static boolean audited(String action, String object, UUID id) {
        return cast.jdbc().sql("select exists (select 1 from audit where action = ? and object = ? and object_id = ? and community_id = ?)")
                .param(action).param(object).param(id).param(Cast.COMMUNITY).query(Boolean.class).single();
    }
}
