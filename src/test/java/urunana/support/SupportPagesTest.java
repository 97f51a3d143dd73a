package urunana.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.OnStage;
import urunana.cast.Phone;
import urunana.cast.Story;
import urunana.cast.Who;

/** Who writes down what they did for a community by duty, who reads it, and what it tells. */
class SupportPagesTest extends OnStage {
    private static final String HOME = "/communities/" + Cast.COMMUNITY;
    private static final String PAGE = HOME + "/support";

    @BeforeEach
    void empty() {
        cast.jdbc().sql("delete from support_entry").update();
    }

    @Test
    void whoNeitherOverseesNorLeadsFindsNothing() {
        for (Who who : new Who[] {Who.TEACHER, Who.COLLEAGUE, Who.EVALUATOR, Who.STRANGER, Who.GONE, Who.ADMIN}) {
            for (String path : new String[] {PAGE, PAGE + "/new/session", PAGE + "/" + UUID.randomUUID()}) {
                assertThat(cast.as(who).get(path).status()).as(who + " " + path).isEqualTo(404);
            }
            assertThat(briefing(who, "The head teacher").status()).as(who.name()).isEqualTo(404);
        }
        assertThat(briefing(Who.NOBODY, "The head teacher").status()).isEqualTo(401);
        assertThat(cast.as(Who.TEACHER).get("/support").status()).isEqualTo(403);
        assertThat(cast.as(Who.EVALUATOR).get("/support").status()).isEqualTo(403);
        assertThat(rows()).isZero();
    }

    @Test
    void theLeadersOfACommunityReadAndLeaveTheWritingToOthers() {
        briefing(Who.OFFICER, "Head teacher of Alpha");
        var page = cast.as(Who.MENTOR).get(PAGE);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Head teacher of Alpha", "Nkusi Patrick").doesNotContain(PAGE + "/new/");
        assertThat(cast.as(Who.MENTOR).get(PAGE + "/new/briefing").status()).isEqualTo(403);
        assertThat(briefing(Who.MENTOR, "Somebody").status()).isEqualTo(403);
        assertThat(cast.as(Who.MENTOR).get(HOME).body()).contains("href=\"" + PAGE + "\"");
        assertThat(cast.as(Who.OFFICER).get(HOME).body()).contains("href=\"" + PAGE + "\"");
        assertThat(cast.as(Who.EVALUATOR).get(HOME).body()).doesNotContain(PAGE);
    }

    @Test
    @Tag("K40")
    void aSessionAttendedIsChosenFromThoseThatTookPlace() {
        var story = Story.begin(cast);
        assertThat(cast.as(Who.OFFICER).get(PAGE + "/new/session").body()).contains("value=\"" + story.session() + "\"");
        assertThat(cast.as(Who.OFFICER).post(PAGE, "kind", "session", "done_on", "2026-09-24", "attended", story.session(), "words", "Brought cards").location()).isEqualTo(PAGE);
        assertThat(cast.as(Who.DEPUTY).get(PAGE).body()).contains("Brought cards", "Session of 24 September 2026");
        var foreign = cast.as(Who.OFFICER).post(PAGE, "kind", "session", "done_on", "2026-09-24", "attended", UUID.randomUUID());
        assertThat(foreign.status()).isEqualTo(422);
    }

    @Test
    @Tag("K43")
    @Tag("K50")
    void whatAnOfficerSawOrProposesMayComeOnTheAgenda() {
        var story = Story.begin(cast);
        String agenda = HOME + "/sessions/" + story.session() + "/agenda";
        var wrong = cast.as(Who.OFFICER).post(PAGE, "kind", "proposal", "done_on", "2026-09-20", "words", "Kept words", "link", "javascript:alert(1)");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("Kept words", "This is no address").doesNotContain("href=\"javascript");
        cast.as(Who.OFFICER).post(PAGE, "kind", "observation", "done_on", "2026-09-20", "words", "Children at the back wait");
        cast.as(Who.OFFICER).post(PAGE, "kind", "proposal", "done_on", "2026-09-21", "words", "A film on songs", "link", "https://example.org/songs");
        assertThat(cast.as(Who.OFFICER).get(PAGE).body()).contains("href=\"https://example.org/songs\"").doesNotContain("On the agenda of");
        assertThat(cast.as(Who.MENTOR).get(agenda + "/edit").body()).contains("What an officer saw", "Children at the back wait", "An officer proposes", "A film on songs");
        var film = cast.jdbc().sql("select id from support_entry where kind = 'proposal'").query(UUID.class).single();
        assertThat(cast.as(Who.MENTOR).post(agenda, "version", 0, "from-1", "proposal:" + film, "title-1", "A film on songs", "minutes-1", 15, "take-1", "yes").status()).isEqualTo(303);
        assertThat(cast.as(Who.TEACHER).get(agenda).body()).contains("A film on songs", "Nkusi Patrick, https://example.org/songs").doesNotContain("Children at the back wait");
        assertThat(cast.as(Who.OFFICER).get(PAGE).body()).contains("On the agenda of");
        assertThat(cast.as(Who.OFFICER).get(agenda).status()).as("it proposes and does not look in").isEqualTo(404);
    }

