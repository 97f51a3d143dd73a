package urunana.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.OnStage;
import urunana.cast.Story;
import urunana.cast.Who;

/** The inbox, with and without a name, and the agenda a leader makes of it; refusals first. */
@Tag("K49")
@Tag("K58")
class AgendaPagesTest extends OnStage {
    private static final String HOME = "/communities/" + Cast.COMMUNITY;

    private Story story;
    private String session;

    @BeforeEach
    void begin() {
        cast.jdbc().sql("delete from agenda_item").update();
        cast.jdbc().sql("delete from agenda").update();
        cast.jdbc().sql("delete from inbox_item").update();
        story = Story.begin(cast);
        session = HOME + "/sessions/" + story.session();
    }

    private static void drop(Who who, String words, String name) {
        assertThat(cast.as(who).post(HOME + "/inbox", "kind", "question", "words", words, "name", name).status()).isEqualTo(303);
    }

    /** Lines as a browser sends them: where from, title, minutes, whether ticked. */
    private static Object[] lines(int version, String[]... lines) {
        var fields = new ArrayList<Object>(List.of("version", version));
        for (int n = 1; n <= lines.length; n++) {
            fields.addAll(List.of("from-" + n, lines[n - 1][0], "title-" + n, lines[n - 1][1], "minutes-" + n, lines[n - 1][2]));
            if (!lines[n - 1][3].isEmpty()) fields.addAll(List.of("take-" + n, "yes"));
        }
        return fields.toArray();
    }

    private static String[] line(String from, String title, int minutes, boolean take) {
        return new String[] {from, title, Integer.toString(minutes), take ? "yes" : ""};
    }

    private UUID item() {
        return cast.jdbc().sql("select id from inbox_item").query(UUID.class).single();
    }

    // ---- refusals

    @Test
    void membersDropAndOnlyLeadersArrange() {
        for (Who who : List.of(Who.STRANGER, Who.EVALUATOR, Who.GONE, Who.OFFICER)) {
            assertThat(cast.as(who).get(HOME + "/inbox").status()).as(who.name()).isEqualTo(404);
            assertThat(cast.as(who).post(HOME + "/inbox", "kind", "question", "words", "x", "name", "without").status()).as(who.name()).isEqualTo(404);
            assertThat(cast.as(who).get(session + "/agenda").status()).as(who.name()).isEqualTo(404);
        }
        assertThat(cast.as(Who.TEACHER).get(session + "/agenda/edit").status()).isEqualTo(403);
        assertThat(cast.as(Who.TEACHER).post(session + "/agenda", lines(0, line("", "Mine", 5, true))).status()).isEqualTo(403);
        drop(Who.TEACHER, "Who watches the children?", "with");
        assertThat(cast.as(Who.TEACHER).post(HOME + "/inbox/" + item() + "/removal").status()).isEqualTo(403);
        assertThat(cast.as(Who.STRANGER).post("/communities/" + Cast.OTHER_COMMUNITY + "/inbox/" + item() + "/removal").status()).as("under another address").isEqualTo(404);
    }

    @Test
    void whatIsWrongIsToldWithTheTextKept() {
        var empty = cast.as(Who.TEACHER).post(HOME + "/inbox", "kind", "gossip", "words", "Kept words", "name", "without");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("Kept words");
        var mentor = cast.as(Who.MENTOR);
        assertThat(mentor.post(session + "/agenda", lines(0, line("guide:welcome", "Come together", 5, false))).body()).contains("An agenda has at least one point.");
        var gone = mentor.post(session + "/agenda", lines(0, line("inbox:" + UUID.randomUUID(), "Gone", 5, true)));
        assertThat(gone.status()).isEqualTo(422);
        assertThat(gone.body()).contains("settled or is on another agenda");
    }

    // ---- what it is for

    @Test
    void withANameItStandsThereWithoutItNowhere() {
        drop(Who.TEACHER, "Named question", "with");
        drop(Who.COLLEAGUE, "Nameless question", "without");
        var seen = cast.as(Who.MENTOR).get(HOME + "/inbox").body();
        assertThat(seen).contains("Named question", Who.TEACHER.fullName(), "Nameless question", "without a name").doesNotContain(Who.COLLEAGUE.fullName());
        assertThat(cast.jdbc().sql("select count(*) from inbox_item where words = 'Nameless question' and person_id is null and on_day is null").query(Long.class).single()).isEqualTo(1);
    }

    @Test
    @Tag("K31")
    void whatStandsBetweenPeopleIsReadByThoseWhoLeadAndComesOnNoAgenda() {
        assertThat(cast.as(Who.COLLEAGUE).post(HOME + "/inbox", "kind", "tension", "words", "We do not greet each other", "name", "without").status()).isEqualTo(303);
        assertThat(cast.as(Who.TEACHER).get(HOME + "/inbox").body()).doesNotContain("We do not greet each other");
        assertThat(cast.as(Who.COLLEAGUE).get(HOME + "/inbox").body()).as("nobody knows whose it is, so not its author either").doesNotContain("We do not greet each other");
        assertThat(cast.as(Who.MENTOR).get(HOME + "/inbox").body()).contains("We do not greet each other", "Settled");
        assertThat(cast.as(Who.MENTOR).get(session + "/agenda/edit").body()).doesNotContain("We do not greet each other");
        var forced = cast.as(Who.MENTOR).post(session + "/agenda", lines(0, line("inbox:" + item(), "We do not greet each other", 15, true)));
        assertThat(forced.status()).isEqualTo(422);
        assertThat(cast.as(Who.MENTOR).post(HOME + "/inbox/" + item() + "/removal").status()).isEqualTo(303);
        assertThat(cast.as(Who.MENTOR).get(HOME + "/inbox").body()).doesNotContain("We do not greet each other");
    }

