package urunana.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.OnStage;
import urunana.cast.Story;
import urunana.cast.Who;

/** A whole record from paper in one post: who may, what is refused and kept, and that it is all or nothing. */
class PaperRecordPagesTest extends OnStage {
    private static final String HOME = "/communities/" + Cast.COMMUNITY;

    private Story story;

    @BeforeEach
    void begin() {
        story = Story.begin(cast);
    }

    @AfterEach
    void clear() {
        cast.jdbc().sql("drop trigger if exists broken on session_report").update();
        cast.jdbc().sql("delete from parked").update();
    }

    @Test
    void onlyLeadersTypeItIn() {
        assertThat(cast.as(Who.STRANGER).get(path()).status()).isEqualTo(404);
        assertThat(cast.as(Who.EVALUATOR).post(path(), first()).status()).isEqualTo(404);
        assertThat(cast.as(Who.GONE).get(path()).status()).isEqualTo(404);
        assertThat(cast.as(Who.NOBODY).post(path(), first()).status()).isEqualTo(401);
        assertThat(cast.as(Who.TEACHER).post(path(), first()).status()).isEqualTo(403);
        assertThat(cast.as(Who.MENTOR).get(HOME + "/sessions/" + UUID.randomUUID() + "/paper-record").status()).isEqualTo(404);
        assertThat(written()).isZero();
    }

    @Test
    @Tag("K26")
    void aFirstSessionGoesInWholeAndCloses() {
        var saved = cast.as(Who.MENTOR).post(path(), first("close", "yes", "summary", "One challenge chosen"));

        assertThat(saved.status()).as(saved.body()).isEqualTo(303);
        assertThat(saved.location()).isEqualTo(HOME + "/sessions/" + story.session());
        assertThat(rows("challenge where cycle_id = ?", story.cycle())).isEqualTo(2);
        assertThat(rows("challenge where cycle_id = ? and selected_at is not null and words = 'Few speak'", story.cycle())).isOne();
        assertThat(rows("vote_count where session_id = ? and votes = 2", story.session())).isOne();
        assertThat(rows("tryout where session_id = ? and due_on = '2026-10-10'", story.session())).isOne();
        assertThat(rows("decision where session_id = ? and due_on = '2026-10-03' and words = 'Bring the registers'", story.session())).isOne();
        assertThat(rows("session_report where session_id = ?", story.session())).isOne();
        assertThat(rows("session where id = ? and closed_at is not null and discussion = 'We talked'", story.session())).isOne();
    }

    @Test
    void theSamePostTwiceIsOneRecord() {
        UUID receipt = UUID.randomUUID();
        assertThat(cast.as(Who.MENTOR).postAs(receipt, path(), first()).status()).isEqualTo(303);
        var twin = cast.as(Who.MENTOR).postAs(receipt, path(), first());
        assertThat(twin.location()).isEqualTo(HOME + "/sessions/" + story.session());
        assertThat(written()).isEqualTo(4);
    }

    @Test
    void whatStandsIsNeitherDoubledNorTakenAway() {
        cast.as(Who.MENTOR).post(path(), first());
        var page = cast.as(Who.MENTOR).get(path()).body();
        assertThat(page).contains("Recorded already:", "Bring the registers", "We talked", "Nothing is taken away");

        var again = cast.as(Who.MENTOR).post(path(), "promise-1-words", "bring  the registers", "promise-2-words", "Ask for chalk", "notes-discussion", "We went on",
                "notes-actual_focus", "", "who-state-" + Who.COLLEAGUE.id(), "late");

        assertThat(again.status()).as(again.body()).isEqualTo(303);
        assertThat(rows("decision where session_id = ?", story.session())).isEqualTo(2);
        assertThat(rows("session where id = ? and discussion = E'We talked\\nWe went on' and actual_focus = 55", story.session())).isOne();
        assertThat(rows("attendance where session_id = ?", story.session())).isEqualTo(3);
        assertThat(rows("session_task where session_id = ? and task = 'chair'", story.session())).isOne();
    }

    @Test
    void whatSomebodyElseDoesInTheSameWordsIsALineOfItsOwn() {
        cast.as(Who.MENTOR).post(path(), first());
        UUID challenge = cast.jdbc().sql("select id from challenge where cycle_id = ? and selected_at is not null").param(story.cycle()).query(UUID.class).single();
        for (int copy = 0; copy < 2; copy++) {
            var more = cast.as(Who.MENTOR).post(path(), "plan-1-challenge", challenge, "plan-1-activity", "Pairs tell a story", "plan-1-implementor", Who.COLLEAGUE.id(),
                    "plan-1-due", "10/10", "promise-1-words", "Bring the registers", "promise-1-owner", Who.COLLEAGUE.id(), "promise-1-due", "3");
            assertThat(more.status()).as(more.body()).isEqualTo(303);
        }
        assertThat(rows("tryout where session_id = ?", story.session())).isEqualTo(2);
        assertThat(rows("decision where session_id = ?", story.session())).isEqualTo(2);
    }