    @Test
    @Tag("K41")
    @Tag("K43")
    @Tag("K44")
    @Tag("K47")
    void eachDutyAsksForItsOwnWords() {
        for (String[] lacking : new String[][] {{"expert", "whom", "A tutor"}, {"expert", "words", "Reading"}, {"observation", "words", ""},
                {"briefing", "whom", ""}, {"orientation", "words", "What it is for"}}) {
            var again = cast.as(Who.OFFICER).post(PAGE, "kind", lacking[0], "done_on", "2026-09-24", lacking[1], lacking[2]);
            assertThat(again.status()).as(lacking[0]).isEqualTo(422);
            assertThat(again.body()).contains(lacking[2]);
        }
        assertThat(rows()).isZero();
        cast.as(Who.OFFICER).post(PAGE, "kind", "expert", "done_on", "2026-09-20", "whom", "A tutor of the college", "words", "Reading in large classes");
        cast.as(Who.OFFICER).post(PAGE, "kind", "observation", "done_on", "2026-09-21", "words", "Few learners write in the first half hour");
        cast.as(Who.OFFICER).post(PAGE, "kind", "orientation", "done_on", "2026-03-02", "whom", "Teachers and head teacher");
        briefing(Who.DISTRICT, "District office");
        assertThat(cast.as(Who.MENTOR).get(PAGE).body()).contains("A tutor of the college", "Few learners write", "Teachers and head teacher", "District office",
                "stays in their room");
    }

    @Test
    @Tag("K42")
    @Tag("K56")
    void aCommunityIsHandedOverInFourSteps() {
        assertThat(cast.as(Who.OFFICER).get(PAGE).body()).contains("Nobody has written down yet who leads").doesNotContain("aria-current=\"step\"");
        assertThat(handover("together", "", "").status()).as("somebody is named").isEqualTo(422);
        assertThat(handover("ours", "", "").status()).isEqualTo(303);
        assertThat(handover("theirs", Who.HEAD.id().toString(), "").status()).isEqualTo(303);
        assertThat(handover("theirs", Who.TEACHER.id().toString(), "").status()).as("somebody whose duty neither leads nor oversees").isEqualTo(422);
        var page = cast.as(Who.MENTOR).get(PAGE);
        assertThat(page.body()).contains("aria-current=\"step\">They lead, we help", "class=\"past\">We lead together", "Takes over: Mukamana Rose");
        assertThat(cast.as(Who.TEACHER).get(HOME).body()).contains("They lead, we help");
        handover("alone", "", "The sector network");
        assertThat(cast.as(Who.OFFICER).get(PAGE).body()).contains("Nothing is expected from outside any more", "Takes over: The sector network");
        assertThat(cast.as(Who.OFFICER).get("/support").body()).contains("Nothing is open");
    }

    @Test
    void onlyItsAuthorCorrectsAnEntryAndNothingIsOverwrittenUnseen() {
        String entry = PAGE + "/" + entryOf(briefing(Who.OFFICER, "Head teacher"));
        assertThat(cast.as(Who.DISTRICT).get(entry).status()).isEqualTo(403);
        assertThat(cast.as(Who.MENTOR).post(entry, "version", 1, "done_on", "2026-09-20", "whom", "x").status()).isEqualTo(403);
        assertThat(cast.as(Who.OFFICER).get(entry).body()).contains("value=\"Head teacher\"", "Save the correction");
        assertThat(cast.as(Who.OFFICER).post(entry, "version", 1, "done_on", "2026-09-20", "whom", "Head teacher and deputy").status()).isEqualTo(303);
        var stale = cast.as(Who.OFFICER).post(entry, "version", 1, "done_on", "2026-09-20", "whom", "Nobody");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("Head teacher and deputy");
        assertThat(cast.as(Who.OFFICER).post(PAGE.replace(Cast.COMMUNITY.toString(), Cast.OTHER_COMMUNITY.toString()) + entry.substring(PAGE.length()),
                "version", 2, "done_on", "2026-09-20", "whom", "x").status()).isEqualTo(404);
    }

