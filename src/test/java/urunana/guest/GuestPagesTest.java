package urunana.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import urunana.cast.Cast;
import urunana.cast.OnStage;
import urunana.cast.Story;
import urunana.cast.Who;

/** Guests of one session: whom leaders may invite, what a guest sees, by sign-in or by address, and until when. */
@Tag("K41")
class GuestPagesTest extends OnStage {
    private static final String HOME = "/communities/" + Cast.COMMUNITY;

    private Story story;
    private String session;

    @BeforeEach
    void begin() {
        cast.jdbc().sql("delete from guest").update();
        story = Story.begin(cast);
        session = HOME + "/sessions/" + story.session();
    }

    private static UUID guest() {
        return cast.jdbc().sql("select id from guest where ended_at is null").query(UUID.class).single();
    }

    private String invited(Who who) {
        assertThat(cast.as(Who.MENTOR).post(session + "/guests", "person", who.id(), "words", "Tell us of your walks").status()).isEqualTo(303);
        return HOME + "/visits/" + guest();
    }

    /** The way to the page of somebody without a sign-in. */
    private String addressed() {
        if (cast.jdbc().sql("select count(*) from guest").query(Long.class).single() == 0) {
            assertThat(cast.as(Who.MENTOR).post(session + "/guests", "name", "Tutor of the college", "words", "Show us pair talk").status()).isEqualTo(303);
        }
        var page = cast.as(Who.MENTOR).post(HOME + "/guests/" + guest() + "/address");
        assertThat(page.status()).isEqualTo(200);
        var found = Pattern.compile("/guest/[\\w-]{43}").matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    @Test
    void leadersInviteAndMembersKnow() {
        for (Who who : List.of(Who.STRANGER, Who.EVALUATOR, Who.GONE, Who.OFFICER)) {
            assertThat(cast.as(who).get(session + "/guests").status()).as(who.name()).isEqualTo(404);
            assertThat(cast.as(who).post(session + "/guests", "name", "X").status()).as(who.name()).isEqualTo(404);
        }
        assertThat(cast.as(Who.TEACHER).post(session + "/guests", "name", "X").status()).isEqualTo(403);
        assertThat(cast.as(Who.TEACHER).get(session + "/guests?q=ha").body()).doesNotContain(Who.DEPUTY.fullName());
        assertThat(cast.as(Who.MENTOR).get(session + "/guests?q=habi").body()).contains(Who.DEPUTY.fullName());
        invited(Who.DEPUTY);
        assertThat(cast.as(Who.MENTOR).post(session + "/guests", "person", Who.DEPUTY.id()).body()).contains("This person is invited already.");
        assertThat(cast.as(Who.TEACHER).get(session + "/guests").body()).contains(Who.DEPUTY.fullName(), "has not answered").doesNotContain("Take back");
        assertThat(cast.as(Who.COLLEAGUE).get(session).body()).contains(Who.DEPUTY.fullName());
    }

    @Test
    void whoSitsThereEvaluatesOrIsFarAwayIsNotInvited() {
        var mentor = cast.as(Who.MENTOR);
        for (Who who : List.of(Who.TEACHER, Who.EVALUATOR, Who.STRANGER)) {
            var again = mentor.post(session + "/guests", "person", who.id(), "words", "Kept words");
            assertThat(again.status()).as(who.name()).isEqualTo(422);
            assertThat(again.body()).contains("Kept words");
        }
        assertThat(mentor.post(session + "/guests", "words", "Nobody named").body()).contains("Choose somebody, or write a name.");
        assertThat(mentor.post(session + "/guests", "person", "nonsense").status()).isEqualTo(422);
        assertThat(cast.jdbc().sql("select count(*) from guest").query(Long.class).single()).isZero();
    }

    @Test
    void aGuestSeesThisSessionAndNothingElse() {
        String visit = invited(Who.DEPUTY);
        cast.as(Who.MENTOR).post(session + "/agenda", "version", 0, "from-1", "", "title-1", "Walk through the school", "minutes-1", 20);
        var page = cast.as(Who.DEPUTY).get(visit).body();
        assertThat(page).contains("Tell us of your walks", "Walk through the school", Who.MENTOR.fullName(), "CoP of Alpha").doesNotContain(Who.TEACHER.fullName());
        assertThat(cast.as(Who.DEPUTY).get("/").body()).contains(visit);
        for (String inside : List.of("", "/agenda", "/notes", "/attendance", "/guests")) assertThat(cast.as(Who.DEPUTY).get(session + inside).status()).as(inside).isEqualTo(404);
        for (Who other : List.of(Who.HEAD, Who.TEACHER, Who.MENTOR, Who.ADMIN)) assertThat(cast.as(other).get(visit).status()).as(other.name()).isEqualTo(404);
    }

    @Test
    void aGuestAnswersAndLeavesSomething() {
        String visit = invited(Who.DEPUTY);
        var deputy = cast.as(Who.DEPUTY);
        assertThat(deputy.post(visit, "version", 1, "answer", "", "said", "Kept words").body()).contains("Kept words");
        assertThat(deputy.post(visit, "version", 1, "answer", "comes", "said", "Call me on Monday").status()).isEqualTo(303);
        var late = deputy.post(visit, "version", 1, "answer", "cannot", "said", "Other words");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("Call me on Monday", "Other words");
        assertThat(cast.as(Who.COLLEAGUE).get(session).body()).contains("Call me on Monday", "comes");
    }

    @Test
    void anAddressIsAKeyThatCanBeChangedAndTakenBack() {
        String first = addressed();
        var nobody = cast.as(Who.NOBODY);
        assertThat(nobody.get(first).body()).contains("Show us pair talk", "Tutor of the college").doesNotContain(Who.TEACHER.fullName());
        assertThat(nobody.post(first, "version", 1, "answer", "comes", "said", "I bring cards").status()).isEqualTo(303);
        assertThat(cast.as(Who.TEACHER).get(session + "/guests").body()).contains("I bring cards");
        String second = addressed();
        assertThat(nobody.get(first).status()).isEqualTo(404);
        assertThat(nobody.get(second).status()).isEqualTo(200);
        assertThat(nobody.get("/guest/" + "A".repeat(43)).status()).isEqualTo(404);
        assertThat(cast.jdbc().sql("select count(*) from guest g where to_jsonb(g)::text like ?").param("%" + second.substring(7) + "%").query(Long.class).single()).as("kept in clear").isZero();
        assertThat(cast.as(Who.MENTOR).post(HOME + "/guests/" + guest() + "/withdrawal").status()).isEqualTo(303);
        assertThat(nobody.get(second).status()).isEqualTo(404);
    }

    @Test
    void aBackupThatIsRestoredOpensNoAddress() {
        addressed();
        var restored = new TransactionTemplate(cast.bean(PlatformTransactionManager.class)).execute(status -> {
            status.setRollbackOnly();
            cast.bean(JdbcTemplate.class).execute("select after_restore(now())");
            return cast.bean(JdbcTemplate.class).queryForObject("select count(token_hash) from guest", Long.class);
        });
        assertThat(restored).isZero();
        assertThat(cast.jdbc().sql("select count(token_hash) from guest").query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void aWeekAfterTheSessionAVisitIsOver() {
        String visit = invited(Who.DEPUTY);
        cast.jdbc().sql("update session set closed_at = ?::timestamptz - interval '6 days', closed_by = ? where id = ?").param(cast.clock().instant().toString()).param(Who.MENTOR.id()).param(story.session()).update();
        assertThat(cast.as(Who.DEPUTY).get(visit).status()).isEqualTo(200);
        assertThat(cast.as(Who.MENTOR).post(session + "/guests", "name", "Late").status()).isEqualTo(409);
        cast.jdbc().sql("update session set closed_at = closed_at - interval '4 days' where id = ?").param(story.session()).update();
        assertThat(cast.as(Who.DEPUTY).get(visit).status()).isEqualTo(404);
    }

    @Test
    void theSameAnswerPressedTwiceIsOneAnswer() {
        String address = addressed();
        var nobody = cast.as(Who.NOBODY);
        for (int press = 0; press < 2; press++) {
            assertThat(nobody.post(address, "version", 1, "answer", "comes", "said", "I bring cards").location()).isEqualTo(address);
        }
        assertThat(nobody.post(address, "version", 1, "answer", "cannot", "said", "I bring cards").status()).isEqualTo(409);
        assertThat(cast.jdbc().sql("select answer || version from guest").query(String.class).single()).isEqualTo("comes2");
    }

    @Test
    void everyGuestIsShownSoThatNobodyIsInvitedUnseen() {
        cast.jdbc().sql("insert into guest (session_id, community_id, name, by_id, at) select ?, ?, 'Guest ' || n, ?, now() from generate_series(1, 39) n")
                .param(story.session()).param(Cast.COMMUNITY).param(Who.MENTOR.id()).update();
        assertThat(cast.as(Who.MENTOR).post(session + "/guests", "name", "The fortieth").status()).isEqualTo(303);
        assertThat(cast.as(Who.MENTOR).get(session + "/guests").body()).contains("The fortieth");
        var more = cast.as(Who.MENTOR).post(session + "/guests", "name", "One more", "words", "Kept words");
        assertThat(more.status()).isEqualTo(422);
        assertThat(more.body()).contains("Forty guests are invited already", "One more", "Kept words");
        assertThat(cast.jdbc().sql("select count(*) from guest").query(Long.class).single()).isEqualTo(40);
    }

    @Test
    void whoBecomesAnEvaluatorSeesNothingAnyMore() {
        String visit = invited(Who.DEPUTY);
        cast.jdbc().sql("update guest set person_id = ?").param(Who.EVALUATOR.id()).update();
        assertThat(cast.as(Who.EVALUATOR).get(visit).status()).isEqualTo(404);
    }
}
