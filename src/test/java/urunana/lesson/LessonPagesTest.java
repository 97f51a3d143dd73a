package urunana.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
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

/** Lessons are written together in the open session and stay. */
class LessonPagesTest extends OnStage {
    private static final String HOME = "/communities/" + Cast.COMMUNITY;

    Story story;
    UUID challenge;

    @BeforeEach
    void begin() {
        story = Story.begin(cast);
        challenge = story.selected("Learners are shy to speak English");
        story.middle();
    }

    @Test
    void whoDoesNotSeeTheTalkNeitherReadsNorWritesLessons() {
        UUID id = written("Pairs take away the fear");
        for (Who who : new Who[] {Who.STRANGER, Who.EVALUATOR, Who.GONE, Who.DEPUTY, Who.OFFICER}) {
            assertThat(cast.as(who).get(lessons()).status()).as(who.name()).isEqualTo(404);
            assertThat(cast.as(who).get(lessons() + "/new").status()).isEqualTo(404);
            assertThat(write(who, "x").status()).isEqualTo(404);
            assertThat(cast.as(who).post(HOME + "/lessons/" + id + "/removal").status()).isEqualTo(404);
        }
        assertThat(write(Who.NOBODY, "x").status()).isEqualTo(401);
    }

    @Test
    @Tag("C067")
    void aLessonAboutAChallengeStandsInTheListWithIt() {
        var answer = write(Who.TEACHER, "Pairs take away the fear", "challenge", challenge);
        assertThat(answer.location()).isEqualTo(HOME + "/sessions/" + story.session());
        assertThat(cast.as(Who.MENTOR).get(lessons()).body()).contains("Pairs take away the fear", "Learners are shy", Who.TEACHER.fullName());
        assertThat(all()).extracting(Lesson::challengeId).containsExactly(challenge);
    }

    @Test
    @Tag("C075")
    void aLessonForAllMembersIsAboutTheWholeCycle() {
        story.last();
        write(Who.COLLEAGUE, "Small steps every week do more than one big day", "challenge", "");
        assertThat(cast.as(Who.MENTOR).get(lessons()).body()).contains("Small steps every week", "the whole cycle");
        assertThat(all()).extracting(Lesson::sessionId).containsExactly(story.session());
    }

    @Test
    void emptyAndForeignWordsComeBack() {
        assertThat(write(Who.TEACHER, " ").status()).isEqualTo(422);
        var raised = write(Who.TEACHER, "About a challenge we did not choose", "challenge", story.raised("The road is bad"));
        assertThat(raised.status()).isEqualTo(422);
        assertThat(raised.body()).contains("About a challenge we did not choose");
    }

    @Test
    void aLessonBelongsToASessionOfTheRunningCycle() {
        UUID before = story.session();
        story.middle();
        var waited = cast.as(Who.TEACHER).post(lessons(), "session", before, "words", "Waited on the phone", "challenge", "");
        assertThat(waited.status()).isEqualTo(303);
        assertThat(cast.jdbc().sql("select session_id from lesson where words = 'Waited on the phone'").query(UUID.class).single()).isEqualTo(before);
        var nowhere = cast.as(Who.TEACHER).post(lessons(), "session", UUID.randomUUID(), "words", "Written nowhere", "challenge", "");
        assertThat(nowhere.status()).isEqualTo(409);
        assertThat(nowhere.body()).contains("session that is closed now");
        story.closed();
        assertThat(cast.as(Who.TEACHER).get(lessons() + "/new").status()).isEqualTo(409);
        story.ended();
        assertThat(write(Who.TEACHER, "Too late").body()).contains("This cycle is over");
        assertThat(cast.as(Who.TEACHER).get(lessons()).status()).as("reading stays").isEqualTo(200);
    }

    @Test
    void sentTwiceItIsKeptOnce() {
        UUID receipt = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            assertThat(cast.as(Who.TEACHER).postAs(receipt, lessons(), "session", story.session(), "words", "Once", "challenge", "").status()).isEqualTo(303);
        }
        assertThat(all()).hasSize(1);
    }

    @Test
    void onlyItsAuthorTakesItBackAndOnlyWhileTheSessionIsOpen() {
        UUID slip = written("A slip of the pen");
        UUID stays = written("This one stays");
        assertThat(cast.as(Who.MENTOR).post(HOME + "/lessons/" + slip + "/removal").status()).isEqualTo(403);
        assertThat(cast.as(Who.TEACHER).get(lessons()).body()).contains("/lessons/" + slip + "/removal");
        assertThat(cast.as(Who.MENTOR).get(lessons()).body()).doesNotContain("/removal");
        assertThat(cast.as(Who.TEACHER).post(HOME + "/lessons/" + slip + "/removal").location()).isEqualTo(lessons());
        story.middle();
        assertThat(cast.as(Who.TEACHER).post(HOME + "/lessons/" + stays + "/removal").status()).isEqualTo(409);
        assertThat(all()).extracting(Lesson::id).containsExactly(stays);
        assertThat(cast.jdbc().sql("select action from audit where object = 'lesson' and object_id = ? order by id").param(slip).query(String.class).list())
                .containsExactly("wrote", "removed");
    }

    private UUID written(String words) {
        assertThat(write(Who.TEACHER, words).status()).isEqualTo(303);
        return cast.jdbc().sql("select id from lesson where words = ? and cycle_id = ?").param(words).param(story.cycle()).query(UUID.class).single();
    }

    private Phone.Answer write(Who who, String words, Object... challenge) {
        Object[] chosen = challenge.length == 0 ? new Object[] {"challenge", ""} : challenge;
        return cast.as(who).post(lessons(), "session", story.session(), "words", words, chosen[0], chosen[1]);
    }

    private List<Lesson> all() {
        return Reads.alone(cast.bean(JdbcTemplate.class), reads -> cast.bean(LessonStore.class).ofCycle(reads, Cast.COMMUNITY, story.cycle()));
    }

    private String lessons() {
        return HOME + "/cycles/" + story.cycle() + "/lessons";
    }
}
