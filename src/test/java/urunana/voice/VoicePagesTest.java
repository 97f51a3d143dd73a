package urunana.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import urunana.cast.Cast;
import urunana.cast.Story;
import urunana.cast.Who;

/** Counting who speaks, and what the leaders see of it: refusals first. */
class VoicePagesTest {
    private static final String HOME = "/communities/" + Cast.COMMUNITY;

    private static Cast cast;
    private Story story;
    private String voice;

    @BeforeAll
    static void start() {
        cast = Cast.start();
        cast.jdbc().sql("update person set sex = 'male' where id = ?").param(Who.TEACHER.id()).update();
    }

    @AfterAll
    static void stop() {
        cast.close();
    }

    @BeforeEach
    void begin() {
        cast.jdbc().sql("delete from uncounted").update();
        story = Story.begin(cast);
        voice = HOME + "/sessions/" + story.session() + "/voice";
    }

    @ParameterizedTest
    @EnumSource(names = {"STRANGER", "EVALUATOR", "GONE", "HEAD", "OFFICER"})
    void forOthersThereIsNothing(Who who) {
        for (String path : List.of(voice, voice + "/shares", HOME + "/voice", HOME + "/voice/mine")) assertThat(cast.as(who).get(path).status()).as(path).isEqualTo(404);
        assertThat(cast.as(who).post(voice + "/turns", "member", Who.TEACHER.id()).status()).isEqualTo(404);
    }

    @Test
    void aMemberWhoDoesNotLeadIsTold() {
        for (String path : List.of(voice, voice + "/shares", HOME + "/voice")) assertThat(cast.as(Who.TEACHER).get(path).status()).as(path).isEqualTo(403);
        assertThat(cast.as(Who.TEACHER).post(voice + "/turns", "member", Who.TEACHER.id()).status()).isEqualTo(403);
        assertThat(cast.as(Who.TEACHER).post(voice + "/counts", "turns-" + Who.TEACHER.id(), 9).status()).isEqualTo(403);
        assertThat(cast.as(Who.TEACHER).get(session()).body()).doesNotContain(voice);
        assertThat(turns(Who.TEACHER)).isZero();
    }

    @Test
    @Tag("U50")
    void theChairCountsWhileTheSessionIsOpenAndSeesNothingAfterwards() {
        chairs(Who.TEACHER);
        var chair = cast.as(Who.TEACHER);
        assertThat(chair.get(session()).body()).contains(voice);
        assertThat(chair.get(voice).status()).isEqualTo(200);
        assertThat(chair.get(voice + "/shares").status()).isEqualTo(200);
        assertThat(chair.get(HOME + "/voice").status()).as("what came before is the leaders'").isEqualTo(403);
        story.closed();
        assertThat(chair.get(voice).status()).isEqualTo(403);
        assertThat(chair.get(voice + "/shares").status()).isEqualTo(403);
        assertThat(chair.post(voice + "/counts", "turns-" + Who.COLLEAGUE.id(), 4).status()).as("what waited on the phone still arrives").isEqualTo(303);
        assertThat(turns(Who.COLLEAGUE)).isEqualTo(4);
    }

    @Test
    @Tag("U50")
    void aTapIsOneTurnAndComesBackToTheSamePlace() {
        var leader = cast.as(Who.MENTOR);
        var tapped = leader.post(voice + "/turns", "member", Who.TEACHER.id());
        assertThat(tapped.location()).isEqualTo(voice + "?last=" + Who.TEACHER.id() + "#m-" + Who.TEACHER.id());
        leader.post(voice + "/turns", "member", Who.TEACHER.id());
        var page = leader.get(voice + "?last=" + Who.TEACHER.id());
        assertThat(page.body()).contains("Take back the last tap: Mugisha Eric", "data-turns=\"2\"");
        assertThat(leader.post(voice + "/corrections", "member", Who.TEACHER.id()).location()).isEqualTo(voice + "#m-" + Who.TEACHER.id());
        assertThat(turns(Who.TEACHER)).isEqualTo(1);
        for (int i = 0; i < 3; i++) leader.post(voice + "/corrections", "member", Who.TEACHER.id());
        assertThat(turns(Who.TEACHER)).as("never less than nothing").isZero();
        assertThat(leader.post(voice + "/turns", "member", Who.STRANGER.id()).status()).isEqualTo(422);
        assertThat(leader.post(voice + "/turns").status()).isEqualTo(422);
    }

