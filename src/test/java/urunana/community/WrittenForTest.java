package urunana.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.Phone;
import urunana.cast.Story;
import urunana.cast.Who;

/** Somebody without a phone asks a colleague to write for them: it is theirs, and both are named. */
@Tag("K26")
class WrittenForTest {
    private static final String HOME = "/communities/" + Cast.COMMUNITY;

    private static Cast cast;
    private static Story story;

    @BeforeAll
    static void start() {
        cast = Cast.start();
        story = Story.begin(cast);
    }

    @AfterAll
    static void stop() {
        cast.close();
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
    void whoWritesForThemselvesNeedsNothing() {
        UUID id = UUID.randomUUID();
        assertThat(raise(id, "Written for myself", "", "").status()).isEqualTo(303);
        assertThat(raise(UUID.randomUUID(), "Also for myself", Who.TEACHER.id(), "").status()).isEqualTo(303);
        assertThat(count("select count(*) from written_for where record_id = '" + id + "'")).isZero();
        assertThat(cast.as(Who.TEACHER).get(HOME + "/cycles/" + story.cycle() + "/challenges/new").body())
                .contains("for a colleague", Who.COLLEAGUE.fullName()).doesNotContain("value=\"" + Who.TEACHER.id() + "\"");
    }

    private static Phone.Answer raise(UUID receipt, String words, Object colleague, String asked) {
        var fields = new ArrayList<Object>(List.of("words", words, "focus", "teaching", "topic", "", "kind", "", "shown", "", "link", "", "for", colleague));
        if (!asked.isEmpty()) fields.addAll(List.of("for_asked", asked));
        return cast.as(Who.TEACHER).postAs(receipt, HOME + "/cycles/" + story.cycle() + "/challenges", fields.toArray());
    }

    private static int rewrite(Who who, String page) {
        return cast.as(who).post(page + "/words", "version", 1, "words", "Half of them come hungry", "focus", "teaching", "topic", "").status();
    }

    private static int count(String sql) {
        return cast.jdbc().sql(sql).query(Integer.class).single();
    }
}
