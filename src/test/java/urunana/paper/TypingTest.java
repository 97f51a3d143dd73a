package urunana.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.Story;
import urunana.cast.Who;
import urunana.journey.Browser;

/** A whole paper record typed with the keyboard alone, and how long that takes by the keystroke-level model. The machine's clock decides nothing. */
@Tag("browser")
class TypingTest extends Browser {
    private static final String HOME = "/communities/" + Cast.COMMUNITY;
    private static final double THREE_MINUTES = 180;
    private static final List<String> COLLEAGUES = List.of("Bizimana Eric", "Gasana Paul", "Ishimwe Grace", "Kamanzi Jean", "Rukundo Alice");

    private static final String HERE = """
            m.community_id = ? and m.joined_at is not null and m.left_at is null and not is_evaluator(m.person_id, m.community_id, '2026-09-24')""";

    private static Cast cast;

    @BeforeAll
    static void start() {
        cast = Cast.start();
        int members = cast.jdbc().sql("select count(*) from membership m where " + HERE).param(Cast.COMMUNITY).query(Integer.class).single();
        for (String name : COLLEAGUES.subList(0, 8 - members)) {
            UUID id = cast.jdbc().sql("insert into person (full_name) values (?) returning id").param(name).query(UUID.class).single();
            cast.jdbc().sql("insert into membership (community_id, person_id, joined_at, norms_accepted) values (?, ?, '2026-02-01', 1)").param(Cast.COMMUNITY).param(id).update();
        }
    }

    @AfterAll
    static void stop() {
        cast.close();
    }

    @Test
    @Tag("K26")
    void aFirstSessionWithFourChallengesIsTypedInThreeMinutes() {
        var story = Story.begin(cast);
        var paper = attendance("1", "1", "2", "1", "1", "4", "1", "1");
        challenge(paper, 1, "Few learners speak", "", "1", "6");
        challenge(paper, 2, "Books are not marked", "", "1", "3");
        challenge(paper, 3, "Late arrival", "", "2", "2");
        challenge(paper, 4, "No chalk", "4", "3", "");
        paper.put("chosen-1", "A");
        paper.put("evidence-1-kind", "2");
        paper.put("evidence-1-shown", "12 of 60 spoke");
        paper.put("why-1-analysis", "They fear mistakes");
        paper.put("why-1-goal", "All speak daily");
        plan(paper, "Pairs tell a story", "Gas", "10");
        promises(paper);
        paper.put("notes-discussion", "Pairs first, then the class. We watch each other.");
        paper.put("notes-actual_focus", "55");
        paper.put("notes-actual_other", "35");
        paper.put("summary", "Four challenges named, one chosen: speaking.");
        paper.put("close", " ");

        typed("a first session", story.session(), paper);

        assertThat(rows("challenge where cycle_id = ?", story.cycle())).isEqualTo(4);
        assertThat(rows("challenge where cycle_id = ? and selected_at is not null and analysis = 'They fear mistakes' and control = 'direct'", story.cycle())).isOne();
        assertThat(cast.jdbc().sql("select sum(votes) from vote_count where session_id = ?").param(story.session()).query(Integer.class).single()).isEqualTo(11);
        assertThat(rows("tryout where session_id = ? and due_on = '2026-10-10' and activity = 'Pairs tell a story'", story.session())).isOne();
        stands(story.session());
        assertThat(cast.as(Who.TEACHER).get(HOME + "/sessions/" + story.session()).body()).contains("Few learners speak", "Pairs tell a story", "Bring registers", "Gasana Paul");
    }

