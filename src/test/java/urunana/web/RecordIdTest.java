package urunana.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import urunana.cast.Cast;
import urunana.cast.Phone;
import urunana.cast.Story;
import urunana.cast.Who;

/** A phone without network knows where its record will be: under the id of its receipt. */
class RecordIdTest {
    private static final String HOME = "/communities/" + Cast.COMMUNITY;

    private static Cast cast;
    private static Story story;
    private static UUID challenge;
    private static UUID tryout;

    private final UUID id = UUID.randomUUID();

    @BeforeAll
    static void start() {
        cast = Cast.start();
        story = Story.begin(cast);
        challenge = story.selected("Few learners speak");
        tryout = story.tryout(challenge, Who.TEACHER);
        story.middle();
        story.reviewed(story.tryout(challenge, Who.COLLEAGUE), "succeeded");
        story.last();
    }

    @AfterAll
    static void stop() {
        cast.close();
    }

    @Test
    void aSessionAndACycleAreWhereThePhoneSaysTheyAre() {
        String there = "/communities/" + Cast.OTHER_COMMUNITY;
        var begun = cast.as(Who.STRANGER).outbox().postAs(id, there + "/cycles", "school_year", Cast.SCHOOL_YEAR, "focus", "");
        assertThat(location(begun)).isEqualTo(there + "/cycles/" + id);
        UUID session = UUID.randomUUID();
        for (int copy = 1; copy <= 2; copy++) {
            var planned = cast.as(Who.STRANGER).outbox().postAs(session, there + "/cycles/" + id + "/sessions",
                    "kind", "first", "on", "2026-10-01", "at", "", "room", "", "reason", "");
            assertThat(location(planned)).isEqualTo(there + "/sessions/" + session);
        }
        assertThat(cast.as(Who.STRANGER).get(there + "/sessions/" + session).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evidence", "solution", "tryout", "tryout_note", "decision", "lesson", "consolidation", "dissemination", "document"})
    void aRecordHasTheIdOfItsReceipt(String table) {
        for (int copy = 1; copy <= 2; copy++) assertThat(make(table, id).status()).isEqualTo(200);
        assertThat(cast.jdbc().sql("select count(*) from " + table + " where id = ?").param(id).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void soHasAChallengeAndNobodyTakesAnIdThatIsTaken() {
        try (Cast own = Cast.start()) {
            var first = Story.begin(own);
            Phone teacher = own.as(Who.TEACHER).outbox();
            assertThat(raise(teacher, id, first).status()).isEqualTo(200);
            assertThat(own.as(Who.COLLEAGUE).get(HOME + "/challenges/" + id).status()).isEqualTo(200);
            refusedInWords(raise(own.as(Who.COLLEAGUE).outbox(), id, first), "another person's receipt");
            refusedInWords(raise(teacher, first.raised("There is one"), first), "an id that names something else");
            assertThat(own.jdbc().sql("select count(*) from challenge").query(Integer.class).single()).isEqualTo(2);
        }
    }

    private static Phone.Answer raise(Phone phone, UUID id, Story story) {
        return phone.postAs(id, HOME + "/cycles/" + story.cycle() + "/challenges", "words", "They do not speak",
                "focus", "teaching", "topic", "", "kind", "observation", "shown", "Seen twice", "link", "");
    }

    private static void refusedInWords(Phone.Answer answer, String why) {
        assertThat(answer.status()).as(why).isEqualTo(409);
        assertThat(answer.body()).contains("This form was sent before by somebody else").doesNotContain("There is one", "pkey");
    }

    private static Phone.Answer make(String table, UUID id) {
        UUID session = story.session();
        Map<String, Object[]> forms = Map.of(
                "evidence", form("/challenges/" + challenge + "/evidence", "kind", "observation", "shown", "Seen", "link", ""),
                "solution", form("/challenges/" + challenge + "/solutions", "words", "Pairs", "idea_kind", "question", "source", ""),
                "tryout", form("/challenges/" + challenge + "/tryouts", "session", session, "activity", "Pairs", "implementor", Who.TEACHER.id(),
                        "due", "2026-10-10", "resources", "", "expected", "All speak", "collect", "A tally"),
                "tryout_note", form("/tryouts/" + tryout + "/notes", "words", "They laughed"),
                "decision", form("/sessions/" + session + "/decisions", "words", "Bring.", "owner", "", "due", ""),
                "lesson", form("/cycles/" + story.cycle() + "/lessons", "session", session, "words", "Pairs help", "challenge", ""),
                "consolidation", form("/challenges/" + challenge + "/consolidations", "session", session, "kind", "material", "words", "Cards",
                        "owner", Who.TEACHER.id(), "due", "2026-10-10"),
                "dissemination", form("/cycles/" + story.cycle() + "/disseminations", "session", session, "audience", "All", "channel", "staff_meeting",
                        "owner", Who.TEACHER.id(), "due", "2026-10-10"),
                "document", form("/documents", "kind", "manual", "title", "Manual", "link", "https://example.org/m"));
        Object[] form = forms.get(table);
        var fields = new Object[form.length - 1];
        System.arraycopy(form, 1, fields, 0, fields.length);
        return cast.as(Who.TEACHER).outbox().postAs(id, HOME + form[0], fields);
    }

    private static Object[] form(Object... pathAndFields) {
        return pathAndFields;
    }

    private static String location(Phone.Answer acknowledged) {
        assertThat(acknowledged.status()).as(acknowledged.body()).isEqualTo(200);
        return JsonMapper.builder().build().readTree(acknowledged.body()).get("location").asString();
    }
}
