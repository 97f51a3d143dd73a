package urunana.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.OnStage;
import urunana.cast.Phone;
import urunana.cast.Story;
import urunana.cast.Who;

/** The deck is everybody's; which cards a session uses is said by whoever leads and read by its members. */
class CardPagesTest extends OnStage {
    private static final String ROOM = "/communities/" + Cast.COMMUNITY;

    private Story story;
    private String session;

    @BeforeEach
    void begin() {
        story = Story.begin(cast);
        session = ROOM + "/sessions/" + story.session();
    }

    @Test
    void onlyWhoLeadsChoosesAndOnlyMembersRead() {
        for (Who who : List.of(Who.STRANGER, Who.EVALUATOR, Who.GONE, Who.DEPUTY, Who.OFFICER, Who.ADMIN)) {
            assertThat(cast.as(who).get(session + "/cards").status()).as(who.name()).isEqualTo(404);
            assertThat(choose(who, "fishbowl").status()).as(who.name()).isEqualTo(404);
        }
        assertThat(choose(Who.NOBODY, "fishbowl").status()).isEqualTo(401);
        assertThat(choose(Who.TEACHER, "fishbowl").status()).isEqualTo(403);
        assertThat(cast.as(Who.TEACHER).get(session + "/cards").body()).contains("No card was chosen").doesNotContain("<form class=\"form\" method=\"post\"");
        assertThat(cards()).isEmpty();
    }

    @Test
    void aCardThatIsNotInTheDeckIsRefusedWithTheOthersStillTicked() {
        var answer = choose(Who.MENTOR, "fishbowl", "tarot");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).containsPattern("value=\"fishbowl\" checked");
        assertThat(cards()).isEmpty();
        assertThat(cast.as(Who.MENTOR).get("/cards/tarot").status()).isEqualTo(404);
    }

    @Test
    void aSessionThatIsOverKeepsItsCards() {
        choose(Who.MENTOR, "fishbowl");
        story.closed();
        assertThat(choose(Who.MENTOR, "proverb").status()).isEqualTo(409);
        assertThat(cards()).containsExactly("fishbowl");
        assertThat(cast.as(Who.MENTOR).get(session + "/cards").body()).contains("Fishbowl").doesNotContain("Work this way");
    }

    @Test
    @Tag("U28")
    void whatWasChosenStandsOnTheSessionAndInItsReport() {
        var receipt = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            assertThat(cast.as(Who.MENTOR).postAs(receipt, session + "/cards", "card", "fishbowl", "card", "proverb").location()).isEqualTo(session);
        }
        assertThat(cards()).containsExactly("fishbowl", "proverb");
        assertThat(cast.as(Who.COLLEAGUE).get(session).body()).contains("How to work today", "href=\"/cards/fishbowl\"", "Proverb on your feet");
        assertThat(cast.as(Who.COLLEAGUE).get(session + "/report").body()).contains("Ways of working", "Fishbowl, Proverb on your feet");
        assertThat(choose(Who.MENTOR, "dots").location()).isEqualTo(session);
        assertThat(cards()).as("chosen anew").containsExactly("dots");
        assertThat(choose(Who.MENTOR).location()).isEqualTo(session);
        assertThat(cards()).as("no card is a way as well").isEmpty();
    }

    @Test
    @Tag("U28")
    void threeSessionsInOneWayAreNoticedUntilTheNextOneIsDifferent() {
        for (int i = 0; i < 3; i++) {
            assertThat(cast.as(Who.TEACHER).get(session).body()).doesNotContain("in the same way");
            choose(Who.MENTOR, "fishbowl");
            session = ROOM + "/sessions/" + story.middle();
        }
        String page = cast.as(Who.TEACHER).get(session).body();
        assertThat(page).contains("The last three sessions were held in the same way: Fishbowl.", "Another way may bring out new voices");
        String again = "href=\"" + session + "/cards\"";
        assertThat(cast.as(Who.MENTOR).get("/").body()).contains("Three sessions were held in the same way", again);
        assertThat(cast.as(Who.TEACHER).get("/").body()).doesNotContain("Three sessions were held in the same way");
        assertThat(cast.as(Who.MENTOR).get(session + "/cards").body()).contains("in the same way: Fishbowl");
        assertThat(page.split("class=\"go\" href=\"/cards/", -1)).as("two others").hasSize(3);
        choose(Who.MENTOR, "head_heart_hand");
        assertThat(cast.as(Who.TEACHER).get(session).body()).doesNotContain("in the same way");
        assertThat(cast.as(Who.MENTOR).get("/").body()).doesNotContain("Three sessions were held in the same way");
    }

    @Test
    void theDeckIsFoundByWordPurposeMinutesGroupAndNeeds() {
        assertThat(found("")).contains("Fishbowl", "Pair talk");
        assertThat(found("q=PROVERB")).contains("Proverb on your feet").doesNotContain("Fishbowl");
        assertThat(found("purpose=decide")).contains("Dots on what counts", "Five fingers").doesNotContain("Fishbowl");
        assertThat(found("minutes=10")).contains("Five fingers").doesNotContain("Fishbowl", "World caf");
        assertThat(found("people=4")).contains("Pair talk").doesNotContain("Fishbowl", "World caf");
        assertThat(found("nothing=yes")).contains("Fishbowl").doesNotContain("Silent ideas", "One picture");
        assertThat(found("q=zzz")).contains("No card fits all of this");
        assertThat(found("purpose=zzz&minutes=-1&people=x")).as("what cannot be meant is not asked for").contains("Fishbowl", "World caf");
    }

    @Test
    void aCardIsReadInOnesOwnLanguageAndPrinted() {
        String card = cast.as(Who.STRANGER).get("/cards/gallery_walk").body();
        assertThat(card).contains("Gallery walk", "20–40 minutes", "paper and pens", "How it goes", "So that every voice counts", "Without reading");
        assertThat(cast.as(Who.STRANGER).get("/cards/fishbowl").body()).doesNotContain("Without reading");
        assertThat(cast.as(Who.TEACHER).get("/cards/print").body()).contains("name=\"card\" value=\"dots\"");
        String sheets = cast.as(Who.TEACHER).get("/cards/print?card=dots&card=fishbowl&card=zzz").body();
        assertThat(sheets.split("class=\"sheet\"", -1)).hasSize(3);
        assertThat(sheets).contains("Dots on what counts", "Fishbowl").doesNotContain("Pair talk");
    }

    @Test
    @Tag("P05")
    void thePackTakesTheDeckAndTheCardsOfTheNextSession() {
        choose(Who.MENTOR, "fishbowl");
        assertThat(cast.as(Who.MENTOR).get(ROOM + "/pack").body()).contains("href=\"/cards\"", "href=\"/cards/fishbowl\"", session + "/cards").doesNotContain("/cards/dots");
        assertThat(cast.as(Who.MENTOR).get(ROOM).body()).contains("href=\"/cards\"");
    }

    private String found(String query) {
        return cast.as(Who.TEACHER).get("/cards?" + query).body();
    }

    private Phone.Answer choose(Who who, String... cards) {
        var fields = new Object[cards.length * 2];
        for (int i = 0; i < cards.length; i++) {
            fields[2 * i] = "card";
            fields[2 * i + 1] = cards[i];
        }
        return cast.as(who).post(session + "/cards", fields);
    }

    private List<String> cards() {
        return cast.jdbc().sql("select card from session_card where session_id = ? order by card").param(UUID.fromString(session.substring(session.length() - 36)))
                .query(String.class).list();
    }
}
