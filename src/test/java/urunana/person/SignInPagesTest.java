package urunana.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;
import urunana.access.Actor;
import urunana.cast.Cast;
import urunana.cast.Phone;
import urunana.cast.Who;

/** Signing in as a stranger would try it first: refusals, then the ways in. */
class SignInPagesTest {
    static Cast cast;

    @BeforeAll
    static void start() {
        cast = Cast.start();
        cast.bean(SignIns.class).setSecret(Who.TEACHER.id(), "24680", cast.clock().instant());
        cast.bean(SignIns.class).setSecret(Who.HEAD.id(), "24680", cast.clock().instant());
    }

    @AfterAll
    static void stop() {
        cast.close();
    }

    private static Phone anybody() {
        return cast.as(Who.NOBODY);
    }

    @Test
    void aPageThatNeedsSigningInSendsThereAndComesBack() {
        assertThat(anybody().post("/sign-out").status()).isEqualTo(401);
        var answer = anybody().post("/sign-in", "name", "teacher", "secret", "24680", "next", "/language?x=1");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo("/language?x=1");
    }

    @Test
    void aForeignNextIsNotFollowed() {
        for (String next : new String[] {"https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "javascript:x"}) {
            assertThat(anybody().post("/sign-in", "name", "teacher", "secret", "24680", "next", next).location()).isEqualTo("/");
        }
    }

    @Test
    void aWrongSecretAndAnUnknownNameSayTheSame() {
        var wrong = anybody().post("/sign-in", "name", "teacher", "secret", "13579", "next", "/");
        var unknown = anybody().post("/sign-in", "name", "nobody-here", "secret", "13579", "next", "/");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(wrong.says("The name or the PIN is not right")).isTrue();
        assertThat(unknown.says("The name or the PIN is not right")).isTrue();
        assertThat(wrong.says("13579")).as("a secret is never sent back").isFalse();
    }

    @Test
    void fiveWrongTriesSlowOnePersonDownAndNobodyElse() {
        for (int i = 0; i < SignIns.HERE; i++) anybody().post("/sign-in", "name", "head", "secret", "00000", "next", "/");
        assertThat(anybody().post("/sign-in", "name", "head", "secret", "24680", "next", "/").says("ten minutes")).isTrue();
        assertThat(anybody().post("/sign-in", "name", "teacher", "secret", "24680", "next", "/").status()).isEqualTo(303);
        cast.clock().advance(Duration.ofMinutes(11));
        assertThat(anybody().post("/sign-in", "name", "head", "secret", "24680", "next", "/").status()).isEqualTo(303);
    }

    @Test
    void aWholeSchoolThatMistypesAtOnceIsAnswered() throws Exception {
        atOnce(30, i -> "pupil" + i);
        assertThat(failed("pupil%")).isEqualTo(30);
    }

    @Test
    void whoGuessesManyTimesAtOnceGuessesNoOftener() throws Exception {
        atOnce(15, i -> "guessed");
        assertThat(failed("guessed")).isEqualTo(SignIns.HERE);
    }

    private static void atOnce(int many, IntFunction<String> name) throws Exception {
        var tries = new ArrayList<Future<Phone.Answer>>();
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < many; i++) {
                int which = i;
                tries.add(all.submit(() -> anybody().post("/sign-in", "name", name.apply(which), "secret", "13579", "next", "/")));
            }
            for (var each : tries) assertThat(each.get().status()).isEqualTo(422);
        }
    }

    private static int failed(String names) {
        return cast.jdbc().sql("select count(*) from failed_sign_in where name like ?").param(names).query(Integer.class).single();
    }

    @Test
    void aSecretLongerThanItsHashCanHoldIsRefusedInWords() {
        var mentor = new Actor(UUID.randomUUID(), Who.MENTOR.id(), "", "en", false, java.util.List.of(), java.util.List.of());
        String code = cast.bean(SignIns.class).resetCode(mentor, Who.OFFICER.id(), cast.clock().instant());
        assertThat(withCode("officer", code, "correct horse battery ".repeat(4)).says("15 too many")).isTrue();
        assertThat(withCode("officer", code, "a smiley: \uD83D\uDE00".repeat(6)).status()).isEqualTo(422);
        assertThat(withCode("officer", code, "correct horse battery ".repeat(3)).status()).isEqualTo(303);
    }

    @Test
    void anUnknownFieldIsRefused() {
        var answer = anybody().post("/sign-in", "name", "teacher", "secret", "24680", "next", "/", "administrator", "true");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.says("administrator")).isTrue();
    }

    @Test
    void aOneTimeCodeWorksOnceAndDiesAfterTenMinutes() {
        var mentor = new Actor(UUID.randomUUID(), Who.MENTOR.id(), "", "en", false, java.util.List.of(), java.util.List.of());
        String code = cast.bean(SignIns.class).resetCode(mentor, Who.COLLEAGUE.id(), cast.clock().instant());
        assertThat(withCode("colleague", "AAAA-BBBB", "86420").status()).isEqualTo(422);
        assertThat(withCode("colleague", code, "12345").says("Too easy")).isTrue();
        assertThat(withCode("colleague", code.toLowerCase(java.util.Locale.ROOT), "86420").status()).isEqualTo(303);
        assertThat(withCode("colleague", code, "86421").status()).as("used").isEqualTo(422);
        assertThat(anybody().post("/sign-in", "name", "colleague", "secret", "86420", "next", "/").status()).isEqualTo(303);

        String late = cast.bean(SignIns.class).resetCode(mentor, Who.COLLEAGUE.id(), cast.clock().instant());
        cast.clock().advance(Duration.ofMinutes(10).plusSeconds(1));
        assertThat(withCode("colleague", late, "97531").status()).isEqualTo(422);
    }

    @Test
    void codesAndSecretsAreKeptHashedOnly() {
        var hashes = cast.jdbc().sql("select hash from secret union all select hash from one_time_code").query(String.class).list();
        assertThat(hashes).isNotEmpty().allSatisfy(hash -> assertThat(hash).startsWith("{bcrypt}$2"));
        assertThat(cast.bean(PasswordEncoder.class).matches("24680", hashes.getFirst())).isIn(true, false);
    }

    @Test
    @Tag("P01")
    void signingOutEndsTheSignIn() {
        assertThat(cast.as(Who.DISTRICT).post("/sign-out").status()).isEqualTo(303);
        assertThat(cast.as(Who.DISTRICT).post("/sign-out").status()).isEqualTo(401);
    }

    private static Phone.Answer withCode(String name, String code, String secret) {
        return anybody().post("/sign-in/code", "name", name, "code", code, "secret", secret, "again", secret);
    }
}
