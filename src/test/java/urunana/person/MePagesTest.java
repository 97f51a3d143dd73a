package urunana.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import urunana.access.ActorContexts;
import urunana.cast.Cast;
import urunana.cast.Phone.Answer;
import urunana.cast.Who;

/** One's own page: nobody else's record, the old PIN before a new one, phones that were lost. */
class MePagesTest {
    private Cast cast;

    @BeforeEach
    void start() {
        cast = Cast.start();
        cast.bean(SignIns.class).setSecret(Who.TEACHER.id(), "24680", cast.clock().instant());
    }

    @AfterEach
    void stop() {
        cast.close();
    }

    private UUID otherSignIn(Who who) {
        return cast.jdbc().sql("""
                insert into sign_in (token_hash, person_id, started_at, seen_at, device)
                values (?, ?, '2026-09-20T08:00Z', '2026-09-23T08:00Z', 'Opera Mini of an old phone') returning id""")
                .param(ActorContexts.hash("other " + who)).param(who.id()).query(UUID.class).single();
    }

    private Answer pin(String old, String secret) {
        return cast.as(Who.TEACHER).post("/me/pin", "old", old, "secret", secret, "again", secret);
    }

    private Answer signIn(String secret) {
        return cast.as(Who.NOBODY).post("/sign-in", "name", "teacher", "secret", secret, "next", "/");
    }

    @Test
    void theOldPinComesFirst() {
        assertThat(pin("11111", "97531").says("not your present PIN")).isTrue();
        assertThat(pin("24680", "12345").says("Too easy")).isTrue();
        assertThat(signIn("24680").status()).isEqualTo(303);
        for (int i = 0; i < SignIns.HERE; i++) pin("11111", "97531");
        assertThat(pin("24680", "97531").says("ten minutes")).as("nor may it be guessed").isTrue();
    }

    @Test
    void aNewPinEndsTheOtherSignIns() {
        otherSignIn(Who.TEACHER);
        assertThat(pin("24680", "97531").status()).isEqualTo(303);
        assertThat(signIn("24680").status()).isEqualTo(422);
        assertThat(signIn("97531").status()).isEqualTo(303);
        assertThat(cast.as(Who.TEACHER).get("/me").status()).as("this phone stays signed in").isEqualTo(200);
        assertThat(cast.jdbc().sql("select count(*) from sign_in where device = 'Opera Mini of an old phone' and ended_at is not null").query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void aLostPhoneIsSignedOutAndNobodyElses() {
        UUID mine = otherSignIn(Who.TEACHER);
        UUID theirs = otherSignIn(Who.COLLEAGUE);
        assertThat(cast.as(Who.TEACHER).get("/me").body()).contains("Opera Mini", "This phone");
        assertThat(cast.as(Who.TEACHER).post("/me/sign-ins/" + theirs + "/closure").status()).isEqualTo(404);
        assertThat(cast.as(Who.TEACHER).post("/me/sign-ins/" + mine + "/closure").status()).isEqualTo(303);
        assertThat(cast.as(Who.TEACHER).get("/me").says("Opera Mini")).isFalse();
        otherSignIn(Who.MENTOR);
        assertThat(cast.as(Who.MENTOR).post("/me/sign-ins/closure").status()).isEqualTo(303);
        assertThat(cast.as(Who.MENTOR).get("/me").body()).contains("This phone").doesNotContain("Opera Mini", "Sign all others out");
    }

    @Test
    void oneTellsOfOneselfButNotWhoOneIs() {
        Object[] fields = {"phone", "0788 333 444", "sex", "female", "language", "rw", "subjects", "Mathematics", "grades", "P4", "strengths", "group work",
            "career_stage", "junior", "version", 1};
        assertThat(cast.as(Who.TEACHER).post("/me", fields).status()).isEqualTo(303);
        assertThat(cast.as(Who.TEACHER).get("/me").body()).contains("+250788333444", "lang=\"rw\"");
        var more = new Object[fields.length + 2];
        System.arraycopy(fields, 0, more, 0, fields.length);
        more[fields.length] = "full_name";
        more[fields.length + 1] = "Somebody Else";
        assertThat(cast.as(Who.TEACHER).post("/me", more).status()).isEqualTo(422);
        assertThat(cast.as(Who.TEACHER).post("/me", fields).status()).as("a stale copy").isEqualTo(409);
    }

    @Test
    void theLanguageButtonBringsOneBack() {
        var answer = cast.as(Who.NOBODY).post("/language", "language", "rw", "back", "/sign-in?next=/me");
        assertThat(answer.location()).isEqualTo("/sign-in?next=/me");
    }
}
