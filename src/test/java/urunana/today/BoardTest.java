package urunana.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.OnStage;
import urunana.cast.Story;
import urunana.cast.Who;

/** The board of those who oversee places: which communities met within their rhythm, and who answers for them. */
@Tag("K29")
class BoardTest extends OnStage {
    @BeforeEach
    void clear() {
        cast.jdbc().sql("update session set cancelled_at = now() where closed_at is null").update();
        cast.jdbc().sql("update session set closed_at = '2026-03-01' where closed_at is not null").update();
    }

    @Test
    void onlyADutyThatOverseesShowsABoard() {
        for (Who who : new Who[] {Who.MENTOR, Who.TEACHER, Who.STRANGER, Who.EVALUATOR, Who.GONE, Who.ADMIN}) {
            assertThat(page(who, "/")).as(who + "").doesNotContain("Who has met");
        }
        for (Who who : new Who[] {Who.DEPUTY, Who.HEAD, Who.OFFICER, Who.DISTRICT}) {
            assertThat(page(who, "/")).as(who + "").contains("Who has met", "CoP of Alpha").doesNotContain("CoP of Gamma");
        }
    }

    @Test
    void placesOutsideOnesOwnAreNotThere() {
        assertThat(cast.as(Who.DISTRICT).get("/?place=" + Cast.OTHER_DISTRICT).status()).isEqualTo(404);
        assertThat(cast.as(Who.DISTRICT).get("/?place=" + Cast.PROVINCE).status()).as("above one's own").isEqualTo(404);
        assertThat(cast.as(Who.DISTRICT).get("/?place=" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(cast.as(Who.DISTRICT).get("/?place=nonsense").status()).isEqualTo(404);
        assertThat(page(Who.DISTRICT, "/?place=" + Cast.SECTOR)).contains("Who has met: Test Mukarange", "CoP of Alpha", "/?place=" + Cast.DISTRICT);
        assertThat(page(Who.DISTRICT, "/?place=" + Cast.BETA)).contains("Who has met: EP Beta", "There are none yet").doesNotContain("CoP of Alpha");
    }

    @Test
    @Tag("K28")
    void aCommunityThatHasNotMetShowsItsOwnerAndAStepWithoutBlame() {
        assertThat(page(Who.DISTRICT, "/")).contains("planned: 0 of 1.", "Has not met for a while", "answerable: Uwase Claudine",
                "ask Uwase Claudine what stands in the way");
    }

    @Test
    void aClosedSessionWithinTheRhythmCounts() {
        Story.begin(cast).closed();
        assertThat(page(Who.DISTRICT, "/")).contains("planned: 1 of 1.", "last met on 24 September 2026").doesNotContain("what stands in the way");
    }

    @Test
    @Tag("K28")
    void aRecordClosedLateCountsOnTheDayPeopleMet() {
        var story = Story.begin(cast);
        cast.jdbc().sql("update session set planned_on = '2026-03-02' where id = ?").param(story.session()).update();
        story.closed();
        assertThat(page(Who.DISTRICT, "/")).contains("planned: 0 of 1.", "last met on 2 March 2026", "what stands in the way");
        assertThat(page(Who.OFFICER, "/communities/" + Cast.COMMUNITY)).contains("2 March 2026");
        cast.jdbc().sql("update session set planned_on = '2026-10-30' where id = ?").param(story.session()).update();
        assertThat(page(Who.DISTRICT, "/")).as("held before its day").contains("planned: 1 of 1.", "last met on 24 September 2026");
    }

    @Test
    void anOpenOrPlannedSessionIsNotAMeetingYet() {
        var story = Story.begin(cast);
        assertThat(page(Who.OFFICER, "/")).contains("planned: 0 of 1.");
        story.planned();
        cast.jdbc().sql("update session set closed_at = '2026-03-01' where closed_at is not null").update();
        assertThat(page(Who.OFFICER, "/")).contains("planned: 0 of 1.", "A day is planned", "next on Fri 25 Sep");
    }

    @Test
    void aProgrammeIsChosenAndPlacesBelowAreCounted() {
        UUID programme = cast.jdbc().sql("insert into programme (slug, name, starts_on) values ('second', 'Second programme', '2026-01-01') returning id")
                .query(UUID.class).single();
        cast.jdbc().sql("""
                insert into community (programme_id, place_id, kind, name, owner_id, facilitator_id, founded_on)
                values (?, ?, 'general', 'CoP of Beta', ?, ?, '2026-09-20')""")
                .param(programme).param(Cast.BETA).param(Who.MENTOR.id()).param(Who.MENTOR.id()).update();
        try {
            assertThat(page(Who.OFFICER, "/")).contains("By place", "GS Alpha", "EP Beta", "CoP of Beta", "Just begun: 1", "Second programme");
            assertThat(page(Who.OFFICER, "/?programme=" + programme)).contains("CoP of Beta", "selected>Second programme").doesNotContain("CoP of Alpha");
        } finally {
            cast.jdbc().sql("delete from community where programme_id = ?").param(programme).update();
            cast.jdbc().sql("delete from programme where id = ?").param(programme).update();
        }
    }

    @Test
    void aDutyOfOneProgrammeSeesTheCommunitiesOfThatProgrammeOnly() {
        UUID programme = cast.jdbc().sql("insert into programme (slug, name, starts_on) values ('third', 'Third programme', '2026-01-01') returning id")
                .query(UUID.class).single();
        cast.jdbc().sql("update duty set programme_id = ? where person_id = ?").param(programme).param(Who.OFFICER.id()).update();
        try {
            assertThat(page(Who.OFFICER, "/")).contains("Who has met").doesNotContain("CoP of Alpha");
        } finally {
            cast.jdbc().sql("update duty set programme_id = null where person_id = ?").param(Who.OFFICER.id()).update();
        }
    }

    @Test
    void whoOverseesTwoPlacesSeesBoth() {
        cast.jdbc().sql("insert into duty (person_id, role_code, place_id, starts_on, given_at) values (?, 'seo', ?, '2026-01-01', now())")
                .param(Who.OFFICER.id()).param(Cast.OTHER_DISTRICT).update();
        try {
            assertThat(page(Who.OFFICER, "/")).contains("Test Mukarange", "Test Gatsibo", "CoP of Alpha", "CoP of Gamma");
            assertThat(page(Who.OFFICER, "/?place=" + Cast.OTHER_DISTRICT)).contains("CoP of Gamma").doesNotContain("CoP of Alpha");
        } finally {
            cast.jdbc().sql("delete from duty where person_id = ? and place_id = ?").param(Who.OFFICER.id()).param(Cast.OTHER_DISTRICT).update();
        }
    }

    private static String page(Who who, String path) {
        var answer = cast.as(who).get(path);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }
}
