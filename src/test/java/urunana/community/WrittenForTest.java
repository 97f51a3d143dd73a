package urunana.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.OnStage;
import urunana.cast.Phone;
import urunana.cast.Story;
import urunana.cast.Who;

/** Somebody without a phone asks a colleague to write for them: it is theirs, and both are named. */
@Tag("K26")
class WrittenForTest extends OnStage {
    private static final String HOME = "/communities/" + Cast.COMMUNITY;

    private Story story;

    @BeforeEach
    void begin() {
        story = Story.begin(cast);
    }

    @Test
    void theyHaveToHaveAskedAndBelongHere() {
        String before = "select count(*) from challenge";
        int challenges = count(before);
        var unasked = raise(UUID.randomUUID(), "They fear to speak", Who.COLLEAGUE.id(), "");
        assertThat(unasked.status()).isEqualTo(422);
        assertThat(unasked.body()).contains("Ask them first", "They fear to speak");
        assertThat(raise(UUID.randomUUID(), "They fear to speak", Who.STRANGER.id(), "yes").status()).isEqualTo(422);
        assertThat(raise(UUID.randomUUID(), "They fear to speak", Who.GONE.id(), "yes").status()).isEqualTo(422);
        assertThat(count(before)).isEqualTo(challenges);
    }

    @Test
    void aChallengeIsTheColleaguesAndBothAreNamed() {
        UUID id = UUID.randomUUID();
        for (int copy = 1; copy <= 2; copy++) assertThat(raise(id, "Half of them are hungry", Who.COLLEAGUE.id(), "yes").status()).isEqualTo(303);
        String page = HOME + "/challenges/" + id;
        assertThat(cast.as(Who.MENTOR).get(page).body()).contains("written down by Mugisha Eric for Ingabire Aline");
        assertThat(cast.as(Who.COLLEAGUE).get("/").body()).contains("Somebody wrote this down for you", "Mugisha Eric", page);
        assertThat(cast.as(Who.TEACHER).get("/").says("wrote this down for you")).isFalse();
        assertThat(cast.jdbc().sql("select person_id || ' ' || object_id from audit where action = 'wrote for' order by id desc limit 1").query(String.class).single())
                .isEqualTo(Who.TEACHER.id() + " " + Who.COLLEAGUE.id());
        assertThat(rewrite(Who.TEACHER, page)).as("its writer has no right to it").isEqualTo(403);
        assertThat(rewrite(Who.COLLEAGUE, page)).isEqualTo(303);
    }

    @Test
    void aNoteIsReadByWhomItWasWrittenForAndNotByItsWriter() {
        UUID tryout = story.tryout(story.selected("Few speak"), Who.COLLEAGUE);
        String page = HOME + "/tryouts/" + tryout;
        assertThat(cast.as(Who.TEACHER).post(page + "/notes", "words", "Aline's own secret", "for", Who.COLLEAGUE.id(), "for_asked", "yes").status()).isEqualTo(303);
        assertThat(cast.as(Who.TEACHER).get(page).says("own secret")).isFalse();
        assertThat(cast.as(Who.MENTOR).get(page).says("own secret")).isFalse();
        assertThat(cast.as(Who.COLLEAGUE).get(page).body()).contains("own secret", "written down by Mugisha Eric for Ingabire Aline");
        assertThat(cast.as(Who.COLLEAGUE).get("/").body()).contains(page + "#notes");
    }

    @Test
    void aLessonIsTakenBackByWhomItBelongsTo() {
        assertThat(cast.as(Who.TEACHER).post(HOME + "/cycles/" + story.cycle() + "/lessons", "session", story.session(), "words", "Begin with food",
                "challenge", "", "for", Who.COLLEAGUE.id(), "for_asked", "yes").status()).isEqualTo(303);
        UUID lesson = cast.jdbc().sql("select id from lesson where words = 'Begin with food'").query(UUID.class).single();
        assertThat(cast.as(Who.MENTOR).get(HOME + "/cycles/" + story.cycle() + "/lessons").body()).contains("written down by Mugisha Eric for Ingabire Aline");
        assertThat(cast.as(Who.TEACHER).post(HOME + "/lessons/" + lesson + "/removal").status()).isEqualTo(403);
        assertThat(cast.as(Who.COLLEAGUE).post(HOME + "/lessons/" + lesson + "/removal").status()).isEqualTo(303);
    }