    @Test
    @Tag("K26")
    void aMiddleSessionThatDidNotWorkYetIsTypedInThreeMinutes() {
        var story = Story.begin(cast);
        UUID tryout = story.tryout(story.selected("Few learners speak"), Who.TEACHER);
        UUID middle = story.middle();
        var paper = attendance("1", "3", "1", "1", "1", "1", "4", "1");
        paper.put("review-" + tryout + "-outcome", "2");
        paper.put("review-" + tryout + "-effectiveness", "2");
        paper.put("review-" + tryout + "-result", "Half of the class spoke");
        paper.put("review-" + tryout + "-cons", "It was loud");
        paper.put("look-1-tryout", "1");
        paper.put("look-1-action", "Pairs told a story");
        paper.put("look-1-looking_back", "Some never began");
        paper.put("look-1-awareness", "They had no words");
        paper.put("look-1-alternatives", "Word list; pictures");
        paper.put("lesson-1-words", "Words come first");
        plan(paper, "Ten words, then pairs", "Gas", "24");
        promises(paper);
        paper.put("notes-discussion", "We looked at three pairs. Words were missing.");
        paper.put("notes-actual_focus", "60");
        paper.put("notes-actual_other", "25");
        paper.put("summary", "A try-out was looked at; a new one begins.");
        paper.put("close", " ");

        typed("a middle session", middle, paper);

        assertThat(rows("tryout where id = ? and outcome = 'not_yet' and effectiveness = 2", tryout)).isOne();
        assertThat(rows("deeper_look where tryout_id = ? and alternatives = 'Word list; pictures'", tryout)).isOne();
        assertThat(rows("lesson where session_id = ?", middle)).isOne();
        assertThat(rows("tryout where session_id = ? and due_on = '2026-09-24'", middle)).isOne();
        stands(middle);
        assertThat(cast.as(Who.TEACHER).get(HOME + "/sessions/" + middle).body()).contains("Ten words, then pairs", "Bring registers");
        assertThat(cast.as(Who.TEACHER).get(HOME + "/cycles/" + story.cycle() + "/lessons").body()).contains("Words come first");
    }

    private void typed(String what, UUID session, Map<String, String> paper) {
        Page page = phone(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(1280, 800));
        BrowserContext browser = page.context();
        browser.addCookies(List.of(new Cookie("sign_in", Cast.token(Who.MENTOR)).setUrl(cast.address())));
        page.navigate(cast.address() + HOME + "/sessions/" + session + "/paper-record");
        var typist = new Typist(page);
        typist.type(paper);
        System.out.println("typing: " + what + ", 8 members: " + typist.measured());
        assertThat(page.url()).endsWith("/sessions/" + session);
        assertThat(typist.filled()).as("in the order of the sheet").containsExactlyElementsOf(paper.keySet());
        assertThat(typist.seconds()).as(typist.measured()).isLessThan(THREE_MINUTES);
    }

    private static void stands(UUID session) {
        assertThat(rows("attendance where session_id = ?", session)).isEqualTo(8);
        assertThat(rows("decision where session_id = ? and owner_id is not null and due_on is not null", session)).isEqualTo(3);
        assertThat(rows("session where id = ? and discussion <> '' and actual_focus is not null and closed_at is not null", session)).isOne();
        assertThat(rows("session_report where session_id = ?", session)).isOne();
    }

    private static Map<String, String> attendance(String... keys) {
        var ids = cast.jdbc().sql("""
                select m.person_id from membership m join person p on p.id = m.person_id
                 where\s""" + HERE + " order by p.full_name").param(Cast.COMMUNITY).query(UUID.class).list();
        assertThat(ids).hasSize(keys.length);
        var paper = new LinkedHashMap<String, String>();
        for (int n = 0; n < keys.length; n++) paper.put("who-state-" + ids.get(n), keys[n]);
        return paper;
    }

    private static void challenge(Map<String, String> paper, int line, String words, String focus, String control, String hands) {
        paper.put("new-" + line + "-words", words);
        if (!focus.isEmpty()) paper.put("new-" + line + "-focus", focus);
        paper.put("control-new-" + line, control);
        if (!hands.isEmpty()) paper.put("hands-new-" + line, hands);
    }

    private static void plan(Map<String, String> paper, String activity, String who, String due) {
        paper.put("plan-1-activity", activity);
        paper.put("plan-1-implementor", who);
        paper.put("plan-1-due", due);
        paper.put("plan-1-expected", "All speak");
    }

    private static void promises(Map<String, String> paper) {
        String[][] lines = {{"Bring registers", "Ga", "3"}, {"Copy the list", "Bi", "1"}, {"Ask for chalk", "Ish", "12/10"}};
        for (int n = 0; n < lines.length; n++) {
            paper.put("promise-" + (n + 1) + "-words", lines[n][0]);
            paper.put("promise-" + (n + 1) + "-owner", lines[n][1]);
            paper.put("promise-" + (n + 1) + "-due", lines[n][2]);
        }
    }

    private static int rows(String which, UUID id) {
        return cast.jdbc().sql("select count(*) from " + which).param(id).query(Integer.class).single();
    }
}
