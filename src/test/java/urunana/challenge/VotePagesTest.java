package urunana.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.Circle;
import urunana.cast.Phone;
import urunana.cast.Story;
import urunana.cast.Who;

/** A vote in the open first session, on phones or with raised hands. */
@Tag("C056")
class VotePagesTest {
    private static final String HOME = "/communities/" + Cast.COMMUNITY;

    private static Cast cast;
    private Story story;
    private UUID books;
    private UUID girls;
    private UUID roof;

    @BeforeAll
    static void start() {
        cast = Cast.start();
        Circle.gather(cast);
    }

    @AfterAll
    static void stop() {
        cast.close();
    }

    @BeforeEach
    void begin() {
        story = Story.begin(cast);
        books = raised("Books wait for weeks", "direct");
        girls = raised("Girls at the back are silent", "indirect");
        roof = raised("The roof leaks", "out");
    }

    @Test
    @Tag("K22")
    void whoDoesNotSitThereNeitherVotesNorClosesNorCounts() {
        for (Who who : Circle.outside()) {
            assertThat(vote(who, books).status()).as(who.name()).isIn(401, 404);
            assertThat(cast.as(who).post(cycle("vote-closure")).status()).isIn(401, 404);
            assertThat(cast.as(who).post(cycle("hands"), "hands-" + books, 3).status()).isIn(401, 404);
        }
        vote(Who.TEACHER, books);
        assertThat(cast.as(Who.TEACHER).post(cycle("vote-closure")).status()).isEqualTo(403);
        assertThat(cast.as(Who.TEACHER).get(cycle("hands")).status()).isEqualTo(403);
        assertThat(cast.as(Who.TEACHER).post(cycle("hands"), "hands-" + books, 3).status()).isEqualTo(403);
        assertThat(cast.as(Who.TEACHER).get(cycle("votes")).body()).doesNotContain(cycle("hands"), cycle("vote-closure"));
    }

    @Test
    void aBallotIsCastOnceAndWhole() {
        assertThat(vote(Who.TEACHER).body()).as("empty").contains("Please choose one");
        assertThat(vote(Who.TEACHER, books, girls, raised("Chalk is short", "direct")).body()).as("three").contains("Choose 2 at most");
        assertThat(vote(Who.TEACHER, roof).status()).as("out of our hands").isEqualTo(422);
        assertThat(cast.as(Who.TEACHER).post(cycle("votes"), "challenge", books).body()).as("a form from before").contains("This form is from before");
        assertThat(voted()).isZero();

        assertThat(vote(Who.TEACHER, books, girls).location()).isEqualTo(cycle("votes"));
        var again = vote(Who.TEACHER, girls);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("Each votes once");
        assertThat(cast.as(Who.TEACHER).get(cycle("votes")).body()).contains("You have voted.", "1 of 8 has voted.").doesNotContain("name=\"challenge\"");
        assertThat(counts()).containsExactly(1, 1);
    }

    @Test
    void nobodySeesVotesBeforeTheVoteIsOver() {
        vote(Who.TEACHER, girls);
        vote(Who.COLLEAGUE, girls, books);
        for (Who who : List.of(Who.MENTOR, Who.TEACHER, Who.HEAD)) {
            for (String page : List.of(cycle("votes"), HOME + "/sessions/" + story.session(), HOME + "/sessions/" + story.session() + "/report")) {
                assertThat(cast.as(who).get(page).body()).as(who + " at " + page).doesNotContain("2 votes", "1 vote");
            }
            assertThat(cast.as(who).get(HOME + "/sessions/" + story.session()).body()).contains("2 of 8 have voted.");
        }
        String choice = cast.as(Who.MENTOR).get(cycle("selection")).body();
        assertThat(choice).contains("The choice closes it").doesNotContain("2 votes", "1 vote");
        assertThat(choice.indexOf("Books wait")).as("in the order they were raised").isLessThan(choice.indexOf("Girls at the back"));
    }

    @Test
    void theVoteIsOverWhenEverybodyHereHasVoted() {
        for (Who who : Circle.MEMBERS.subList(3, 8)) attended(who, "away");
        for (Who who : Circle.first(3)) attended(who, "whole");
        assertThat(vote(Circle.MEMBERS.get(5), books).body()).contains("You are marked as not here");
        for (Who who : Circle.first(2)) vote(who, girls);
        assertThat(cast.as(Who.TEACHER).get(cycle("votes")).body()).contains("2 of 3 have voted.").doesNotContain("2 votes");
        vote(Circle.MEMBERS.get(2), books, girls);
        String over = cast.as(Who.TEACHER).get(cycle("votes")).body();
        assertThat(over).contains("The vote is closed", "3 votes", "1 vote").doesNotContain("have voted.");
        assertThat(over.indexOf("Girls at the back")).as("most votes first").isLessThan(over.indexOf("Books wait"));
        attended(Circle.MEMBERS.get(4), "late");
        assertThat(vote(Circle.MEMBERS.get(4), books).body()).as("who comes later would be told by the difference").contains("everybody sees its votes");
    }

