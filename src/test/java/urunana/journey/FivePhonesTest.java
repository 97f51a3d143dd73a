package urunana.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.Circle;
import urunana.cast.Story;
import urunana.cast.Who;

/** Five phones in one session: a question without a name, the agenda, attendance, a vote, voices, the pulse; then the database is searched. */
@Tag("browser")
@Tag("K58")
@Tag("U50")
class FivePhonesTest extends Browser {
    private static final String ROOM = "/communities/" + Cast.COMMUNITY;
    /** Whose question it was, and everybody who came. */
    private static final Who ASKING = Who.TEACHER;
    private static final List<Who> CAME = List.of(Who.MENTOR, Who.TEACHER, Who.COLLEAGUE, Who.DEPUTY, Who.HEAD);

    private final String question = "Kanari " + UUID.randomUUID() + ": I do not dare to say that I am lost";
    private final String wish = "Kanari " + UUID.randomUUID() + ": more time for examples";
    private final Map<Who, Handset> phones = new EnumMap<>(Who.class);
    private Cast cast;
    private Story story;
    private String session;

    @BeforeEach
    void begin() {
        cast = Cast.start();
        Handset.pins(cast);
        Circle.gather(cast);
        cast.jdbc().sql("update membership set left_at = now() where community_id = ? and person_id in (?, ?, ?)").param(Cast.COMMUNITY)
                .param(Who.OFFICER.id()).param(Who.DISTRICT.id()).param(Who.ADMIN.id()).update();
        story = Story.begin(cast);
        for (String words : List.of("Few learners speak", "Books wait for weeks")) story.sorted(story.raised(words), "direct");
        session = ROOM + "/sessions/" + story.session();
        for (Who who : CAME) phones.put(who, new Handset(cast.address(), phone()).signedIn(who));
    }

    @AfterEach
    void end() {
        cast.close();
    }

    @Test
    void aSessionWithFivePhonesKeepsWhatWasSaidWithoutAName() {
        somebodyAsks();
        theLeaderArrangesAndMarksWhoCame();
        everybodyVotes();
        theLeaderCountsVoices();
        everybodySaysHowItWas();
        nobodyFindsOutWho();
    }

    private void somebodyAsks() {
        at(ASKING, ROOM + "/inbox").write("kind", "question").write("words", question).write("name", "without").send(ROOM + "/inbox").page()
                .waitForSelector(".row:has-text('Kanari')");
    }

    private void theLeaderArrangesAndMarksWhoCame() {
        Page page = at(Who.MENTOR, session + "/agenda/edit").page();
        var line = page.locator("input[value^='inbox:']").first();
        String n = line.getAttribute("name").replaceAll("\\D", "");
        page.locator("[name=take-" + n + "]").check();
        phones.get(Who.MENTOR).sendAndGoOn(session + "/agenda");
        assertThat(page.locator("main").innerText()).contains(question);
        at(Who.MENTOR, session + "/attendance");
        for (Who who : CAME) page.locator("[name='state-" + who.id() + "'][value=whole]").check();
        phones.get(Who.MENTOR).sendAndGoOn(session + "/attendance");
        assertThat(page.locator("main").innerText()).contains("5 people came, of 5");
    }

    // All have made their cross before the first one is sent.
    private void everybodyVotes() {
        String votes = ROOM + "/cycles/" + story.cycle() + "/votes";
        for (Who who : CAME) at(who, votes).page().locator("[name=challenge]").first().check();
        for (Who who : CAME) {
            phones.get(who).page().evaluate("() => { document.documentElement.dataset.ready = '0'; }");
            phones.get(who).send(votes);
        }
        for (Who who : CAME) phones.get(who).ready();
        assertThat(ballots()).isEqualTo(CAME.size());
        assertThat(at(Who.HEAD, votes).page().locator("main").innerText()).as("shown once everybody who is here has voted").contains("5 votes");
    }

    private long ballots() {
        return cast.jdbc().sql("select count(*) from ballot where session_id = ?").param(story.session()).query(Long.class).single();
    }

    private void theLeaderCountsVoices() {
        Page page = at(Who.MENTOR, session + "/voice").page();
        for (Who who : List.of(Who.MENTOR, Who.MENTOR, Who.COLLEAGUE)) page.locator("button[value='" + who.id() + "']").click();
        phones.get(Who.MENTOR).sendAndGoOn(session + "/voice/counts");
        assertThat(cast.jdbc().sql("select sum(turns) from voice where session_id = ?").param(story.session()).query(Long.class).single()).isEqualTo(3);
        assertThat(at(Who.MENTOR, session + "/voice/shares").page().locator("main").innerText()).contains("3 people have not spoken yet", Who.TEACHER.fullName());
        assertThat(cast.as(Who.HEAD).get(session + "/voice/shares").status()).as("for the leader alone").isEqualTo(403);
    }

    private void everybodySaysHowItWas() {
        for (Who who : CAME) {
            var phone = at(who, session + "/pulse").write("joy", "3").write("usefulness", "4");
            if (who == ASKING) phone.write("words", wish);
            phone.sendAndGoOn(session + "/pulse");
        }
        assertThat(cast.jdbc().sql("select count(*) from pulse where session_id = ?").param(story.session()).query(Long.class).single()).isEqualTo(CAME.size());
        assertThat(at(Who.COLLEAGUE, session + "/pulse").page().locator("main").innerText()).contains(wish);
    }

    // No row holds the person beside the words, and no page of anybody names them there.
    private void nobodyFindsOutWho() {
        for (String table : cast.jdbc().sql("select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")
                .query(String.class).list()) {
            var rows = cast.jdbc().sql("select to_jsonb(t)::text from \"" + table + "\" t").query(String.class).list();
            assertThat(rows).as(table).noneMatch(row -> (row.contains(question) || row.contains(wish))
                    && (row.contains(ASKING.id().toString()) || row.contains(ASKING.fullName())));
        }
        for (Who who : Who.values()) {
            for (String path : List.of(ROOM + "/inbox", session + "/agenda", session + "/run", session, session + "/pulse", session + "/report", ROOM + "/pulse", "/")) {
                String text = cast.as(who).get(path).body().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
                for (String words : List.of(question, wish)) {
                    int found = text.indexOf(words);
                    if (found < 0) continue;
                    assertThat(Circle.MEMBERS).as(path).contains(who);
                    assertThat(text.substring(Math.max(0, found - 150), Math.min(text.length(), found + words.length() + 150)))
                            .as(who + " at " + path).doesNotContain(ASKING.fullName());
                }
            }
        }
    }

    private Handset at(Who who, String path) {
        return phones.get(who).open(path);
    }
}
