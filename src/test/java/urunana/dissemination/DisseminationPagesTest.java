package urunana.dissemination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.OnStage;
import urunana.cast.Phone;
import urunana.cast.Story;
import urunana.cast.Who;

/** Telling people beyond the community: planned in the last session, done afterwards. */
class DisseminationPagesTest extends OnStage {
    private static final String HOME = "/communities/" + Cast.COMMUNITY;

    Story story;

    @BeforeEach
    void begin() {
        story = Story.begin(cast);
        story.last();
    }

    @Test
    void whoDoesNotSeeTheTalkFindsNoDissemination() {
        String path = planned();
        for (Who who : new Who[] {Who.STRANGER, Who.EVALUATOR, Who.GONE, Who.DEPUTY, Who.OFFICER}) {
            for (String page : new String[] {path, path + "/plan", plans() + "/new"}) assertThat(cast.as(who).get(page).status()).isEqualTo(404);
            assertThat(plan(who, "Everybody").status()).isEqualTo(404);
            assertThat(complete(who, path, 1, "2026-09-24", "10").status()).isEqualTo(404);
        }
        assertThat(plan(Who.NOBODY, "Everybody").status()).isEqualTo(401);
    }

    @Test
    @Tag("C074")
    void thePlanSaysWhomHowWhoAndWhen() {
        var page = cast.as(Who.MENTOR).get(planned());
        assertThat(page.body()).contains("The school next door", "At another school", Who.COLLEAGUE.fullName(), "30 October 2026");
        assertThat(plan(Who.TEACHER, "The school next door", "channel", "drum").status()).isEqualTo(422);
        var past = plan(Who.TEACHER, "All parents", "due", "2026-09-01");
        assertThat(past.status()).isEqualTo(422);
        assertThat(past.body()).contains("All parents", "This day has passed");
        for (String channel : Dissemination.CHANNELS) assertThat(plan(Who.TEACHER, "By " + channel, "channel", channel).status()).isEqualTo(303);
    }

    @Test
    @Tag("C074")
    void itIsPlannedInTheOpenLastSessionOnly() {
        UUID last = story.session();
        story.closed();
        assertThat(plan(Who.TEACHER, "Everybody").status()).isEqualTo(409);
        story = Story.begin(cast);
        assertThat(plan(Who.TEACHER, "Everybody").status()).as("a first session").isEqualTo(409);
        assertThat(cast.as(Who.TEACHER).get(plans() + "/new").status()).isEqualTo(409);
        story.last();
        assertThat(cast.as(Who.TEACHER).get(plans() + "/new").body()).contains(story.session().toString()).doesNotContain(last.toString());
    }

    @Test
    @Tag("C074")
    void itIsDoneWithHowManyItReachedAlsoAfterTheCycle() {
        String path = planned();
        story.closed();
        story.ended();
        cast.clock().advance(java.time.Duration.ofDays(30));
        assertThat(complete(Who.COLLEAGUE, path, 1, "2026-11-30", "25").status()).as("tomorrow and beyond").isEqualTo(422);
        assertThat(complete(Who.COLLEAGUE, path, 1, "2026-10-23", "many").status()).isEqualTo(422);
        assertThat(complete(Who.COLLEAGUE, path, 1, "2026-10-23", "25").location()).isEqualTo(path);
        assertThat(cast.as(Who.MENTOR).get(path).body()).contains("done on 23 October 2026", "25 people reached");
        assertThat(complete(Who.TEACHER, path, 1, "2026-10-23", "30").status()).as("stale").isEqualTo(409);
        assertThat(complete(Who.TEACHER, path, 2, "2026-10-23", "").status()).as("nobody counted").isEqualTo(303);
        cast.clock().advance(java.time.Duration.ofDays(-30));
    }

    @Test
    void aPlanChangesUntilItIsDoneAndGoesOnlyInItsSession() {
        String path = planned();
        Object[] changed = {"version", 1, "audience", "All parents", "channel", "parents", "owner", Who.TEACHER.id(), "due", "2026-11-01"};
        assertThat(cast.as(Who.TEACHER).post(path + "/plan", changed).location()).isEqualTo(path);
        var stale = cast.as(Who.TEACHER).post(path + "/plan", "version", 1, "audience", "All learners", "channel", "online", "owner", Who.TEACHER.id(),
                "due", "2026-11-01");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("All learners", "All parents");
        complete(Who.TEACHER, path, 2, "2026-09-24", "40");
        changed[1] = 3;
        assertThat(cast.as(Who.TEACHER).post(path + "/plan", changed).body()).contains("carried out already");
        assertThat(cast.as(Who.TEACHER).post(path + "/removal").status()).isEqualTo(409);
        String other = planned();
        assertThat(cast.as(Who.TEACHER).post(other + "/removal").status()).isEqualTo(303);
        String stays = planned();
        story.closed();
        assertThat(cast.as(Who.TEACHER).post(stays + "/removal").status()).isEqualTo(409);
    }

    @Test
    void sentTwiceItIsPlannedOnce() {
        UUID receipt = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            assertThat(cast.as(Who.TEACHER).postAs(receipt, plans(), "session", story.session(), "audience", "Everybody", "channel", "online",
                    "owner", Who.TEACHER.id(), "due", "2026-10-30").status()).isEqualTo(303);
        }
        assertThat(cast.jdbc().sql("select count(*) from dissemination where cycle_id = ?").param(story.cycle()).query(Integer.class).single()).isEqualTo(1);
    }

    /** Plans to tell the school next door, and returns the address. */
    private String planned() {
        assertThat(plan(Who.TEACHER, "The school next door").location()).isEqualTo(HOME + "/sessions/" + story.session());
        return HOME + "/disseminations/" + cast.jdbc().sql("select id from dissemination where cycle_id = ? order by entry desc limit 1")
                .param(story.cycle()).query(UUID.class).single();
    }

    private Phone.Answer plan(Who who, String audience, String... one) {
        String channel = one.length > 0 && one[0].equals("channel") ? one[1] : "other_school";
        String due = one.length > 0 && one[0].equals("due") ? one[1] : "2026-10-30";
        return cast.as(who).post(plans(), "session", story.session(), "audience", audience, "channel", channel, "owner", Who.COLLEAGUE.id(), "due", due);
    }

    private static Phone.Answer complete(Who who, String path, int version, String on, String reached) {
        return cast.as(who).post(path + "/completion", "version", version, "done_on", on, "reached", reached);
    }

    private String plans() {
        return HOME + "/cycles/" + story.cycle() + "/disseminations";
    }
}