    @Test
    void whoVotesLastAtTheSameMomentClosesTheVote() {
        for (Who who : Circle.MEMBERS.subList(4, 8)) attended(who, "away");
        for (Who who : Circle.first(4)) attended(who, "whole");
        var sent = Circle.first(4).stream().map(who -> CompletableFuture.supplyAsync(() -> vote(who, books).status())).toList();
        assertThat(sent.stream().map(CompletableFuture::join)).containsOnly(303);
        assertThat(cast.as(Who.TEACHER).get(cycle("votes")).body()).contains("4 votes");
    }

    @Test
    void aLeaderClosesTheVote() {
        assertThat(cast.as(Who.MENTOR).post(cycle("vote-closure")).body()).contains("Nobody has voted yet");
        vote(Who.TEACHER, books);
        assertThat(cast.as(Who.MENTOR).get(cycle("votes")).body()).contains("Close the vote and show the votes").doesNotContain(Who.TEACHER.fullName());
        assertThat(cast.as(Who.MENTOR).post(cycle("vote-closure")).location()).isEqualTo(cycle("votes"));
        assertThat(cast.as(Who.COLLEAGUE).get(HOME + "/sessions/" + story.session()).body()).contains("· 1 vote");
        assertThat(vote(Who.COLLEAGUE, girls).status()).isEqualTo(409);
        assertThat(cast.as(Who.MENTOR).post(cycle("vote-closure")).status()).isEqualTo(409);
        assertThat(cast.jdbc().sql("select count(*) from audit where action = 'closed the vote in' and object_id = ?").param(story.session()).query(Integer.class).single()).isOne();
    }

    @Test
    @Tag("C057")
    void theChoiceClosesTheVote() {
        vote(Who.TEACHER, books);
        assertThat(cast.as(Who.MENTOR).post(cycle("selection"), "challenge", books).status()).isEqualTo(303);
        assertThat(vote(Who.COLLEAGUE, girls).status()).isEqualTo(409);
        assertThat(cast.as(Who.TEACHER).get(cycle("votes")).body()).contains("1 vote", "0 votes");
        story.middle();
        assertThat(cast.as(Who.TEACHER).get(cycle("votes")).body()).as("no vote in a middle session").contains("1 vote").doesNotContain("name=\"challenge\"");
        assertThat(vote(Who.HEAD, girls).status()).isEqualTo(409);
    }

    @Test
    void aFormFromBeforeWithHandsIsToldWhereTheyGo() {
        var old = cast.as(Who.MENTOR).post(cycle("selection"), "challenge", books, "hands-" + books, "4", "hands-" + girls, "");
        assertThat(old.status()).isEqualTo(422);
        assertThat(old.body()).contains("Raised hands have a page of their own now");
        assertThat(cast.as(Who.MENTOR).post(cycle("selection"), "challenge", books, "hands-" + books, "", "hands-" + girls, "").status()).isEqualTo(303);
    }

    @Test
    void raisedHandsAreCountedByTheLeaderOrTheChairAndCloseTheVote() {
        for (Who who : Circle.first(4)) attended(who, "whole");
        cast.jdbc().sql("insert into session_task (session_id, community_id, person_id, task) values (?, ?, ?, 'chair')")
                .param(story.session()).param(Cast.COMMUNITY).param(Who.COLLEAGUE.id()).update();
        assertThat(hands(Who.TEACHER, 1, 1).status()).isEqualTo(403);
        assertThat(hands(Who.COLLEAGUE, "", "").body()).contains("Write how many hands went up");
        assertThat(hands(Who.COLLEAGUE, 5, 1).body()).as("more hands than people").contains("Only 4 are here", "value=\"5\"");
        cast.jdbc().sql("delete from attendance where session_id = ?").param(story.session()).update();
        for (Who who : Circle.first(1)) attended(who, "whole");
        UUID third = raised("Chalk is short", "direct");
        assertThat(cast.as(Who.COLLEAGUE).post(cycle("hands"), "hands-" + books, 1, "hands-" + girls, 1, "hands-" + third, 1).body()).contains("at most");
        for (Who who : Circle.MEMBERS.subList(1, 4)) attended(who, "late");

        assertThat(hands(Who.COLLEAGUE, 3, 4).location()).isEqualTo(cycle("votes"));
        assertThat(cast.as(Who.TEACHER).get(cycle("votes")).body()).contains("Hands were counted in the room", "3 votes", "4 votes");
        assertThat(vote(Who.TEACHER, books).body()).contains("Hands were counted in the room");
        assertThat(hands(Who.MENTOR, 2, 4).status()).as("counted again").isEqualTo(303);
        assertThat(cast.as(Who.TEACHER).get(cycle("votes")).body()).contains("2 votes", "4 votes").doesNotContain("3 votes");
    }

