package urunana.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.Who;

/** What is said without a name waits on the phone like everything else, arrives once, and comes home to nobody but its author. */
@Tag("browser")
@Tag("P05")
class WithoutNameJourneyTest extends PhoneTest {
    private String pulse;
    private String votes;
    private UUID books;

    @BeforeEach
    void vote() {
        books = story.raised("Books wait for weeks");
        story.sorted(books, "direct");
        pulse = session + "/pulse";
        votes = ROOM + "/cycles/" + story.cycle() + "/votes";
    }

    @Test
    @Tag("K25")
    void aPulseAndABallotWrittenWithoutNetworkArriveOnce() {
        phone = signedIn(Who.TEACHER).takes(session, pulse, votes).network(false);
        speak(phone, "3");
        assertThat(phone.entries(Who.TEACHER, "waiting")).hasSize(2);
        assertThat(said()).isZero();

        phone.network(true).open("/phone").emptied(Who.TEACHER);

        assertThat(phone.entries(Who.TEACHER, "sent")).hasSize(2);
        assertThat(said()).isOne();
        assertThat(voted()).isOne();
        phone.network(false).open(session).network(true).open("/phone").emptied(Who.TEACHER);
        assertThat(said()).isOne();
        assertThat(phone.open(pulse).page().locator("main").innerText()).contains("You have said how it was");
        assertThat(cast.jdbc().sql("select count(*) from receipt where person_id = ?").param(Who.TEACHER.id()).query(Integer.class).single()).isZero();
    }

    @Test
    void whatIsSaidTwiceComesHomeInWordsAndIsNotParked() {
        phone = signedIn(Who.COLLEAGUE).takes(session, pulse, votes).network(false);
        speak(phone, "3");
        var other = signedIn(Who.COLLEAGUE);
        speak(other, "2");
        other.emptied(Who.COLLEAGUE);

        phone.network(true).open("/phone").emptied(Who.COLLEAGUE);

        assertThat(phone.entries(Who.COLLEAGUE, "refused")).hasSize(2).anyMatch(entry -> entry.get(2).contains("Each says it once"))
                .anyMatch(entry -> entry.get(2).contains("Each votes once"));
        assertThat(said()).isOne();
        assertThat(voted()).isOne();
        assertThat(cast.jdbc().sql("select count(*) from parked").query(Integer.class).single()).isZero();
    }

    @Test
    void withoutScriptItIsTwoTapsAndAButton() {
        var page = phoneWithoutScript();
        page.context().addCookies(List.of(new Cookie("sign_in", Cast.token(Who.MENTOR)).setUrl(cast.address())));
        page.navigate(cast.address() + session);
        page.getByText("Say how it was, without your name").click();
        page.getByLabel("very well").check();
        page.getByLabel("very useful").check();
        page.getByText("Say it without my name").click();
        assertThat(page.locator("main").innerText()).contains("You have said how it was", "1 has answered");
    }

    private void speak(Handset with, String level) {
        with.open(pulse).write("joy", level).write("usefulness", level).write("words", words).sendAndGoOn(pulse);
        with.open(votes).write("challenge", books.toString()).sendAndGoOn(votes);
    }

    private int said() {
        return cast.jdbc().sql("select count(*) from pulse where session_id = ?").param(story.session()).query(Integer.class).single();
    }

    private int voted() {
        return cast.jdbc().sql("select coalesce(sum(votes), 0) from vote_count where session_id = ?").param(story.session()).query(Integer.class).single();
    }
}