    @Test
    @Tag("U52")
    void thePageForTappingNamesNobodysSex() {
        marked(Who.MENTOR, "whole");
        marked(Who.TEACHER, "late");
        marked(Who.COLLEAGUE, "away");
        var page = cast.as(Who.MENTOR).get(voice);
        assertThat(page.body()).contains("Uwase Claudine", "Mugisha Eric").doesNotContain("Ingabire Aline").doesNotContainIgnoringCase("women")
                .doesNotContainIgnoringCase("female").doesNotContain("Men").doesNotContainIgnoringCase("gender").doesNotContain("sex");
    }

    @Test
    void whatAPhoneCountedArrivesOnce() {
        UUID receipt = UUID.randomUUID();
        Object[] counts = {"turns-" + Who.TEACHER.id(), 5, "seconds-" + Who.TEACHER.id(), 90, "turns-" + Who.COLLEAGUE.id(), "", "seconds-" + Who.COLLEAGUE.id(), ""};
        for (int i = 0; i < 2; i++) assertThat(cast.as(Who.MENTOR).outbox().postAs(receipt, voice + "/counts", counts).status()).isEqualTo(200);
        assertThat(turns(Who.TEACHER)).isEqualTo(5);
        assertThat(cast.as(Who.MENTOR).post(voice + "/counts", counts).location()).isEqualTo(voice);
        assertThat(turns(Who.TEACHER)).as("another count is added").isEqualTo(10);
        assertThat(cast.jdbc().sql("select count(*) from voice where session_id = ?").param(story.session()).query(Integer.class).single()).isOne();
    }

    @Test
    void whatCannotBeMeantComesBackAsItWasTyped() {
        var many = cast.as(Who.MENTOR).post(voice + "/counts", "turns-" + Who.TEACHER.id(), "many");
        assertThat(many.status()).isEqualTo(422);
        assertThat(many.body()).contains("value=\"many\"");
        assertThat(cast.as(Who.MENTOR).post(voice + "/counts").body()).contains("Nothing has been counted yet");
        assertThat(cast.as(Who.MENTOR).post(voice + "/counts", "turns-" + Who.STRANGER.id(), 3).status()).isEqualTo(422);
        assertThat(cast.as(Who.MENTOR).post(voice + "/counts", "turns-" + Who.TEACHER.id(), 1000).status()).isEqualTo(303);
        assertThat(cast.as(Who.MENTOR).post(voice + "/turns", "member", Who.TEACHER.id()).status()).as("there is an end to it, and no failure").isEqualTo(303);
        assertThat(turns(Who.TEACHER)).isEqualTo(1000);
    }

    @Test
    void beforeASessionBeginsNothingIsCounted() {
        UUID planned = story.planned();
        String ahead = HOME + "/sessions/" + planned + "/voice";
        assertThat(cast.as(Who.MENTOR).get(ahead).status()).as("a phone may take it along").isEqualTo(200);
        assertThat(cast.as(Who.MENTOR).post(ahead + "/turns", "member", Who.TEACHER.id()).status()).isEqualTo(409);
        assertThat(cast.as(Who.MENTOR).get(HOME + "/sessions/" + UUID.randomUUID() + "/voice").status()).isEqualTo(404);
    }

    @Test
    @Tag("U50")
    @Tag("C031")
    void theLeaderSeesSharesAndWhoWasNotHeard() {
        count(Who.MENTOR, 2);
        count(Who.TEACHER, 8);
        var page = cast.as(Who.MENTOR).get(voice + "/shares");
        assertThat(page.body()).contains("1 person has not spoken yet", "Ingabire Aline", "67\u00a0% of the people", "20\u00a0% of the turns", "0.3", "2.4",
                "The one who spoke most had 80\u00a0% of it");
        count(Who.COLLEAGUE, 1);
        assertThat(cast.as(Who.MENTOR).get(voice + "/shares").body()).contains("Everybody who is here has spoken").doesNotContain("not spoken yet");
    }

    @Test
    @Tag("U51")
    @Tag("U49")
    void aSilentMemberIsInvitedWithAQuestion() {
        count(Who.MENTOR, 2);
        var body = cast.as(Who.MENTOR).get(voice + "/shares").body();
        int first = Questions.number(1, 0);
        assertThat(body).contains("2 people have not spoken yet", text("voice.question." + first), text("voice.question." + Questions.number(1, 1)),
                "Why somebody may be silent", "The language", "Money and means");
    }

