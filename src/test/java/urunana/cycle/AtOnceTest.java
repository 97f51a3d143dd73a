package urunana.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.OnStage;
import urunana.cast.Phone;
import urunana.cast.Story;
import urunana.cast.Who;

/** Two do it at the same moment: the second waits for the first, and is told in words what became of it. */
class AtOnceTest extends OnStage {
    private static final String HOME = "/communities/" + Cast.COMMUNITY;

    private Story story;

    @BeforeEach
    void begin() {
        story = Story.begin(cast);
    }

    @Test
    void twoPlanTheNextSession() throws Exception {
        story.closed();
        var second = after("insert into session (community_id, cycle_id, kind, number, planned_minutes, focus_minutes) values ('%s', '%s', 'middle', 2, 90, 60)"
                .formatted(Cast.COMMUNITY, story.cycle()), () -> mentor().post(cycle() + "/sessions", "kind", "middle", "on", "2026-10-01",
                "at", "", "room", "", "reason", ""));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.says("at the same moment")).isTrue();
    }

    @Test
    void nothingSlipsIntoASessionThatIsBeingClosed() throws Exception {
        UUID challenge = story.selected("Few learners speak");
        String session = HOME + "/sessions/" + story.session();
        late(() -> mentor().post(session + "/decisions", "words", "Bring the registers", "owner", "", "due", ""));
        late(() -> mentor().post(session + "/attendance", "state-" + Who.TEACHER.id(), "late"));
        late(() -> mentor().post(cycle() + "/votes", "session", story.session(), "challenge", challenge));
        late(() -> mentor().post(cycle() + "/hands", "hands-" + challenge, "3"));
        late(() -> mentor().post(cycle() + "/vote-closure"));
        late(() -> mentor().post(cycle() + "/sorting", "control-" + challenge, "indirect"));
        late(() -> mentor().post(cycle() + "/selection", "challenge", challenge));
        assertThat(cast.jdbc().sql("select count(*) from decision").query(Integer.class).single()).isZero();
    }

    private void late(Supplier<Phone.Answer> post) throws Exception {
        var answer = after("update session set closed_at = now() where id = '" + story.session() + "'", post);
        assertThat(answer.status()).isEqualTo(409);
        cast.jdbc().sql("update session set closed_at = null where id = ?").param(story.session()).update();
    }

    @Test
    void aCycleStopsOrGoesOnButNotBoth() throws Exception {
        story.closed();
        var stopped = after("insert into session (community_id, cycle_id, kind, number, planned_minutes, focus_minutes) values ('%s', '%s', 'middle', 2, 90, 60)"
                .formatted(Cast.COMMUNITY, story.cycle()), () -> mentor().post(cycle() + "/stop", "reason", "No time"));
        assertThat(stopped.status()).isEqualTo(409);

        begin();
        story.closed();
        var planned = after("update cycle set stopped_at = now() where id = '" + story.cycle() + "'",
                () -> mentor().post(cycle() + "/sessions", "kind", "middle", "on", "2026-10-01", "at", "", "room", "", "reason", ""));
        assertThat(planned.status()).isEqualTo(409);
    }

    @Test
    void aNoteOfATryoutThatIsBeingRemoved() throws Exception {
        UUID tryout = story.tryout(story.selected("Few learners speak"), Who.TEACHER);
        var note = after("delete from tryout where id = '" + tryout + "'",
                () -> cast.as(Who.TEACHER).post(HOME + "/tryouts/" + tryout + "/notes", "words", "It began well"));
        assertThat(note.status()).isEqualTo(409);
    }

    @Test
    void whoIsBeingMadeLeaderDoesNotLeave() throws Exception {
        var left = after("update community set facilitator_id = '%s', version = version + 1 where id = '%s'".formatted(Who.COLLEAGUE.id(), Cast.COMMUNITY),
                () -> cast.as(Who.COLLEAGUE).post(HOME + "/departure"));
        assertThat(left.status()).isEqualTo(409);
        cast.jdbc().sql("update community set facilitator_id = ? where id = ?").param(Who.MENTOR.id()).param(Cast.COMMUNITY).update();
    }

    @Test
    void noCycleBeginsInACommunityThatIsBeingClosed() throws Exception {
        story.closed();
        story.ended();
        var begun = after("update community set closed_on = '2026-09-24' where id = '" + Cast.COMMUNITY + "'",
                () -> mentor().post(HOME + "/cycles", "school_year", Cast.SCHOOL_YEAR, "focus", ""));
        cast.jdbc().sql("update community set closed_on = null where id = ?").param(Cast.COMMUNITY).update();
        assertThat(begun.status()).isEqualTo(409);
    }

    private String cycle() {
        return HOME + "/cycles/" + story.cycle();
    }

    private static Phone mentor() {
        return cast.as(Who.MENTOR);
    }

    /** What is answered when this was done by somebody else, but is committed only while the request waits for it. */
    private static Phone.Answer after(String sql, Supplier<Phone.Answer> request) throws Exception {
        try (Connection other = cast.bean(DataSource.class).getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute(sql);
            var answer = CompletableFuture.supplyAsync(request);
            var end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            while (!answer.isDone() && !somebodyWaits() && System.nanoTime() < end) Thread.onSpinWait();
            other.commit();
            other.setAutoCommit(true);
            return answer.get();
        }
    }

    private static boolean somebodyWaits() {
        return cast.jdbc().sql("select exists (select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database())")
                .query(Boolean.class).single();
    }
}
