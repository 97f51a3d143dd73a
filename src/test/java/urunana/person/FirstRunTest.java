package urunana.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.Who;

/** The code that a site prints for its administrator when nobody could come in otherwise. */
class FirstRunTest {
    Cast cast;

    @BeforeEach
    void start() {
        cast = Cast.onEmptySite();
    }

    @AfterEach
    void stop() {
        cast.close();
    }

    private Optional<String> firstRun() {
        return cast.bean(SignIns.class).firstRun(cast.clock().instant());
    }

    private int signIn(String code) {
        return cast.as(Who.NOBODY).post("/sign-in/code", "name", "admin", "code", code, "secret", "8642097", "again", "8642097").status();
    }

    private void restored() {
        cast.jdbc().sql("select after_restore(now())").query((row, n) -> n).single();
    }

    @Test
    void anEmptySiteGivesOneCodeAndNoSecond() {
        String code = firstRun().orElseThrow();
        assertThat(firstRun()).isEmpty();
        assertThat(signIn(code)).isEqualTo(303);
        assertThat(firstRun()).isEmpty();
    }

    @Test
    void aRestoreBeforeTheFirstSignInLocksNobodyOut() {
        String old = firstRun().orElseThrow();
        restored();
        String code = firstRun().orElseThrow();
        assertThat(signIn(old)).isEqualTo(422);
        assertThat(signIn(code)).isEqualTo(303);
        restored();
        assertThat(firstRun()).as("the administrator has a password").isEmpty();
        assertThat(cast.jdbc().sql("select count(*) from person").query(Integer.class).single()).isEqualTo(1);
    }
}
