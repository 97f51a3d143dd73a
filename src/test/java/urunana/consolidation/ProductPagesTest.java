package urunana.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.Story;
import urunana.cast.Who;

/** What a community made stays at hand over all its cycles, for its members. */
class ProductPagesTest {
    private static final String PATH = "/communities/" + Cast.COMMUNITY + "/products";

    static Cast cast;
    static UUID cards;

    @BeforeAll
    static void start() {
        cast = Cast.start();
        var first = Story.begin(cast);
        cards = made(first, topic(first.selected("Learners do not speak"), "language"), "Picture cards", "Twelve cards for pairs");
        made(first, topic(first.selected("Many stay at home"), "Market days"), "A calendar of market days", "");
        var second = Story.begin(cast);
        made(second, topic(second.selected("Only boys answer"), "gender"), "Name sticks", "On the shelf of ice cream sticks");
        planned(second, second.selected("Nobody does homework"), "Not there yet");
    }

    @AfterAll
    static void stop() {
        cast.close();
    }

    private static UUID topic(UUID challenge, String topic) {
        cast.jdbc().sql("update challenge set topic = ? where id = ?").param(topic).param(challenge).update();
        return challenge;
    }

    private static UUID planned(Story story, UUID challenge, String words) {
        return cast.jdbc().sql("""
                insert into consolidation (community_id, cycle_id, challenge_id, session_id, kind, words, owner_id, due_on)
                values (?, ?, ?, ?, 'material', ?, ?, '2026-10-01') returning id""").param(Cast.COMMUNITY).param(story.cycle()).param(challenge)
                .param(story.session()).param(words).param(Who.TEACHER.id()).query(UUID.class).single();
    }

    private static UUID made(Story story, UUID challenge, String words, String product) {
        UUID id = planned(story, challenge, words);
        cast.jdbc().sql("update consolidation set done_on = '2026-09-24', product = ?, shelf = 'Staff room' where id = ?").param(product).param(id).update();
        return id;
    }

    private static String page(String query) {
        return cast.as(Who.COLLEAGUE).get(PATH + query).body();
    }

    @Test
    void itIsForMembers() {
        for (Who who : new Who[] {Who.STRANGER, Who.EVALUATOR, Who.GONE, Who.DEPUTY, Who.OFFICER, Who.ADMIN}) {
            assertThat(cast.as(who).get(PATH).status()).as(who + "").isEqualTo(404);
        }
        assertThat(cast.as(Who.NOBODY).get(PATH).location()).startsWith("/sign-in");
        assertThat(cast.as(Who.STRANGER).get("/communities/" + Cast.OTHER_COMMUNITY + "/products").body())
                .contains("will stand here").doesNotContain("Picture cards");
    }

    @Test
    @Tag("C079")
    void productsOfEveryCycleAreThereWithTheirTopicAndShelf() {
        assertThat(page("")).contains("Picture cards", "A calendar of market days", "Name sticks", "Language of teaching", "Market days", "Girls and boys",
                "It lies here: Staff room", "/consolidations/" + cards).doesNotContain("Not there yet");
        assertThat(cast.as(Who.COLLEAGUE).get("/communities/" + Cast.COMMUNITY).body()).contains(PATH);
    }

    @Test
    @Tag("C079")
    void theyAreFoundByTopicAndByWord() {
        assertThat(page("?topic=gender")).contains("Name sticks", "<option value=\"Market days\"").doesNotContain("Picture cards");
        assertThat(page("?topic=Market+days")).contains("A calendar of market days").doesNotContain("Name sticks");
        assertThat(page("?q=PAIRS")).as("a word of the product").contains("Picture cards").doesNotContain("Name sticks");
        assertThat(page("?q=boys+answer")).as("a word of the challenge").contains("Name sticks").doesNotContain("Picture cards");
        assertThat(page("?topic=gender&q=pairs")).contains("has this topic and these words");
        assertThat(page("?topic=unheard")).as("no such topic here").contains("Picture cards", "Name sticks");
    }
}