    @Test
    void nothingIsDroppedIntoTheInboxOfAClosedCommunity() {
        cast.jdbc().sql("update community set closed_on = current_date where id = ?").param(Cast.COMMUNITY).update();
        try {
            long before = cast.jdbc().sql("select count(*) from inbox_item").query(Long.class).single();
            var refused = cast.as(Who.TEACHER).post(HOME + "/inbox", "kind", "idea", "words", "Too late", "name", "without");
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.body()).contains("This community is closed");
            assertThat(cast.jdbc().sql("select count(*) from inbox_item").query(Long.class).single()).isEqualTo(before);
            assertThat(cast.as(Who.TEACHER).get(HOME + "/inbox").body()).contains("This community is closed").doesNotContain("name=\"words\"");
        } finally {
            cast.jdbc().sql("update community set closed_on = null where id = ?").param(Cast.COMMUNITY).update();
        }
    }

    @Test
    void aSecondCopyIsTheSameQuestion() {
        UUID receipt = UUID.randomUUID();
        for (int copy = 1; copy <= 2; copy++) {
            var answer = cast.as(Who.COLLEAGUE).outbox().postAs(receipt, HOME + "/inbox", "kind", "idea", "words", "Once only", "name", "without");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).contains(receipt.toString()).contains("\"location\":\"" + HOME + "/inbox\"");
        }
        assertThat(cast.jdbc().sql("select count(*) from inbox_item where words = 'Once only'").query(Long.class).single()).isEqualTo(1);
        assertThat(cast.jdbc().sql("select count(*) from receipt where id = ?").param(receipt).query(Long.class).single()).isZero();
    }

    @Test
    void theAgendaIsTheGuideUntilSomebodyArrangesIt() {
        UUID earlier = story.session();
        session = HOME + "/sessions/" + story.middle();
        assertThat(cast.as(Who.TEACHER).get(session + "/agenda").body()).contains("These are the steps of the guide", "of 90 minutes");
        drop(Who.COLLEAGUE, "May we share one phone?", "without");
        UUID owed = cast.jdbc().sql("""
                insert into decision (session_id, community_id, words, owner_id, due_on, at)
                values (?, ?, 'Bring the cards', ?, '2026-10-01', now()) returning id""").param(earlier).param(Cast.COMMUNITY).param(Who.TEACHER.id()).query(UUID.class).single();
        var form = cast.as(Who.MENTOR).get(session + "/agenda/edit").body();
        assertThat(form).contains("May we share one phone?", "Bring the cards", "From the inbox", "A promise");
        assertThat(cast.as(Who.MENTOR).post(session + "/agenda", lines(0, line("inbox:" + item(), "May we share one phone?", 15, true),
                line("promise:" + owed, "Bring the cards", 5, true), line("", "Sing", 10, true), line("guide:welcome", "Come together", 5, false))).status()).isEqualTo(303);
        var agenda = cast.as(Who.TEACHER).get(session + "/agenda").body();
        assertThat(agenda).contains("30 of 90 minutes", "Sing").doesNotContain("Come together");
        assertThat(cast.as(Who.TEACHER).get(HOME + "/inbox").body()).contains("On the agenda of");
        cast.jdbc().sql("delete from decision where id = ?").param(owed).update();
    }

    @Test
    void twoWhoArrangeAtOnceDoNotOverwriteEachOther() {
        var mentor = cast.as(Who.MENTOR);
        assertThat(mentor.post(session + "/agenda", lines(0, line("", "First", 10, true))).status()).isEqualTo(303);
        var late = mentor.post(session + "/agenda", lines(0, line("", "Second", 10, true)));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("First", "Second");
    }

    @Test
    void aClosedSessionKeepsItsAgenda() {
        cast.jdbc().sql("update session set closed_at = now(), closed_by = ? where id = ?").param(Who.MENTOR.id()).param(story.session()).update();
        assertThat(cast.as(Who.MENTOR).post(session + "/agenda", lines(0, line("", "Late", 10, true))).status()).isEqualTo(409);
    }

    @Test
    @Tag("C049")
    void leadingShowsOnePointAfterAnotherWithItsHours() {
        var teacher = cast.as(Who.TEACHER);
        var first = teacher.get(session + "/run").body();
        assertThat(first).contains("Point 1 of", "data-focus=\"60\"", "data-all=\"90\"", "Challenges until");
        assertThat(teacher.get(session + "/run?at=2").body()).contains("Back: ");
        assertThat(teacher.get(session + "/run?at=999").status()).isEqualTo(200);
        cast.jdbc().sql("update session set opened_at = null where id = ?").param(story.session()).update();
        assertThat(teacher.get(session + "/run").location()).isEqualTo(session);
    }
}
