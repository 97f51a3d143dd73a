package urunana.parked;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import urunana.Routes;
import urunana.cast.Cast;
import urunana.cast.OnStage;
import urunana.cast.Phone;
import urunana.cast.Story;
import urunana.cast.Who;
import urunana.text.Texts;
import urunana.text.Words;

/** A year late: what cannot be entered any more waits where its author finds it, and where leaders learn that it is there. */
class ParkedEntriesTest extends OnStage {
    private static final String HOME = "/communities/" + Cast.COMMUNITY;
    private static final String SONG = "kanari-parked";

    private final UUID receipt = UUID.randomUUID();
    private Story story;

    @BeforeEach
    void begin() {
        story = Story.begin(cast);
    }

    @AfterEach
    void clear() {
        cast.jdbc().sql("delete from parked").update();
        cast.jdbc().sql("update community set closed_on = null").update();
        member(true);
        cast.clock().set(Instant.parse("2026-09-24T08:00:00Z"));
        cast.leave(Long.MAX_VALUE);
    }

    @Test
    void whoMovedFindsTheirWordsAndTriesAgainWhenTheyAreBack() {
        member(false);
        var refused = decide(receipt, SONG);
        assertThat(refused.status()).isEqualTo(404);
        String entry = "/me/parked/" + refused.header("Parked");

        assertThat(cast.as(Who.TEACHER).get("/").body()).contains("1 thing you wrote could not be entered", "href=\"/me/parked\"");
        assertThat(cast.as(Who.TEACHER).get("/me/parked").body()).contains("A decision", entry, "does not belong to this community now");
        assertThat(cast.as(Who.TEACHER).get(entry).body()).contains(SONG, "Try again", "value=\"" + receipt + "\"", "CoP of Alpha");

        member(true);
        assertThat(cast.as(Who.TEACHER).postAs(receipt, path(), fields(SONG + " again")).status()).isEqualTo(303);
        assertThat(cast.as(Who.TEACHER).get(entry).status()).as("settled by itself").isEqualTo(404);
        assertThat(cast.as(Who.TEACHER).get("/").says("could not be entered")).isFalse();
        assertThat(parked("how = 'applied'")).isEqualTo(1);
    }

    @Test
    void aRefusedTryByHandKeepsTheNewWordsAndTheOldOnes() {
        story.closed();
        var refused = decide(receipt, "Bring registers");
        assertThat(refused.status()).isEqualTo(409);
        String entry = "/me/parked/" + refused.header("Parked");
        var again = cast.as(Who.TEACHER).postAs(receipt, path(), fields("Bring all registers"));
        assertThat(again.location()).isEqualTo(entry);
        assertThat(cast.as(Who.TEACHER).get(entry).body()).contains("Bring all registers", "What was sent before", "Bring registers");
        assertThat(decide(receipt, "Bring all registers").header("Parked")).as("once per receipt").isEqualTo(refused.header("Parked"));
        assertThat(parked("jsonb_array_length(earlier) = 1")).isEqualTo(1);
        assertThat(cast.as(Who.TEACHER).post(path(), fields("By hand, never sent before")).status()).as("is in front of its author").isEqualTo(409);
        assertThat(parked("true")).isEqualTo(1);
    }

    @Test
    void copiesThatArriveTogetherAreOneEntry() {
        story.closed();
        var ids = IntStream.range(0, 6).parallel().mapToObj(copy -> decide(receipt, SONG).header("Parked")).distinct().toList();
        assertThat(ids).hasSize(1).doesNotContain("");
        assertThat(parked("earlier = '[]'")).isEqualTo(1);
        assertThat(cast.as(Who.TEACHER).get("/me").body()).contains("href=\"/me/parked\"");
    }

    @Test
    void leadersLearnThatThereIsOneAndReadItWhenItIsShown() {
        member(false);
        String id = decide(receipt, SONG).header("Parked");
        assertThat(cast.as(Who.MENTOR).get("/").body()).contains("1 entry of a member could not be entered", HOME + "/parked");
        assertThat(cast.as(Who.MENTOR).get(HOME + "/parked").body()).contains(Who.TEACHER.fullName(), "A decision", HOME + "/invitations").doesNotContain(SONG);
        assertThat(cast.as(Who.MENTOR).post("/me/parked/" + id + "/showing").status()).isEqualTo(404);

        assertThat(cast.as(Who.TEACHER).post("/me/parked/" + id + "/showing").status()).isEqualTo(303);
        assertThat(cast.as(Who.MENTOR).get(HOME + "/parked").body()).contains(SONG);
        assertThat(cast.as(Who.TEACHER).get("/me/parked/" + id).body()).contains("can read it").doesNotContain("Show it to the leaders");
    }