    @Test
    void theSameFormSentTwiceIsOneEntry() {
        var receipt = UUID.randomUUID();
        for (int n = 0; n < 2; n++) {
            assertThat(cast.as(Who.OFFICER).postAs(receipt, PAGE, "kind", "briefing", "done_on", "2026-09-20", "whom", "Head teacher").location()).isEqualTo(PAGE);
        }
        assertThat(rows()).isOne();
        var tomorrow = cast.as(Who.OFFICER).post(PAGE, "kind", "briefing", "done_on", "2026-09-25", "whom", "Head teacher");
        assertThat(tomorrow.status()).isEqualTo(422);
        assertThat(tomorrow.body()).contains("This day has not come yet");
        assertThat(cast.as(Who.OFFICER).post(PAGE, "kind", "praise", "done_on", "2026-09-20").status()).isEqualTo(422);
        assertThat(cast.as(Who.OFFICER).get(PAGE + "/new/praise").status()).isEqualTo(404);
    }

    @Test
    void theListSaysWhatIsOpenInWords() {
        assertThat(cast.as(Who.OFFICER).get("/").body()).contains("href=\"/support\"");
        var before = cast.as(Who.OFFICER).get("/support");
        assertThat(before.body()).contains("CoP of Alpha", "nothing written down yet", "Still open: attend a session, find an expert").doesNotContain("CoP of Gamma", "state wait");
        briefing(Who.OFFICER, "Head teacher");
        assertThat(cast.as(Who.OFFICER).get("/support").body()).contains("last written down on 20 September 2026").doesNotContain("brief the leaders");
        cast.jdbc().sql("update support_entry set done_on = '2026-06-30'").update();
        assertThat(cast.as(Who.OFFICER).get("/support").body()).as("another quarter").contains("brief the leaders");
        assertThat(cast.as(Who.OFFICER).get(PAGE).body()).doesNotContain("Head teacher");
        assertThat(cast.as(Who.OFFICER).get(PAGE + "?from=2026-04-01").body()).contains("Head teacher");
    }

    @Test
    void membersSeeWhoSupportsThemByNameAndRole() {
        assertThat(cast.as(Who.TEACHER).get(HOME).body()).doesNotContain("Nkusi Patrick", "Who supports");
        briefing(Who.OFFICER, "Head teacher");
        assertThat(cast.as(Who.TEACHER).get(HOME).body()).contains("Who supports this community", "Nkusi Patrick", "Sector education officer, Test Mukarange")
                .doesNotContain(PAGE);
        cast.jdbc().sql("update duty set ends_on = '2026-09-23' where person_id = ?").param(Who.OFFICER.id()).update();
        try {
            assertThat(cast.as(Who.TEACHER).get(HOME).body()).as("no longer on duty").doesNotContain("Nkusi Patrick");
            assertThat(cast.as(Who.OFFICER).get(PAGE).status()).isEqualTo(404);
        } finally {
            cast.jdbc().sql("update duty set ends_on = null where person_id = ?").param(Who.OFFICER.id()).update();
        }
    }

    private Phone.Answer briefing(Who who, String whom) {
        return cast.as(who).post(PAGE, "kind", "briefing", "done_on", "2026-09-20", "whom", whom, "words", "It meets");
    }

    private Phone.Answer handover(String stage, String successor, String whom) {
        cast.clock().advance(Duration.ofMinutes(1));
        return cast.as(Who.OFFICER).post(PAGE, "kind", "handover", "done_on", "2026-09-24", "stage", stage, "successor", successor, "whom", whom);
    }

    private static UUID entryOf(Phone.Answer answer) {
        assertThat(answer.status()).isEqualTo(303);
        return cast.jdbc().sql("select id from support_entry order by at desc limit 1").query(UUID.class).single();
    }

    private static int rows() {
        return cast.jdbc().sql("select count(*) from support_entry").query(Integer.class).single();
    }
}
