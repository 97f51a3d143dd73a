package urunana.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.OnStage;
import urunana.cast.Phone;
import urunana.cast.Story;
import urunana.cast.Who;

/** From what worked to a product: planned, made, shown, looked over. */
class ConsolidationPagesTest extends OnStage {
    private static final String HOME = "/communities/" + Cast.COMMUNITY;

    Story story;
    UUID challenge;
    UUID tryout;

    @BeforeEach
    void begin() {
        story = Story.begin(cast);
        challenge = story.selected("Learners are shy to speak English");
        tryout = story.tryout(challenge, Who.TEACHER);
        story.middle();
    }

    @Test
    void whoDoesNotSeeTheTalkFindsNoPlanOfAProduct() {
        String path = planned();
        for (Who who : new Who[] {Who.STRANGER, Who.EVALUATOR, Who.GONE, Who.DEPUTY, Who.OFFICER}) {
            for (String page : new String[] {path, path + "/plan", path + "/product", path + "/review", plans() + "/new"}) {
                assertThat(cast.as(who).get(page).status()).as(who + " " + page).isEqualTo(404);
            }
            assertThat(plan(who, "cards").status()).isEqualTo(404);
            assertThat(cast.as(who).post(path + "/product", "done_on", "2026-09-24", "product", "x").status()).isEqualTo(404);
        }
        assertThat(plan(Who.NOBODY, "cards").status()).isEqualTo(401);
    }