    @Test
    void handsAreNotCountedOnTopOfBallots() {
        vote(Who.TEACHER, books);
        var refused = hands(Who.MENTOR, 3, 3);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("passing one around if need be, or close the vote");
        assertThat(cast.as(Who.MENTOR).get(cycle("votes")).body()).doesNotContain(cycle("hands"));
        assertThat(counts()).containsExactly(1, 0);
    }

    @Test
    @Tag("C055")
    void nothingLeavesTheListWhileVotesComeIn() {
        vote(Who.TEACHER, books);
        var refused = cast.as(Who.TEACHER).post(cycle("sorting"), "control-" + girls, "out");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Votes are coming in");
        assertThat(cast.as(Who.TEACHER).post(cycle("sorting"), "control-" + roof, "indirect").status()).as("something may join it").isEqualTo(303);
        cast.as(Who.MENTOR).post(cycle("vote-closure"));
        assertThat(cast.as(Who.TEACHER).post(cycle("sorting"), "control-" + girls, "out").status()).isEqualTo(303);
    }

    @Test
    @Tag("K70")
    void aMeetingHasAVoteOfItsOwn() {
        cast.jdbc().sql("update session set kind = 'meeting' where id = ?").param(story.session()).update();
        vote(Who.TEACHER, books);
        UUID before = story.session();
        story.middle();
        cast.jdbc().sql("update session set kind = 'meeting' where id = ?").param(story.session()).update();
        assertThat(cast.as(Who.COLLEAGUE).get(HOME + "/sessions/" + before).body()).as("over with its session").contains("· 1 vote");
        assertThat(cast.as(Who.TEACHER).post(cycle("votes"), "session", before, "challenge", girls).body()).as("waited on a phone too long").contains("closed now");
        assertThat(vote(Who.TEACHER, girls).status()).isEqualTo(303);
        cast.as(Who.MENTOR).post(cycle("vote-closure"));
        assertThat(cast.as(Who.TEACHER).get(cycle("votes")).body()).contains("1 vote", "0 votes");
    }

    private UUID raised(String words, String control) {
        UUID id = story.raised(words);
        story.sorted(id, control);
        return id;
    }

    private String cycle(String part) {
        return HOME + "/cycles/" + story.cycle() + "/" + part;
    }

    private Phone.Answer vote(Who who, UUID... chosen) {
        var fields = new Object[2 + 2 * chosen.length];
        fields[0] = "session";
        fields[1] = story.session();
        for (int i = 0; i < chosen.length; i++) {
            fields[2 + 2 * i] = "challenge";
            fields[3 + 2 * i] = chosen[i];
        }
        return cast.as(who).post(cycle("votes"), fields);
    }

    private Phone.Answer hands(Who who, Object forBooks, Object forGirls) {
        return cast.as(who).post(cycle("hands"), "hands-" + books, forBooks, "hands-" + girls, forGirls);
    }

    private void attended(Who who, String state) {
        cast.jdbc().sql("""
                insert into attendance (session_id, community_id, person_id, state) values (?, ?, ?, ?)
                on conflict (session_id, person_id) do update set state = excluded.state""")
                .param(story.session()).param(Cast.COMMUNITY).param(who.id()).param(state).update();
    }

    private int voted() {
        return cast.jdbc().sql("select count(*) from ballot where session_id = ?").param(story.session()).query(Integer.class).single();
    }

    /** Of the books and of the girls. */
    private List<Integer> counts() {
        return cast.jdbc().sql("select votes from vote_count where session_id = ? and challenge_id in (?, ?) order by challenge_id = ?")
                .param(story.session()).param(books).param(girls).param(girls).query(Integer.class).list();
    }
}
