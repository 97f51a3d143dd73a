package urunana.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.OnStage;
import urunana.cast.Story;
import urunana.cast.Who;

/** A decision with an owner and a date comes back when the members next meet, until it is kept. */
class PromisesTest extends OnStage {
    private static final String HOME = "/communities/" + Cast.COMMUNITY;

    private static String page(UUID session) {
        return cast.as(Who.COLLEAGUE).get(HOME + "/sessions/" + session).body();
    }

    private static int decide(UUID session, String words, Object owner, String due) {
        return cast.as(Who.MENTOR).post(HOME + "/sessions/" + session + "/decisions", "words", words, "owner", owner, "due", due).status();
    }

    @Test
    @Tag("C033")
    void aPromiseComesBackInTheNextSessionAndTheNextCycleUntilItIsKept() {
        var story = Story.begin(cast);
        assertThat(decide(story.session(), "Ask the head for a cupboard", Who.TEACHER.id(), "")).as("a promise has a date").isEqualTo(422);
        assertThat(decide(story.session(), "Ask the head for a cupboard", Who.TEACHER.id(), "2026-10-20")).isEqualTo(303);
        assertThat(decide(story.session(), "We always begin with a song", "", "")).as("a decision needs nobody").isEqualTo(303);

        UUID middle = story.middle();
        assertThat(page(middle)).contains("Ask the head for a cupboard", Who.TEACHER.fullName(), "20 October 2026").doesNotContain("begin with a song");

        UUID nextCycle = Story.begin(cast).session();
        assertThat(page(nextCycle)).contains("Ask the head for a cupboard").doesNotContain("/keeping");

        UUID promise = cast.jdbc().sql("select id from decision where owner_id = ?").param(Who.TEACHER.id()).query(UUID.class).single();
        assertThat(cast.as(Who.COLLEAGUE).post(HOME + "/promises/" + promise + "/keeping").status()).as("somebody else's").isEqualTo(403);
        assertThat(cast.as(Who.TEACHER).post(HOME + "/promises/" + promise + "/keeping").status()).isEqualTo(303);
        assertThat(page(nextCycle)).doesNotContain("Ask the head for a cupboard");
    }

    @Test
    @Tag("C033")
    void aPromiseOfSomebodyWhoLeftIsStillCalledUp() {
        var story = Story.begin(cast);
        assertThat(decide(story.session(), "Bring the old registers", Who.COLLEAGUE.id(), "2026-10-20")).isEqualTo(303);
        UUID middle = story.middle();
        cast.jdbc().sql("update membership set left_at = now() where person_id = ?").param(Who.COLLEAGUE.id()).update();
        var seen = cast.as(Who.MENTOR).get(HOME + "/sessions/" + middle);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.body()).contains("Bring the old registers", "/keeping");
        cast.jdbc().sql("update membership set left_at = null where person_id = ?").param(Who.COLLEAGUE.id()).update();
    }
}
