package urunana.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.Phone.Answer;
import urunana.cast.Who;

/** A new code opens everything its receiver sees: who may give one to whom. */
class CodePagesTest {
    private static final Pattern CODE = Pattern.compile("class=\"code\">([A-Z2-9-]+)<");
    private Cast cast;

    @BeforeEach
    void start() {
        cast = Cast.start();
    }

    @AfterEach
    void stop() {
        cast.close();
    }

    private Answer code(Who actor, Who person) {
        return cast.as(actor).post("/people/" + person.id() + "/code");
    }

    private static String in(Answer answer) {
        var found = CODE.matcher(answer.body());
        return found.find() ? found.group(1) : "";
    }

    private Answer signIn(String name, String code, String secret) {
        return cast.as(Who.NOBODY).post("/sign-in/code", "name", name, "code", code, "secret", secret, "again", secret);
    }

    @Test
    void noCodeOutsideOnesCare() {
        assertThat(code(Who.TEACHER, Who.COLLEAGUE).status()).isEqualTo(403);
        assertThat(code(Who.STRANGER, Who.TEACHER).status()).isEqualTo(404);
        assertThat(code(Who.HEAD, Who.STRANGER).status()).isEqualTo(404);
        assertThat(code(Who.NOBODY, Who.TEACHER).status()).isEqualTo(401);
        assertThat(cast.jdbc().sql("select count(*) from one_time_code").query(Integer.class).single()).isZero();
    }

    @Test
    void noCodeForOneselfNorUpwards() {
        assertThat(code(Who.HEAD, Who.HEAD).status()).as("an open phone would be enough to take a sign-in over").isEqualTo(403);
        assertThat(code(Who.MENTOR, Who.HEAD).status()).as("would make a mentor a head teacher").isEqualTo(403);
        assertThat(code(Who.DEPUTY, Who.HEAD).status()).isEqualTo(403);
        assertThat(code(Who.HEAD, Who.OFFICER).status()).isEqualTo(404);
        cast.jdbc().sql("insert into duty (person_id, role_code, place_id, starts_on, given_at) values (?, 'teacher', ?, '2026-01-01', now())")
                .param(Who.OFFICER.id()).param(Cast.ALPHA).update();
        assertThat(code(Who.HEAD, Who.OFFICER).status()).as("an officer who also teaches here stays an officer").isEqualTo(403);
        cast.jdbc().sql("insert into duty (person_id, role_code, place_id, starts_on, given_at) values (?, 'teacher', ?, '2026-01-01', now())")
                .param(Who.ADMIN.id()).param(Cast.ALPHA).update();
        assertThat(code(Who.HEAD, Who.ADMIN).status()).isEqualTo(403);
    }

    @Test
    void noCodeIntoARoomOneEvaluates() {
        cast.jdbc().sql("insert into programme_evaluator (programme_id, role_code) values (?, 'seo')").param(Cast.PROGRAMME).update();
        assertThat(code(Who.OFFICER, Who.TEACHER).status()).as("a member's talk").isEqualTo(403);
        assertThat(code(Who.OFFICER, Who.DEPUTY).status()).as("no member").isEqualTo(200);
        assertThat(cast.as(Who.OFFICER).get("/people/slips").body()).contains("Habimana Jean").doesNotContain("Mugisha Eric");
    }

    @Test
    @Tag("K26")
    void theHeadTeacherAndTheMentorHelpWhoForgotThePin() {
        var given = code(Who.HEAD, Who.TEACHER);
        assertThat(given.status()).isEqualTo(200);
        String code = in(given);
        assertThat(code).matches("[A-Z2-9]{4}-[A-Z2-9]{4}");
        assertThat(cast.as(Who.HEAD).get("/people/" + Who.TEACHER.id()).says(code)).as("shown once").isFalse();
        assertThat(signIn("teacher", code, "86420").status()).isEqualTo(303);
        assertThat(cast.as(Who.TEACHER).get("/me").location()).as("other phones are signed out").startsWith("/sign-in");
        assertThat(code(Who.MENTOR, Who.COLLEAGUE).status()).isEqualTo(200);
        assertThat(cast.jdbc().sql("select count(*) from audit where action = 'gave a reset code to'").query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void whoLeadsACommunityHelpsItsMembersFromElsewhere() {
        cast.jdbc().sql("update duty set place_id = ? where person_id = ?").param(Cast.GAMMA).param(Who.TEACHER.id()).update();
        cast.jdbc().sql("update duty set role_code = 'teacher' where person_id = ?").param(Who.MENTOR.id()).update();
        assertThat(cast.as(Who.MENTOR).get("/people").body()).contains("Mugisha Eric").doesNotContain("Mukamana Rose");
        assertThat(code(Who.MENTOR, Who.TEACHER).status()).isEqualTo(200);
        cast.jdbc().sql("update membership set left_at = now() where person_id = ?").param(Who.TEACHER.id()).update();
        assertThat(code(Who.MENTOR, Who.TEACHER).status()).as("who left is out of this care").isEqualTo(404);
    }

    @Test
    void aSlipReplacesEarlierCodesAndLivesUntilUsed() {
        String earlier = in(code(Who.HEAD, Who.TEACHER));
        var slips = cast.as(Who.HEAD).post("/people/slips", "person", Who.TEACHER.id(), "person", Who.COLLEAGUE.id());
        assertThat(slips.status()).isEqualTo(200);
        assertThat(slips.body()).contains("Mugisha Eric", "Ingabire Aline", "<svg viewBox=\"0 0 ".toLowerCase(java.util.Locale.ROOT), "/sign-in/code");
        assertThat(signIn("teacher", earlier, "86420").status()).isEqualTo(422);
        cast.clock().advance(Duration.ofDays(20));
        var codes = CODE.matcher(slips.body()).results().map(found -> found.group(1)).toList();
        assertThat(codes).hasSize(2).allSatisfy(code -> assertThat(code).matches("[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{2}"));
        assertThat(signIn("colleague", codes.getFirst(), "86420").status()).isEqualTo(303);
        assertThat(signIn("teacher", codes.getLast(), "86420").status()).isEqualTo(303);
    }

    @Test
    void slipsAreMadeForNobodyElse() {
        var answer = cast.as(Who.HEAD).post("/people/slips", "person", Who.TEACHER.id(), "person", Who.STRANGER.id());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(cast.as(Who.HEAD).post("/people/slips").says("Choose at least one person")).isTrue();
        assertThat(cast.as(Who.HEAD).post("/people/slips", "person", UUID.randomUUID()).status()).isEqualTo(422);
        assertThat(cast.jdbc().sql("select count(*) from one_time_code").query(Integer.class).single()).isZero();
    }

    @Test
    void theChooserOffersThoseWhoNeverSignedIn() {
        cast.bean(SignIns.class).setSecret(Who.TEACHER.id(), "24680", cast.clock().instant());
        assertThat(cast.as(Who.HEAD).get("/people/slips").body()).contains("Ingabire Aline").doesNotContain("Mugisha Eric", "Mukamana Rose");
    }
}
