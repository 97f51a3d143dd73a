package urunana.session;

import static org.assertj.core.api.Assertions.assertThat;

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

/** The tasks of a session: drawn or chosen, drawn anew for who is away, remembered; refusals first. */
@Tag("C022")
class TaskPagesTest extends OnStage {
    private static final String HOME = "/communities/" + Cast.COMMUNITY;

    private Story story;
    private String tasks;
    private Phone mentor;

    @BeforeEach
    void begin() {
        cast.jdbc().sql("delete from session_task").update();
        cast.jdbc().sql("delete from attendance").update();
        story = Story.begin(cast);
        tasks = HOME + "/sessions/" + story.session() + "/tasks";
        mentor = cast.as(Who.MENTOR);
    }

    private List<String> held() {
        return cast.jdbc().sql("select task from session_task where session_id = ? order by task").param(story.session()).query(String.class).list();
    }

    private UUID holder(String task) {
        return cast.jdbc().sql("select person_id from session_task where session_id = ? and task = ?").param(story.session()).param(task).query(UUID.class).single();
    }

    private void away(UUID person) {
        cast.jdbc().sql("insert into attendance (session_id, community_id, person_id, state) values (?, ?, ?, 'away')")
                .param(story.session()).param(Cast.COMMUNITY).param(person).update();
    }

    @Test
    void onlyMembersSeeThemAndOnlyLeadersDraw() {
        for (Who who : List.of(Who.STRANGER, Who.EVALUATOR, Who.GONE, Who.OFFICER)) {
            assertThat(cast.as(who).get(tasks).status()).as(who.name()).isEqualTo(404);
            assertThat(cast.as(who).get(HOME + "/tasks").status()).as(who.name()).isEqualTo(404);
            assertThat(cast.as(who).post(tasks, "task-chair", Who.TEACHER.id()).status()).as(who.name()).isEqualTo(404);
        }
        assertThat(cast.as(Who.TEACHER).post(tasks + "/draw").status()).isEqualTo(403);
        assertThat(cast.as(Who.NOBODY).get(tasks).status()).isEqualTo(303);
    }