    @Test
    void whoSaidNothingOfTheirSexIsNotGuessed() {
        cast.jdbc().sql("update person set sex = null where id = ?").param(Who.COLLEAGUE.id()).update();
        cast.jdbc().sql("update person set sex = 'other' where id = ?").param(Who.MENTOR.id()).update();
        try {
            count(Who.COLLEAGUE, 1);
            assertThat(cast.as(Who.MENTOR).get(voice + "/shares").body()).contains("Not said, or another answer", "67\u00a0% of the people").doesNotContain("Women</th>");
        } finally {
            cast.jdbc().sql("update person set sex = 'female' where id in (?, ?)").param(Who.COLLEAGUE.id()).param(Who.MENTOR.id()).update();
        }
    }

    @Test
    @Tag("U49")
    void whoSaysNoIsNotCountedAnyMore() {
        count(Who.TEACHER, 7);
        var teacher = cast.as(Who.TEACHER);
        assertThat(teacher.get(HOME + "/voice/mine").body()).contains(">7<");
        assertThat(teacher.post(HOME + "/voice/mine").status()).isEqualTo(422);
        assertThat(teacher.post(HOME + "/voice/mine", "counted", "no").location()).isEqualTo(HOME + "/voice/mine");
        assertThat(teacher.get(HOME + "/voice/mine").body()).contains("Nothing has been counted of you");
        assertThat(cast.jdbc().sql("select count(*) from voice where person_id = ?").param(Who.TEACHER.id()).query(Integer.class).single()).isZero();
        assertThat(cast.as(Who.MENTOR).get(voice).body()).contains("Mugisha Eric", "not counted").doesNotContain("turns-" + Who.TEACHER.id());
        assertThat(cast.as(Who.MENTOR).post(voice + "/turns", "member", Who.TEACHER.id()).status()).isEqualTo(303);
        count(Who.TEACHER, 3);
        assertThat(cast.jdbc().sql("select count(*) from voice where person_id = ?").param(Who.TEACHER.id()).query(Integer.class).single()).as("also when a phone did not know")
                .isZero();
        assertThat(cast.as(Who.MENTOR).get(voice + "/shares").body()).contains("1 member does not want to be counted");
        teacher.post(HOME + "/voice/mine", "counted", "yes");
        count(Who.TEACHER, 2);
        assertThat(turns(Who.TEACHER)).isEqualTo(2);
    }

    @Test
    void oneSeesOnlyOnesOwnCounts() {
        count(Who.TEACHER, 733);
        count(Who.COLLEAGUE, 644);
        assertThat(cast.as(Who.TEACHER).get(HOME + "/voice/mine").body()).contains(">733<").doesNotContain(">644<");
        assertThat(cast.as(Who.MENTOR).get(HOME + "/voice/mine").body()).doesNotContain(">733<", ">644<");
    }

    @Test
    @Tag("U50")
    @Tag("U54")
    void theTrendShowsSessionsSideBySide() {
        chairs(Who.TEACHER);
        marked(Who.MENTOR, "whole");
        marked(Who.TEACHER, "whole");
        marked(Who.COLLEAGUE, "whole");
        count(Who.TEACHER, 8);
        count(Who.MENTOR, 2);
        story.middle();
        voice = HOME + "/sessions/" + story.session() + "/voice";
        count(Who.TEACHER, 1);
        count(Who.MENTOR, 1);
        var body = cast.as(Who.MENTOR).get(HOME + "/voice").body();
        assertThat(body).contains("First session", "Middle session 1", "0.3", "80\u00a0%", "Who held the tasks", "<title>Turns of women and men");
    }

    private void count(Who who, int turns) {
        assertThat(cast.as(Who.MENTOR).post(voice + "/counts", "turns-" + who.id(), turns).status()).isEqualTo(303);
    }

    private void chairs(Who who) {
        cast.jdbc().sql("insert into session_task (session_id, community_id, person_id, task) values (?, ?, ?, 'chair')")
                .param(story.session()).param(Cast.COMMUNITY).param(who.id()).update();
    }

    private void marked(Who who, String state) {
        cast.jdbc().sql("insert into attendance (session_id, community_id, person_id, state) values (?, ?, ?, ?)")
                .param(story.session()).param(Cast.COMMUNITY).param(who.id()).param(state).update();
    }

    private int turns(Who who) {
        return cast.jdbc().sql("select coalesce(sum(turns), 0) from voice where session_id = ? and person_id = ?").param(story.session())
                .param(who.id()).query(Integer.class).single();
    }

    private String session() {
        return HOME + "/sessions/" + story.session();
    }

    private static String text(String key) {
        return String.valueOf(cast.bean(urunana.text.Texts.class).find("en", key));
    }
}
