package urunana.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
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

class PulsePagesTest {
    private static final String HOME = "/communities/" + Cast.COMMUNITY;

    private static Cast cast;
    private Story story;

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
    }

    @Test
    @Tag("K22")
    void whoDoesNotSitThereFindsNothing() {
        for (Who who : Circle.outside()) {
            for (String path : List.of(pulse(), HOME + "/pulse", enablers())) {
                var got = cast.as(who).get(path);
                if (who == Who.NOBODY) assertThat(got.location()).startsWith("/sign-in?next=");
                else assertThat(got.status()).as(who + " at " + path).isEqualTo(404);
            }
            assertThat(say(who, pulse(), 4, 4, "").status()).as(who.name()).isIn(401, 404);
        }
        assertThat(cast.jdbc().sql("select count(*) from pulse_given where session_id = ?").param(story.session()).query(Integer.class).single()).isZero();
    }

    @Test
    @Tag("K25")
    void itIsSaidOnceFromTheOpeningOnByWhoeverWasThere() {
        UUID planned = story.planned();
        assertThat(cast.as(Who.TEACHER).get(pulse()).body()).as("the form may be taken along").contains("name=\"joy\"", "once the session has been opened");
        assertThat(say(Who.TEACHER, pulse(), 3, 4, "").status()).isEqualTo(409);
        cast.jdbc().sql("update session set opened_at = '2026-09-24T08:00Z' where id = ?").param(planned).update();
        attended(Who.COLLEAGUE, "away");

        assertThat(say(Who.COLLEAGUE, pulse(), 3, 4, "").body()).contains("You are marked as not here");
        assertThat(cast.as(Who.COLLEAGUE).get(pulse()).body()).doesNotContain("name=\"joy\"");
        var half = cast.as(Who.TEACHER).post(pulse(), "joy", "9", "words", "More time");
        assertThat(half.status()).isEqualTo(422);
        assertThat(half.body()).contains("value=\"More time\"", "f-joy", "f-usefulness");
        assertThat(say(Who.TEACHER, pulse(), 3, 4, "").location()).isEqualTo(pulse());

        var again = say(Who.TEACHER, pulse(), 1, 1, "");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("Each says it once");
        assertThat(cast.as(Who.TEACHER).get(pulse()).body()).contains("1 has answered; it is shown from 5 on.", "Each says it once").doesNotContain("name=\"joy\"");
        assertThat(cast.jdbc().sql("select joy from pulse where session_id = ?").param(planned).query(Integer.class).list()).containsExactly(3);
    }

    @Test
    void itCanBeSaidUntilTwoWeeksAfterTheClosing() {
        story.closed();
        assertThat(say(Who.TEACHER, pulse(), 3, 3, "").status()).isEqualTo(303);
        cast.jdbc().sql("update session set closed_at = closed_at - interval '14 days' where id = ?").param(story.session()).update();
        assertThat(say(Who.COLLEAGUE, pulse(), 3, 3, "").body()).contains("until two weeks after the session");
        assertThat(cast.as(Who.COLLEAGUE).get(pulse()).body()).doesNotContain("name=\"joy\"");
    }

    @Test
    @Tag("K25")
    void nothingIsShownOfFewerThanFiveAndNoAnswerJoinsAlone() {
        for (Who who : Circle.first(4)) say(who, pulse(), 4, 4, "Wish of " + who);
        assertThat(cast.as(Who.MENTOR).get(pulse()).body()).contains("4 have answered; it is shown from 5 on.").doesNotContain("Wish of", "very well: 4");

        say(Circle.MEMBERS.get(4), pulse(), 3, 4, "");
        String five = cast.as(Who.MENTOR).get(pulse()).body();
        assertThat(five).contains("5 answers are shown.", "very well: 4/5", "Wish of TEACHER", "Wish of DEPUTY");
        assertThat(cast.as(Who.MENTOR).get(pulse()).body().replaceAll("name=\"receipt\" value=\"[^\"]*\"", "")).as("stable")
                .isEqualTo(five.replaceAll("name=\"receipt\" value=\"[^\"]*\"", ""));

        say(Circle.MEMBERS.get(5), pulse(), 1, 1, "A sixth wish");
        say(Circle.MEMBERS.get(6), pulse(), 1, 1, "");
        assertThat(cast.as(Who.MENTOR).get(pulse()).body()).contains("5 answers are shown.", "2 more came", "very well: 4/5").doesNotContain("A sixth wish");
        say(Circle.MEMBERS.get(7), pulse(), 1, 1, "");
        assertThat(cast.as(Who.MENTOR).get(pulse()).body()).contains("8 answers are shown.", "not well: 3/8", "A sixth wish").doesNotContain("more came");
    }

    @Test
    void afterTwoWeeksAllThatCameIsShown() {
        for (Who who : Circle.first(6)) say(who, pulse(), 4, 4, "");
        assertThat(cast.as(Who.MENTOR).get(pulse()).body()).contains("5 answers are shown.", "1 more came");
        story.closed();
        cast.jdbc().sql("update session set closed_at = closed_at - interval '14 days' where id = ?").param(story.session()).update();
        assertThat(cast.as(Who.MENTOR).get(pulse()).body()).contains("6 answers are shown.").doesNotContain("more came");
        Story few = story = Story.begin(cast);
        for (Who who : Circle.first(4)) say(who, pulse(), 4, 4, "Never shown");
        few.closed();
        cast.jdbc().sql("update session set closed_at = closed_at - interval '30 days' where id = ?").param(few.session()).update();
        assertThat(cast.as(Who.MENTOR).get(pulse()).body()).contains("4 have answered").doesNotContain("Never shown");
    }

    @Test
    void aSmallCircleIsToldThatNothingWillBeShown() {
        assertThat(cast.as(Who.TEACHER).get(pulse()).body()).doesNotContain("stay hidden");
        for (Who who : Circle.MEMBERS.subList(4, 8)) attended(who, "away");
        assertThat(cast.as(Who.TEACHER).get(pulse()).body()).contains("Only 4 of you can answer", "stay hidden");
    }

    @Test
    @Tag("K25")
    void whatIsWishedForStandsOnThePageOfTheNextSession() {
        for (Who who : Circle.first(5)) say(who, pulse(), 2, 3, who == Who.HEAD ? "Begin on time" : "");
        String next = HOME + "/sessions/" + story.middle();
        assertThat(cast.as(Who.TEACHER).get(next).body()).contains("Wished for next time", "Begin on time");
        String agenda = cast.as(Who.MENTOR).get(next + "/agenda/edit").body();
        assertThat(agenda).contains("A wish from last time", "value=\"Begin on time\"");
        String from = agenda.replaceFirst("(?s).*value=\"(wish:[0-9a-f-]{36})\".*", "$1");
        assertThat(cast.as(Who.MENTOR).post(next + "/agenda", "from-1", from, "title-1", "Begin on time", "minutes-1", 5, "take-1", "yes").status()).isEqualTo(303);
        assertThat(cast.as(Who.TEACHER).get(next + "/agenda").body()).contains("Begin on time", "A wish from last time");
        assertThat(cast.as(Who.MENTOR).get(HOME + "/sessions/" + story.middle()).body()).as("one session back, not two").doesNotContain("Begin on time");
    }

    @Test
    void sessionsOfWhichEnoughWasSaidStandInTheTrend() {
        UUID first = story.session();
        for (Who who : Circle.first(5)) say(who, pulse(), who == Who.HEAD ? 1 : 4, 2, "");
        UUID middle = story.middle();
        for (Who who : Circle.first(4)) say(who, pulse(), 4, 4, "");
        String trend = cast.as(Who.COLLEAGUE).get(HOME + "/pulse").body();
        assertThat(trend).contains("/sessions/" + first + "/pulse", "joy 3.4, usefulness 2.0", "<svg class=\"bars\"").doesNotContain("/sessions/" + middle + "/pulse");
        assertThat(cast.as(Who.TEACHER).get(HOME).body()).contains("href=\"" + HOME + "/pulse\"");
    }

    @Test
    @Tag("C031")
    void theSixEnablersAreJudgedOnceFromTheLastSessionOnAndShownFromFiveOn() {
        assertThat(judge(Who.TEACHER, 3).body()).contains("from the last session of the cycle on");
        story.last();
        assertThat(cast.as(Who.TEACHER).post(enablers(), "purpose", "3").status()).isEqualTo(422);
        for (Who who : Circle.first(4)) assertThat(judge(who, 4).location()).isEqualTo(enablers());
        assertThat(judge(Who.TEACHER, 1).status()).isEqualTo(409);
        String cycle = HOME + "/cycles/" + story.cycle();
        assertThat(cast.as(Who.TEACHER).get(cycle).body()).doesNotContain("Accountability");
        judge(Circle.MEMBERS.get(4), 2);
        for (String page : List.of(cycle, enablers(), cycle + "/evaluation", HOME + "/pulse")) {
            assertThat(cast.as(Who.TEACHER).get(page).body()).as(page).contains("Purpose and focus: 3.6; ", "Accountability", "<svg class=\"bars\"");
        }
        story.closed();
        story.ended();
        assertThat(cast.as(Who.OFFICER).get(cycle + "/report").body()).as("never leaves the room").doesNotContain("Purpose and focus");
    }

    private String pulse() {
        return HOME + "/sessions/" + story.session() + "/pulse";
    }

    private String enablers() {
        return HOME + "/cycles/" + story.cycle() + "/enablers";
    }

    private static Phone.Answer say(Who who, String path, int joy, int usefulness, String words) {
        return cast.as(who).post(path, "joy", joy, "usefulness", usefulness, "words", words);
    }

    private Phone.Answer judge(Who who, int level) {
        return cast.as(who).post(enablers(), "purpose", level, "relationships", level, "collaboration", level, "inquiry", level, "leadership", level,
                "accountability", level);
    }

    private void attended(Who who, String state) {
        cast.jdbc().sql("insert into attendance (session_id, community_id, person_id, state) values (?, ?, ?, ?)")
                .param(story.session()).param(Cast.COMMUNITY).param(who.id()).param(state).update();
    }
}