    @Test
    void everyFaultyFieldIsPointedAtAndEveryTextKept() {
        var refused = cast.as(Who.MENTOR).post(path(), first("promise-2-words", "Without a day", "promise-2-owner", Who.TEACHER.id(), "promise-3-words", "Odd day",
                "promise-3-owner", Who.TEACHER.id(), "promise-3-due", "soon", "hands-new-1", "40", "chosen-2", "new-5", "summary", "Not closing"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#f-promise-2-due\"", "href=\"#f-promise-3-due\"", "href=\"#f-chosen-2\"", "href=\"#f-summary\"",
                "Write 24, 24/10 or 2026-10-24", "value=\"Without a day\"", "value=\"soon\"", "Not closing</textarea>", "value=\"Few speak\"");
        assertThat(written()).isZero();

        var many = cast.as(Who.MENTOR).post(path(), first("hands-new-1", "40"));
        assertThat(many.status()).isEqualTo(422);
        assertThat(many.body()).as("a rule that the door of votes knows").contains("href=\"#f-hands-new-1\"", "value=\"40\"");
        assertThat(written()).isZero();
    }

    @Test
    void aFieldThatIsNotOnThePageIsRefused() {
        var refused = cast.as(Who.MENTOR).post(path(), first("promise-9-words", "One too many"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("promise-9-words");
        assertThat(cast.as(Who.MENTOR).post(path(), first("promise-1-colour", "red")).status()).isEqualTo(422);
        assertThat(cast.as(Who.MENTOR).post(path(), "new-1-focus", "teaching").body()).contains("Nothing was typed in yet");
        assertThat(written()).isZero();
    }

    @Test
    void whenTheLastDoorFailsNothingOfTheEarlierOnesWasWritten() {
        cast.jdbc().sql("create or replace function broken() returns trigger language plpgsql as $$ begin raise exception 'broken on purpose'; end $$").update();
        cast.jdbc().sql("create trigger broken before insert on session_report for each row execute function broken()").update();
        int trail = rows("audit where community_id = ?", Cast.COMMUNITY);

        var failed = cast.as(Who.MENTOR).post(path(), first("close", "yes", "summary", "One challenge chosen"));

        assertThat(failed.status()).isEqualTo(500);
        assertThat(written()).isZero();
        assertThat(rows("attendance where session_id = ?", story.session())).isZero();
        assertThat(rows("session where id = ? and closed_at is null and discussion = ''", story.session())).isOne();
        assertThat(rows("audit where community_id = ?", Cast.COMMUNITY)).isEqualTo(trail);
    }

    @Test
    void itClosesOnlyWhenNothingIsMissing() {
        var refused = cast.as(Who.MENTOR).post(path(), "who-state-" + Who.TEACHER.id(), "whole", "notes-discussion", "We talked", "close", "yes");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#f-close\"", "cannot be closed yet", "We talked</textarea>");
        assertThat(rows("attendance where session_id = ?", story.session())).isZero();
    }

    @Test
    void aSessionThatNobodyOpenedIsOpenedByItsRecord() {
        UUID planned = story.planned();
        assertThat(cast.as(Who.MENTOR).get(path()).body()).contains("Save the whole record");
        assertThat(cast.as(Who.MENTOR).post(path(), "notes-discussion", "We met without a phone").status()).isEqualTo(303);
        assertThat(rows("session where id = ? and opened_at is not null and discussion = 'We met without a phone'", planned)).isOne();
    }

    @Test
    void whatComesAfterTheClosingIsKeptForItsWriter() {
        story.closed();
        assertThat(cast.as(Who.MENTOR).get(path()).body()).contains("This session takes nothing more").doesNotContain("Save the whole record");
        var late = cast.as(Who.MENTOR).outbox().post(path(), first());
        assertThat(late.status()).isEqualTo(409);
        assertThat(cast.as(Who.MENTOR).get("/me/parked/" + late.header("Parked")).body()).contains("A record typed in from paper", "Few speak", "We talked");
        assertThat(written()).isZero();
    }

    @Test
    @Tag("C043")
    void aMiddleSessionThatWorkedTakesLessonAndProduct() {
        UUID challenge = story.selected("Few speak");
        UUID tryout = story.tryout(challenge, Who.TEACHER);
        UUID middle = story.middle();
        var saved = cast.as(Who.MENTOR).post(path(), "who-state-" + Who.TEACHER.id(), "whole", "review-" + tryout + "-outcome", "succeeded",
                "review-" + tryout + "-effectiveness", "4", "review-" + tryout + "-result", "All spoke", "lesson-1-words", "Pairs help", "lesson-1-challenge", challenge,
                "product-1-challenge", challenge, "product-1-kind", "material", "product-1-words", "Ten cards", "product-1-owner", Who.TEACHER.id(), "product-1-due", "10/10",
                "close", "yes");
        assertThat(saved.status()).as(saved.body()).isEqualTo(303);
        assertThat(rows("consolidation where session_id = ? and words = 'Ten cards'", middle)).isOne();
        assertThat(rows("session where id = ? and closed_at is not null", middle)).isOne();

        story.last();
        var product = cast.jdbc().sql("select id from consolidation where session_id = ?").param(middle).query(UUID.class).single();
        var last = cast.as(Who.MENTOR).post(path(), "who-state-" + Who.TEACHER.id(), "whole", "seen-" + product + "-review", "Clear", "telling-1-audience", "All teachers",
                "telling-1-channel", "staff_meeting", "telling-1-owner", Who.MENTOR.id(), "telling-1-due", "30", "lesson-1-words", "Small steps", "evaluation-effectiveness", "4",
                "evaluation-why", "All speak", "evaluation-improvements", "Begin earlier", "close", "yes", "summary", "It worked");
        assertThat(last.status()).as(last.body()).isEqualTo(303);
        assertThat(rows("cycle where id = ? and ended_at is not null and effectiveness = 4", story.cycle())).isOne();
    }

    @Test
    void aReviewThatSomebodyElseWroteMeanwhileStaysAndTheTypedOneIsShown() {
        UUID tryout = story.tryout(story.selected("Few speak"), Who.TEACHER);
        story.middle();
        story.reviewed(tryout, "succeeded");
        var refused = cast.as(Who.MENTOR).post(path(), "review-" + tryout + "-outcome", "not_yet", "review-" + tryout + "-effectiveness", "2", "review-" + tryout + "-result", "Few spoke");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#f-review-" + tryout + "-outcome\"", "value=\"Few spoke\"");
        assertThat(rows("tryout where id = ? and outcome = 'succeeded'", tryout)).isOne();
    }

    @Test
    @Tag("K70")
    void aMeetingTakesAnythingAndOwesAnOutcome() {
        cast.jdbc().sql("update session set kind = 'meeting' where id = ?").param(story.session()).update();
        assertThat(cast.as(Who.MENTOR).get(path()).body()).contains("Challenges and raised hands", "What was tried out", "What will be tried out");
        assertThat(cast.as(Who.MENTOR).post(path(), first()).status()).isEqualTo(303);
        assertThat(written()).isEqualTo(4);
    }

    private String path() {
        return HOME + "/sessions/" + story.session() + "/paper-record";
    }

    /** A short record of a first session, with more. */
    private static Object[] first(Object... more) {
        var fields = new ArrayList<Object>(List.of("who-state-" + Who.MENTOR.id(), "whole", "who-state-" + Who.TEACHER.id(), "whole", "duty-task-chair", Who.TEACHER.id(),
                "new-1-words", "Few speak", "new-1-focus", "teaching", "control-new-1", "direct", "new-2-words", "No chalk", "new-2-focus", "leadership", "control-new-2", "out",
                "chosen-1", "new-1", "evidence-1-kind", "observation", "evidence-1-shown", "12 of 60 spoke", "why-1-analysis", "Fear", "why-1-goal", "All speak",
                "plan-1-challenge", "chosen-1", "plan-1-activity", "Pairs tell a story", "plan-1-implementor", Who.TEACHER.id(), "plan-1-due", "10/10",
                "promise-1-words", "Bring the registers", "promise-1-owner", Who.TEACHER.id(), "promise-1-due", "3", "notes-discussion", "We talked", "notes-actual_focus", "55"));
        if (!List.of(more).contains("hands-new-1")) fields.addAll(List.of("hands-new-1", "2"));
        fields.addAll(List.of(more));
        return fields.toArray();
    }

    /** Challenges, plan lines and decisions of the cycle. */
    private int written() {
        return rows("challenge where cycle_id = ?", story.cycle()) + rows("tryout where cycle_id = ?", story.cycle()) + rows("decision where session_id = ?", story.session());
    }

    private static int rows(String which, UUID id) {
        return cast.jdbc().sql("select count(*) from " + which).param(id).query(Integer.class).single();
    }
}
