package urunana.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.OnStage;
import urunana.cast.Phone;
import urunana.cast.Story;
import urunana.cast.Who;

/** What a phone takes along of a community: all that opens for this person and may be kept, nothing else, with its size. */
class PackPagesTest extends OnStage {
    private static final String HOME = "/communities/" + Cast.COMMUNITY;
    private static final String PACK = HOME + "/pack";
    private static final Pattern LINE = Pattern.compile("<a class=\"row\" href=\"([^\"]+)\" data-bytes=\"(\\d+)\">");
    private static final Pattern FILE = Pattern.compile("data-take=\"([^\"]+)\" data-bytes=\"(\\d+)\"( checked)?");

    Story story;
    UUID challenge;
    UUID tryout;

    @BeforeEach
    void begin() {
        cast.jdbc().sql("delete from document").update();
        story = Story.begin(cast);
        challenge = story.selected("Learners are shy to speak English");
        tryout = story.tryout(challenge, Who.TEACHER);
    }

    @Test
    void onlyMembersTakeACommunityAlong() {
        for (Who who : List.of(Who.STRANGER, Who.EVALUATOR, Who.GONE, Who.DEPUTY, Who.OFFICER, Who.ADMIN)) {
            assertThat(cast.as(who).get(PACK).status()).as(who.name()).isEqualTo(404);
        }
        assertThat(cast.as(Who.NOBODY).get(PACK).location()).startsWith("/sign-in?next=");
    }

    @Test
    @Tag("P05")
    void everyAddressOpensForThisPersonAndMayBeKeptAtEachStepOfACycle() {
        story.raised("Classes are large");
        note("For myself");
        opens("the first session is open");
        story.planned();
        opens("the next session is planned");
        story.middle();
        opens("a middle session is open");
        story.reviewed(tryout, "not_yet");
        opens("a try-out did not work yet");
        story.reviewed(story.tryout(challenge, Who.TEACHER), "succeeded");
        opens("a try-out worked");
        UUID product = product();
        opens("a product is planned");
        story.last();
        opens("the last session is open");
        cast.as(Who.TEACHER).post(HOME + "/consolidations/" + product + "/product", "version", 1, "done_on", "2026-09-24", "product", "Twelve cards",
                "link", "", "shelf", "");
        cast.as(Who.MENTOR).post(HOME + "/cycles/" + story.cycle() + "/disseminations", "session", story.session(), "audience", "All teachers",
                "channel", "staff_meeting", "owner", Who.TEACHER.id(), "due", "2026-10-15");
        opens("a product is there, and others will hear of it");
        story.closed();
        opens("nothing lies ahead");
        story.ended();
        opens("the cycle is over");
    }

    @Test
    void whatIsNeededNextIsThere() {
        UUID first = story.session();
        note("For myself");
        assertThat(linesOf(Who.TEACHER)).contains(HOME, HOME + "/members", HOME + "/norms", "/programmes/" + Cast.PROGRAMME, HOME + "/cycles",
                HOME + "/sessions/" + first, HOME + "/sessions/" + first + "/attendance", HOME + "/sessions/" + first + "/notes",
                HOME + "/sessions/" + first + "/decisions/new", HOME + "/sessions/" + first + "/papers", HOME + "/sessions/" + first + "/report/blank",
                HOME + "/cycles/" + story.cycle() + "/votes", HOME + "/challenges/" + challenge + "/tryouts/new", HOME + "/tryouts/" + tryout + "/plan",
                HOME + "/tryouts/" + tryout + "/notes/" + noteId() + "/sharing", HOME + "/documents/new");
        UUID middle = story.middle();
        assertThat(linesOf(Who.TEACHER)).contains(HOME + "/sessions/" + middle + "/attendance", HOME + "/sessions/" + first + "/report",
                        HOME + "/tryouts/" + tryout + "/review", HOME + "/cycles/" + story.cycle() + "/lessons/new")
                .doesNotContain(HOME + "/sessions/" + first + "/attendance", HOME + "/cycles/" + story.cycle() + "/votes");
        story.reviewed(tryout, "not_yet");
        assertThat(linesOf(Who.TEACHER)).contains(HOME + "/tryouts/" + tryout + "/deeper-look");
        assertThat(linesOf(Who.MENTOR)).contains(HOME + "/cycles/" + story.cycle() + "/sessions/new", HOME + "/tryouts/" + tryout);
    }