    @Test
    void aPlanIsTheColleaguesAndGoesWithIt() {
        UUID challenge = story.selected("Few ask anything");
        assertThat(plan(UUID.randomUUID(), challenge, "").status()).isEqualTo(422);
        assertThat(plan(UUID.randomUUID(), challenge, "").body()).contains("Ask them first", "One question each");
        UUID tryout = UUID.randomUUID();
        for (int copy = 1; copy <= 2; copy++) assertThat(plan(tryout, challenge, "yes").status()).isEqualTo(303);
        String page = HOME + "/tryouts/" + tryout;
        assertThat(cast.as(Who.MENTOR).get(page).body()).contains("written down by Mugisha Eric for Ingabire Aline");
        assertThat(cast.as(Who.COLLEAGUE).get("/").body()).contains("Somebody wrote this down for you", page);
        assertThat(cast.as(Who.COLLEAGUE).post(page + "/removal").status()).isEqualTo(303);
        assertThat(cast.as(Who.COLLEAGUE).get("/").body()).as("what was taken off the plan").doesNotContain(page);
    }

    @Test
    void aReviewIsTheColleaguesAndTheLastOneWrittenForCounts() {
        UUID tryout = story.tryout(story.selected("Few read at home"), Who.COLLEAGUE);
        story.middle();
        String page = HOME + "/tryouts/" + tryout;
        assertThat(review(page, 1, "Six asked", Who.COLLEAGUE, "").body()).contains("Ask them first", "Six asked");
        assertThat(count("select count(*) from tryout where result = 'Six asked'")).isZero();
        assertThat(review(page, 1, "Six asked", Who.COLLEAGUE, "yes").status()).isEqualTo(303);
        assertThat(cast.as(Who.MENTOR).get(page).body()).contains("Six asked", "written down by Mugisha Eric for Ingabire Aline");
        assertThat(cast.as(Who.COLLEAGUE).get("/").body()).contains(page + "#came");
        assertThat(review(page, 1, "Five asked", Who.MENTOR, "yes").status()).as("an old copy").isEqualTo(409);
        assertThat(cast.as(Who.MENTOR).get(page).body()).contains("Six asked", "for Ingabire Aline");
        assertThat(review(page, 2, "Seven asked", Who.MENTOR, "yes").status()).isEqualTo(303);
        assertThat(cast.as(Who.COLLEAGUE).get(page).body()).contains("Seven asked", "by Mugisha Eric for " + Who.MENTOR.fullName());
    }

    @Test
    void whoWritesForThemselvesNeedsNothing() {
        UUID id = UUID.randomUUID();
        assertThat(raise(id, "Written for myself", "", "").status()).isEqualTo(303);
        assertThat(raise(UUID.randomUUID(), "Also for myself", Who.TEACHER.id(), "").status()).isEqualTo(303);
        assertThat(count("select count(*) from written_for where record_id = '" + id + "'")).isZero();
        assertThat(cast.as(Who.TEACHER).get(HOME + "/cycles/" + story.cycle() + "/challenges/new").body())
                .contains("for a colleague", Who.COLLEAGUE.fullName()).doesNotContain("value=\"" + Who.TEACHER.id() + "\"");
    }

    private Phone.Answer raise(UUID receipt, String words, Object colleague, String asked) {
        var fields = new ArrayList<Object>(List.of("words", words, "focus", "teaching", "topic", "", "kind", "", "shown", "", "link", "", "for", colleague));
        return cast.as(Who.TEACHER).postAs(receipt, HOME + "/cycles/" + story.cycle() + "/challenges", ticked(fields, asked));
    }

    private Phone.Answer plan(UUID receipt, UUID challenge, String asked) {
        var fields = new ArrayList<Object>(List.of("session", story.session(), "activity", "One question each", "implementor", Who.COLLEAGUE.id(),
                "due", cast.clock().instant().atZone(ZoneOffset.UTC).toLocalDate().plusDays(7), "resources", "", "expected", "", "collect", "", "for", Who.COLLEAGUE.id()));
        return cast.as(Who.TEACHER).postAs(receipt, HOME + "/challenges/" + challenge + "/tryouts", ticked(fields, asked));
    }

    private Phone.Answer review(String page, int version, String result, Who author, String asked) {
        var fields = new ArrayList<Object>(List.of("session", story.session(), "outcome", "succeeded", "result", result, "pros", "", "cons", "", "effectiveness", "4",
                "version", version, "for", author.id()));
        return cast.as(Who.TEACHER).post(page + "/review", ticked(fields, asked));
    }

    private static Object[] ticked(List<Object> fields, String asked) {
        if (!asked.isEmpty()) fields.addAll(List.of("for_asked", asked));
        return fields.toArray();
    }

    private static int rewrite(Who who, String page) {
        return cast.as(who).post(page + "/words", "version", 1, "words", "Half of them come hungry", "focus", "teaching", "topic", "").status();
    }

    private static int count(String sql) {
        return cast.jdbc().sql(sql).query(Integer.class).single();
    }
}