    @Test
    void nobodyElseHearsOfIt() {
        member(false);
        String id = decide(receipt, SONG).header("Parked");
        cast.as(Who.TEACHER).post("/me/parked/" + id + "/showing");
        for (Who who : Who.values()) {
            if (who == Who.TEACHER || who == Who.MENTOR) continue;
            for (String page : List.of("/", "/me/parked", "/me/parked/" + id, HOME, HOME + "/parked", HOME + "/members", "/communities", path().replace("/decisions", ""))) {
                assertThat(cast.as(who).get(page).body()).as(who + " " + page).doesNotContain(SONG, "of a member could not", "you wrote could not");
            }
            assertThat(cast.as(who).post("/me/parked/" + id + "/closure").status()).as(who.name()).isIn(404, 401);
        }
        assertThat(parked("settled_at is null")).isEqualTo(1);
    }

    @Test
    void ofSomebodyWhoNeverBelongedNoLeaderIsTold() {
        assertThat(cast.as(Who.STRANGER).outbox().post(path(), fields(SONG)).header("Parked")).isNotEmpty();
        assertThat(cast.as(Who.MENTOR).get("/").says("could not be entered")).isFalse();
        assertThat(cast.as(Who.MENTOR).get(HOME + "/parked").body()).contains("Nothing here").doesNotContain(Who.STRANGER.fullName());
        String mine = cast.as(Who.STRANGER).get("/me/parked").body();
        assertThat(mine).contains("A decision").doesNotContain("CoP of Alpha");
        String id = cast.jdbc().sql("select id from parked").query(String.class).single();
        assertThat(cast.as(Who.STRANGER).get("/me/parked/" + id).body()).doesNotContain("CoP of Alpha", "Show it");
        assertThat(cast.as(Who.STRANGER).post("/me/parked/" + id + "/showing").status()).isEqualTo(409);
    }

    @Test
    void whatIsNotNeededStaysThirtyDaysAndIsGone() {
        story.closed();
        String entry = "/me/parked/" + decide(receipt, SONG).header("Parked");
        assertThat(cast.as(Who.TEACHER).post(entry + "/closure").location()).isEqualTo("/me/parked");
        assertThat(cast.as(Who.TEACHER).get("/").says("could not be entered")).isFalse();
        assertThat(cast.as(Who.TEACHER).get("/me/parked").body()).contains("Put away", "24 October 2026");
        assertThat(cast.as(Who.TEACHER).get(entry).body()).contains(SONG);
        cast.jdbc().sql("update sign_in set seen_at = '2026-10-25'").update();
        cast.clock().advance(Duration.ofDays(31));
        assertThat(cast.as(Who.TEACHER).get(entry).status()).isEqualTo(404);
        assertThat(decide(UUID.randomUUID(), "Another").header("Parked")).isNotEmpty();
        assertThat(parked("fields::text like '%" + SONG + "%'")).isZero();
    }