    @Test
    void aPersonHoldsOneTaskAndOnlyAMemberOne() {
        var twice = cast.as(Who.TEACHER).post(tasks, "task-chair", Who.TEACHER.id(), "task-host", Who.TEACHER.id());
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.body()).contains("This person has another task already");
        assertThat(cast.as(Who.TEACHER).post(tasks, "task-chair", Who.STRANGER.id()).status()).isEqualTo(422);
        assertThat(mentor.post(tasks + "/draw", "task", "king").status()).isEqualTo(422);
        assertThat(held()).isEmpty();
    }

    @Test
    @Tag("K77")
    void everybodyInASmallGroupIsDrawnAndTheLogRemembers() {
        UUID receipt = UUID.randomUUID();
        for (int copy = 1; copy <= 2; copy++) assertThat(mentor.postAs(receipt, tasks + "/draw").status()).isEqualTo(303);
        assertThat(held()).containsExactly("chair", "note_taker", "time_keeper");
        assertThat(mentor.post(tasks + "/draw").status()).as("the session has begun with them").isEqualTo(409);
        assertThat(mentor.get(tasks).body()).contains("Choose by hand").doesNotContain("Draw again");
        var session = mentor.get(HOME + "/sessions/" + story.session()).body();
        assertThat(session).contains("Chair:", "Time keeper:", "Note taker:");
        var log = cast.as(Who.TEACHER).get(HOME + "/tasks").body();
        assertThat(log).contains("Last: Chair", "1 task", "First session").doesNotContain("Tasks of women and men");
    }

    @Test
    void untilItOpensOneMayDrawAgain() {
        UUID planned = story.planned();
        String next = HOME + "/sessions/" + planned + "/tasks";
        assertThat(mentor.post(next + "/draw").status()).isEqualTo(303);
        assertThat(mentor.get(next).body()).contains("Draw again");
        assertThat(mentor.post(next + "/draw").status()).isEqualTo(303);
        assertThat(mentor.get(HOME + "/tasks").body()).as("nothing was held yet").contains("Here will be who held which task");
        cast.jdbc().sql("update session set cancelled_at = now() where id = ?").param(planned).update();
        assertThat(mentor.post(next + "/draw").status()).isEqualTo(409);
    }

    @Test
    void whoIsAwayIsLeftOutAndReplaced() {
        mentor.post(tasks, "task-chair", Who.TEACHER.id());
        assertThat(mentor.post(tasks + "/draw", "task", "chair").status()).as("is here").isEqualTo(409);
        away(Who.TEACHER.id());
        assertThat(mentor.get(tasks).body()).contains("Draw somebody else");
        assertThat(mentor.post(tasks + "/draw", "task", "chair").status()).isEqualTo(303);
        assertThat(holder("chair")).isIn(Who.MENTOR.id(), Who.COLLEAGUE.id());
    }

    @Test
    void theTaskOfWhoLeftTheCommunityGoesToSomebodyElse() {
        mentor.post(tasks, "task-chair", Who.COLLEAGUE.id(), "task-host", Who.TEACHER.id());
        leave("now()");
        try {
            assertThat(mentor.get(tasks).body()).contains("name=\"task\" value=\"chair\"").doesNotContain("name=\"task\" value=\"host\"");
            assertThat(mentor.post(tasks + "/draw", "task", "chair").location()).isEqualTo(tasks);
            assertThat(holder("chair")).isEqualTo(Who.MENTOR.id());
        } finally {
            leave("null");
        }
    }

    private static void leave(String at) {
        cast.jdbc().sql("update membership set left_at = " + at + " where community_id = ? and person_id = ?").param(Cast.COMMUNITY).param(Who.COLLEAGUE.id()).update();
    }

    @Test
    void whereEverybodyHasATaskTheOneThatCanBeSparedFallsAway() {
        mentor.post(tasks, "task-chair", Who.TEACHER.id(), "task-time_keeper", Who.COLLEAGUE.id(), "task-sum_up", Who.MENTOR.id());
        away(Who.TEACHER.id());
        assertThat(mentor.post(tasks + "/draw", "task", "chair").status()).isEqualTo(303);
        assertThat(holder("chair")).isEqualTo(Who.MENTOR.id());
        assertThat(held()).containsExactly("chair", "time_keeper");
    }

    @Test
    void aDrawnChairIsTheChairThatTheProgramKnows() {
        mentor.post(tasks, "task-chair", Who.TEACHER.id());
        assertThat(cast.as(Who.TEACHER).get(HOME + "/sessions/" + story.session() + "/voice").status()).as("the chair counts voices").isEqualTo(200);
        assertThat(cast.as(Who.COLLEAGUE).get(HOME + "/sessions/" + story.session() + "/voice").status()).isEqualTo(403);
        story.closed();
        assertThat(mentor.post(tasks, "task-chair", Who.COLLEAGUE.id()).status()).as("closed").isEqualTo(409);
        assertThat(cast.as(Who.TEACHER).get(HOME + "/sessions/" + story.session() + "/report").body()).contains("Chair", Who.TEACHER.fullName());
    }

    @Test
    @Tag("U54")
    void leadersSeeWhichTasksWomenAndMenHold() {
        cast.jdbc().sql("update person set sex = 'female' where id = ?").param(Who.TEACHER.id()).update();
        mentor.post(tasks, "task-chair", Who.TEACHER.id());
        assertThat(mentor.get(HOME + "/tasks").body()).contains("Tasks of women and men").containsPattern("Chair</th>\\s*<td class=\"figure\">1</td>\\s*<td class=\"figure\">0</td>");
        assertThat(cast.as(Who.TEACHER).get(HOME + "/tasks").body()).doesNotContain("Tasks of women and men");
    }
}