    @Test
    void aMemberTakesTheirOwnTryoutsALeaderAll() {
        assertThat(linesOf(Who.TEACHER)).contains(HOME + "/tryouts/" + tryout);
        assertThat(linesOf(Who.COLLEAGUE)).contains(HOME + "/challenges/" + challenge)
                .noneMatch(path -> path.contains("/tryouts/" + tryout) || path.contains("/selection") || path.contains("/sessions/new") || path.endsWith("/date"));
        assertThat(linesOf(Who.MENTOR)).contains(HOME + "/tryouts/" + tryout, HOME + "/cycles/" + story.cycle() + "/selection");
    }

    @Test
    @Tag("P05")
    void itsSizeIsToldBeforeTheTap() {
        document("small.txt", 2048);
        document("large.txt", 400 * 1024);
        String page = cast.as(Who.TEACHER).get(PACK).body();
        int pages = lines(page).size();
        assertThat(page).contains("About " + pages * PackPages.PAGE / 1024 + " KB for " + pages + " pages.", "And 2 KB for the file that is ticked.",
                "small.txt (text, 2 KB)", "large.txt (text, 400 KB)");
        var files = FILE.matcher(page).results().toList();
        assertThat(files).hasSize(2).allMatch(file -> file.group(2).equals(Integer.toString(cast.as(Who.TEACHER).download(file.group(1)).body().length)));
        assertThat(cast.as(Who.TEACHER).download(files.getFirst().group(1)).headers().firstValue("Urunana-Keep")).isPresent();
        assertThat(files).filteredOn(file -> file.group(3) != null).singleElement().matches(file -> file.group(2).equals("2048"));
        assertThat(page).contains("data-pack-start hidden", "data-pack-progress", "data-pack-said", "Keeping pages needs a newer browser with script");
        assertThat(cast.as(Who.TEACHER).get(HOME).body()).contains("href=\"" + PACK + "\"", "Take with me");
    }

    private void opens(String step) {
        for (Who who : List.of(Who.MENTOR, Who.TEACHER, Who.COLLEAGUE)) {
            var lines = linesOf(who);
            assertThat(lines).as(step).hasSizeGreaterThan(7).doesNotHaveDuplicates();
            var closed = new ArrayList<String>();
            for (String path : lines) {
                var answer = cast.as(who).download(path);
                if (answer.statusCode() != 200) closed.add(path + " answers " + answer.statusCode());
                if (answer.headers().firstValue("Urunana-Keep").isEmpty()) closed.add(path + " is not kept");
            }
            assertThat(closed).as(step + ", as " + who).isEmpty();
        }
    }

    private static List<String> linesOf(Who who) {
        var answer = cast.as(who).get(PACK);
        assertThat(answer.status()).isEqualTo(200);
        return lines(answer.body());
    }

    private static List<String> lines(String page) {
        return LINE.matcher(page).results().map(line -> line.group(1)).toList();
    }

    private void note(String words) {
        assertThat(cast.as(Who.TEACHER).post(HOME + "/tryouts/" + tryout + "/notes", "words", words).status()).isEqualTo(303);
    }

    private UUID noteId() {
        return cast.jdbc().sql("select id from tryout_note where tryout_id = ?").param(tryout).query(UUID.class).single();
    }

    private UUID product() {
        assertThat(cast.as(Who.TEACHER).post(HOME + "/challenges/" + challenge + "/consolidations", "session", story.session(), "kind", "material",
                "words", "Twelve cards", "owner", Who.TEACHER.id(), "due", "2026-10-15").status()).isEqualTo(303);
        return cast.jdbc().sql("select id from consolidation where cycle_id = ?").param(story.cycle()).query(UUID.class).single();
    }

    private static void document(String name, int size) {
        assertThat(cast.as(Who.TEACHER).postWith(new Phone.Attached("file", name, "a".repeat(size).getBytes()), HOME + "/documents", "kind", "manual",
                "title", name, "link", "").status()).isEqualTo(303);
    }
}