    @Test
    void otherWordsUnderAReceiptAreKeptAndEnteredAsANewEntry() {
        assertThat(decide(receipt, "The first words").status()).isEqualTo(200);
        var other = decide(receipt, "The second words");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.headers().firstValue("Parked")).isEmpty();
        String id = cast.jdbc().sql("select id from parked").query(String.class).single();
        assertThat(other.body()).contains("value=\"" + id + "\"");
        assertThat(cast.as(Who.TEACHER).get("/me/parked/" + id).body()).contains("The second words", "value=\"" + id + "\"");
        assertThat(cast.as(Who.TEACHER).postAs(UUID.fromString(id), path(), fields("The second words")).status()).isEqualTo(303);
        assertThat(parked("settled_at is null")).isZero();
        assertThat(cast.jdbc().sql("select count(*) from decision where session_id = ?").param(story.session()).query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void whatIsNoRefusalOfThisKindIsNotParked() {
        var outbox = cast.as(Who.TEACHER).outbox();
        notParked(422, outbox.post(path(), fields("")));
        notParked(401, cast.as(Who.COLLEAGUE).outboxOf(Who.TEACHER).post(path(), fields("x")));
        notParked(404, outbox.post("/retired/form", "words", "x"));
        notParked(403, outbox.post(HOME + "/closure", "reason", "x"));
        notParked(404, outbox.post("/communities/" + Cast.OTHER_COMMUNITY + "/leaders", "owner", "x"));
        cast.leave(0);
        story.closed();
        notParked(503, decide(receipt, "x"));
        assertThat(cast.as(Who.TEACHER).postAs(receipt, "/me/pin", "old", "1", "secret", "24681", "again", "24681").status()).isNotEqualTo(303);
        assertThat(parked("true")).isZero();
    }

    @Test
    void aFileStaysOnThePhoneAndIsNamed() {
        cast.jdbc().sql("update community set closed_on = '2026-09-01' where id = ?").param(Cast.COMMUNITY).update();
        var file = new Phone.Attached("file", "plan.pdf", "%PDF".getBytes(StandardCharsets.UTF_8));
        String id = cast.as(Who.TEACHER).outbox().postWith(file, HOME + "/documents", "kind", "manual", "title", "Our plan", "link", "").header("Parked");
        assertThat(cast.as(Who.TEACHER).get("/me/parked/" + id).body()).contains("A document", "plan.pdf", "Our plan");
    }

    @Test
    void twoHundredAreEnoughAndTheLongestStayOnThePhone() {
        story.closed();
        cast.jdbc().sql("""
                insert into parked (receipt_id, person_id, path, fields, status, reason, at)
                select gen_random_uuid(), ?, '/x', '{}', 409, 'session.not_open', '2026-09-01' from generate_series(1, 199)""").param(Who.TEACHER.id()).update();
        assertThat(decide(UUID.randomUUID(), "x".repeat(200_000)).headers().firstValue("Parked")).isEmpty();
        assertThat(decide(receipt, "The last one").header("Parked")).isNotEmpty();
        assertThat(decide(UUID.randomUUID(), "One too many").headers().firstValue("Parked")).isEmpty();
        assertThat(decide(receipt, "The last one, better").header("Parked")).isNotEmpty();
        assertThat(cast.as(Who.COLLEAGUE).outbox().post(path(), fields("Of somebody else")).header("Parked")).isNotEmpty();
    }

    @Test
    void aNoteIsNotReadByLeadersAndNamesAreTold() {
        UUID tryout = story.tryout(story.selected("Few speak"), Who.TEACHER);
        member(false);
        cast.as(Who.TEACHER).outbox().post(HOME + "/tryouts/" + tryout + "/notes", "words", SONG);
        assertThat(cast.as(Who.MENTOR).get(HOME + "/parked").body()).contains("A note on a try-out").doesNotContain(SONG);
        String id = cast.as(Who.TEACHER).outbox().post(path(), "words", "Bring", "owner", Who.COLLEAGUE.id(), "due", "2026-10-01").header("Parked");
        assertThat(cast.as(Who.TEACHER).get("/me/parked/" + id).body()).contains(Who.COLLEAGUE.fullName(), "2026-10-01");
    }

    @Test
    void everyFormThatMayWaitHasAName() {
        var telling = new Telling(new Words(new Texts(), "en"), Map.of());
        var paths = cast.bean(Routes.class).table().stream().filter(route -> route.keepable() && !route.unsigned() && route.method().equals("POST"))
                .map(route -> route.path().replaceAll("\\{.*?}", UUID.randomUUID().toString())).toList();
        assertThat(paths).hasSizeGreaterThan(40).allSatisfy(path -> assertThat(telling.words().texts().find("en", telling.kindKey(path))).as(path).isNotNull());
    }

    private static void notParked(int status, Phone.Answer answer) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Parked")).isEmpty();
        assertThat(parked("true")).isZero();
    }

    private Phone.Answer decide(UUID receipt, String words) {
        return cast.as(Who.TEACHER).outbox().postAs(receipt, path(), fields(words));
    }

    private String path() {
        return HOME + "/sessions/" + story.session() + "/decisions";
    }

    private static Object[] fields(String words) {
        return new Object[] {"words", words, "owner", "", "due", ""};
    }

    private static void member(boolean still) {
        cast.jdbc().sql("update membership set left_at = case when ? then null else timestamptz '2026-09-20' end where community_id = ? and person_id = ?")
                .param(still).param(Cast.COMMUNITY).param(Who.TEACHER.id()).update();
    }

    private static int parked(String which) {
        return cast.jdbc().sql("select count(*) from parked where " + which).query(Integer.class).single();
    }
}