    @Test
    @Tag("C067")
    void aProductIsMadeOfWhatWorked() {
        assertThat(cast.as(Who.TEACHER).get(plans() + "/new").status()).as("the form may be taken along before the hour").isEqualTo(200);
        var early = plan(Who.TEACHER, "Cards");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.body()).contains("has to work");
        story.reviewed(tryout, "not_yet");
        assertThat(plan(Who.TEACHER, "Cards").status()).isEqualTo(409);
        story.reviewed(tryout, "succeeded");
        assertThat(cast.as(Who.TEACHER).get(plans() + "/new").status()).isEqualTo(200);
        assertThat(plan(Who.TEACHER, "Cards").location()).isEqualTo(HOME + "/sessions/" + story.session());
    }

    @Test
    @Tag("C067")
    @Tag("C068")
    void thePlanSaysWhatKindWhoAndWhen() {
        story.reviewed(tryout, "succeeded");
        for (String kind : Consolidation.KINDS) assertThat(plan(Who.TEACHER, "For " + kind, "kind", kind).status()).as(kind).isEqualTo(303);
        assertThat(plan(Who.TEACHER, "A poem", "kind", "poem").status()).isEqualTo(422);
        var past = plan(Who.TEACHER, "A set of cards", "due", "2026-09-23");
        assertThat(past.status()).isEqualTo(422);
        assertThat(past.body()).contains("A set of cards", "This day has passed");
        var page = cast.as(Who.MENTOR).get(planned());
        assertThat(page.body()).contains("Story of change", "Twelve cards for pairs", Who.COLLEAGUE.fullName(), "15 October 2026", "It is not there yet");
    }

    @Test
    void planningNeedsASessionOfARunningCycle() {
        story.reviewed(tryout, "succeeded");
        UUID before = story.session();
        story.middle();
        assertThat(cast.as(Who.TEACHER).post(plans(), fields(before, "Cards", "material", "2026-10-15")).status()).as("it waited on a phone").isEqualTo(303);
        assertThat(cast.as(Who.TEACHER).post(plans(), fields(UUID.randomUUID(), "Cards", "material", "2026-10-15")).status()).isEqualTo(409);
        story.ended();
        assertThat(plan(Who.TEACHER, "Cards").body()).contains("This cycle is over");
    }

    @Test
    @Tag("C068")
    @Tag("C079")
    void aProductIsShownInWordsByLinkOrOnAShelf() {
        String path = planned();
        var nothing = make(path, 1, "", "", "");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.body()).contains("Show at least one thing");
        assertThat(make(path, 1, "Each pair draws a card.\nThen they tell.", "https://example.org/cards", "Staff room, second shelf").location()).isEqualTo(path);
        var page = cast.as(Who.COLLEAGUE).get(path);
        assertThat(page.body()).contains("Each pair draws a card.\nThen they tell.", "https://example.org/cards", "Staff room, second shelf",
                "ready since 24 September 2026");
        assertThat(make(path, 2, "", "", "Library").status()).as("on a shelf only").isEqualTo(303);
        assertThat(make(path, 3, "x", "javascript:alert(1)", "").status()).isEqualTo(422);
        assertThat(cast.as(Who.TEACHER).post(path + "/product", "version", 3, "done_on", "2026-09-25", "product", "x", "link", "", "shelf", "").status())
                .as("tomorrow").isEqualTo(422);
    }

    @Test
    void aProductIsMadeBetweenSessionsAndNotAfterTheCycle() {
        String path = planned();
        story.closed();
        assertThat(make(path, 1, "Twelve cards", "", "").status()).isEqualTo(303);
        story.ended();
        assertThat(make(path, 2, "Thirteen cards", "", "").status()).isEqualTo(409);
        assertThat(cast.as(Who.TEACHER).get(path).status()).isEqualTo(200);
    }

    @Test
    @Tag("C073")
    void whatTheOthersSayIsWrittenInTheLastSession() {
        String path = planned();
        assertThat(review(path, 1, "Too early").status()).isEqualTo(409);
        make(path, 1, "Twelve cards", "", "");
        story.last();
        assertThat(cast.as(Who.MENTOR).get(path).body()).contains("btn primary", path + "/review");
        assertThat(review(path, 2, " ").status()).isEqualTo(422);
        assertThat(review(path, 2, "Clear; add a card for silence").location()).isEqualTo(HOME + "/sessions/" + story.session());
        assertThat(cast.as(Who.MENTOR).get(path).body()).contains("Clear; add a card for silence");
        var stale = review(path, 2, "I think so too");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("I think so too", "Clear; add a card for silence");
    }

    @Test
    void twoWhoShowTheProductAtOnceSeeBothTexts() {
        String path = planned();
        make(path, 1, "Twelve cards", "", "Library");
        var stale = make(path, 1, "Ten cards", "", "");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("Ten cards", "Twelve cards", "Library");
        assertThat(make(path, 2, "Twelve cards and two", "", "").status()).isEqualTo(303);
    }

    @Test
    void aPlanChangesUntilTheProductIsThereAndGoesOnlyInItsSession() {
        String path = planned();
        Object[] changed = {"version", 1, "kind", "video", "words", "A short film", "owner", Who.TEACHER.id(), "due", "2026-10-20"};
        assertThat(cast.as(Who.TEACHER).post(path + "/plan", changed).location()).isEqualTo(path);
        assertThat(cast.as(Who.TEACHER).post(path + "/plan", changed).status()).as("stale").isEqualTo(409);
        make(path, 2, "The film", "", "");
        changed[1] = 3;
        assertThat(cast.as(Who.TEACHER).post(path + "/plan", changed).body()).contains("there already");
        assertThat(cast.as(Who.TEACHER).post(path + "/removal").status()).isEqualTo(409);
        String other = planned();
        assertThat(cast.as(Who.TEACHER).post(other + "/removal").status()).isEqualTo(303);
        assertThat(cast.as(Who.TEACHER).get(other).status()).isEqualTo(404);
        String stays = planned();
        story.middle();
        assertThat(cast.as(Who.TEACHER).post(stays + "/removal").status()).isEqualTo(409);
    }

    /** Plans a story of change by the colleague and returns its address. */
    private String planned() {
        story.reviewed(tryout, "succeeded");
        assertThat(plan(Who.TEACHER, "Twelve cards for pairs", "kind", "story_of_change").status()).isEqualTo(303);
        return HOME + "/consolidations/" + cast.jdbc().sql("select id from consolidation where cycle_id = ? order by entry desc limit 1")
                .param(story.cycle()).query(UUID.class).single();
    }

    private Phone.Answer plan(Who who, String words, String... one) {
        String kind = one.length > 0 && one[0].equals("kind") ? one[1] : "material";
        String due = one.length > 0 && one[0].equals("due") ? one[1] : "2026-10-15";
        return cast.as(who).post(plans(), fields(story.session(), words, kind, due));
    }

    private static Object[] fields(UUID session, String words, String kind, String due) {
        return new Object[] {"session", session, "kind", kind, "words", words, "owner", Who.COLLEAGUE.id(), "due", due};
    }

    private static Phone.Answer make(String path, int version, String product, String link, String shelf) {
        return cast.as(Who.TEACHER).post(path + "/product", "version", version, "done_on", "2026-09-24", "product", product, "link", link, "shelf", shelf);
    }

    private Phone.Answer review(String path, int version, String words) {
        return cast.as(Who.COLLEAGUE).post(path + "/review", "session", story.session(), "version", version, "review", words);
    }

    private String plans() {
        return HOME + "/challenges/" + challenge + "/consolidations";
    }
}
