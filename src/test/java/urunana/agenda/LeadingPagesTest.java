package urunana.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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

/** Leading a session: which phone leads, what is written down at a point, how long it took; refusals first. */
@Tag("C049")
class LeadingPagesTest extends OnStage {
    private static final String HOME = "/communities/" + Cast.COMMUNITY;

    private Story story;
    private String session;

    @BeforeEach
    void begin() {
        story = Story.begin(cast);
        session = HOME + "/sessions/" + story.session();
    }

    private String leads() {
        return cast.jdbc().sql("select person_id || ' ' || point from session_lead where session_id = ?").param(story.session()).query(String.class).optional().orElse("");
    }

    private UUID jotting() {
        return cast.jdbc().sql("select id from jotting where session_id = ?").param(story.session()).query(UUID.class).single();
    }

    private static void lead(Who who, String session, int point, Object known) {
        var answer = cast.as(who).post(session + "/leading", "step", point, "known", known);
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).endsWith("/run?at=" + point);
    }

    @Test
    void onlyMembersLeadOrWriteDown() {
        for (Who who : List.of(Who.STRANGER, Who.EVALUATOR, Who.GONE, Who.OFFICER)) {
            assertThat(cast.as(who).get(session + "/run").status()).as(who.name()).isEqualTo(404);
            assertThat(cast.as(who).post(session + "/leading", "step", 1).status()).as(who.name()).isEqualTo(404);
            assertThat(cast.as(who).post(session + "/jottings", "words", "x", "point", "", "at", 1).status()).as(who.name()).isEqualTo(404);
        }
        assertThat(leads()).isEmpty();
    }

    @Test
    void whoeverLeadsIsKnownAndOnlyWhoSawItTakesOver() {
        lead(Who.MENTOR, session, 2, "");
        lead(Who.TEACHER, session, 3, "");
        assertThat(leads()).as("had not heard that somebody leads").isEqualTo(Who.MENTOR.id() + " 2");
        assertThat(cast.as(Who.TEACHER).get(session + "/run").body()).contains(Who.MENTOR.fullName() + " leads, at point 2", "Lead from this phone", "Point 2 of");
        lead(Who.TEACHER, session, 3, Who.MENTOR.id());
        assertThat(leads()).isEqualTo(Who.TEACHER.id() + " 3");
        assertThat(cast.as(Who.TEACHER).get(session + "/run").body()).doesNotContain("Lead from this phone");
        lead(Who.MENTOR, session, 4, Who.MENTOR.id());
        assertThat(leads()).as("the first phone has not seen it yet").isEqualTo(Who.TEACHER.id() + " 3");
        story.closed();
        lead(Who.TEACHER, session, 5, "");
        assertThat(leads()).as("it is over").isEqualTo(Who.TEACHER.id() + " 3");
        assertThat(cast.as(Who.MENTOR).post(session + "/leading", "step", "x", "known", "nobody").location()).endsWith("/run?at=1");
    }

    @Test
    @Tag("K49")
    void whatIsWrittenDownStandsAtItsPointForMembersAlone() {
        var teacher = cast.as(Who.TEACHER);
        var empty = teacher.post(session + "/jottings", "at", 2, "point", "Causes", "words", "");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("Write something or take a photo", "Point 2 of");
        UUID receipt = UUID.randomUUID();
        for (int copy = 1; copy <= 2; copy++) {
            assertThat(teacher.postAs(receipt, session + "/jottings", "at", 2, "point", "Causes", "words", "Four causes").location()).endsWith("/run?at=2");
        }
        assertThat(jotting()).isEqualTo(receipt);
        assertThat(cast.as(Who.COLLEAGUE).get(session).body()).contains("Causes · ", "Four causes").doesNotContain("Take away");
        story.closed();
        assertThat(cast.as(Who.COLLEAGUE).get(session + "/report").body()).contains("Four causes");
        assertThat(cast.as(Who.COLLEAGUE).get(session + "/report/outside").body()).doesNotContain("Four causes");
    }

    @Test
    void aPhotoThatWaitedOnAPhoneStillBelongsToItsSession() {
        story.closed();
        var late = cast.as(Who.TEACHER).outbox().postWith(new Phone.Attached("photo", "chart.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16}),
                session + "/jottings", "at", "3", "point", "Causes", "words", "");
        assertThat(late.status()).isEqualTo(200);
        assertThat(cast.as(Who.COLLEAGUE).get(session).body()).contains("chart.jpg (photo, ");
        String file = "/communities/" + Cast.COMMUNITY + "/files/" + cast.jdbc().sql("select file_id from jotting where id = ?").param(jotting()).query(UUID.class).single();
        assertThat(cast.as(Who.COLLEAGUE).get(file).status()).isEqualTo(200);
        assertThat(cast.as(Who.OFFICER).get(file).status()).as("no output").isEqualTo(404);
        assertThat(cast.as(Who.COLLEAGUE).post(HOME + "/jottings/" + jotting() + "/removal").status()).isEqualTo(403);
        assertThat(cast.as(Who.MENTOR).post(HOME + "/jottings/" + jotting() + "/removal").location()).isEqualTo(session);
        assertThat(cast.as(Who.COLLEAGUE).get(session).body()).doesNotContain("chart.jpg");
    }

    @Test
    void formsOpenedAtAPointComeBackToIt() {
        var teacher = cast.as(Who.TEACHER);
        assertThat(teacher.get(session + "/run?at=2").body()).contains(session + "/attendance?at=2", session + "/notes?at=2");
        assertThat(teacher.get(session + "/notes?at=2").body()).contains("name=\"at\" value=\"2\"", "href=\"" + session + "/run?at=2\"");
        assertThat(teacher.get(session + "/notes?at=%22x").body()).doesNotContain("name=\"at\"");
        assertThat(teacher.post(session + "/attendance", "at", 2, "state-" + Who.TEACHER.id(), "late").location()).endsWith("/run?at=2");
        assertThat(teacher.post(session + "/decisions", "at", "//x", "words", "Begin earlier", "owner", "", "due", "").location()).endsWith("#decisions");
    }

    @Test
    void theTimeSinceTheOpeningIsOfferedUntilSomebodyNotedIt() {
        cast.jdbc().sql("update session set opened_at = ? where id = ?").param(java.sql.Timestamp.from(cast.clock().instant().minus(Duration.ofMinutes(75))))
                .param(story.session()).update();
        var teacher = cast.as(Who.TEACHER);
        assertThat(teacher.get(session + "/notes").body()).contains("The clock offers these minutes", "value=\"60\"", "value=\"15\"");
        cast.jdbc().sql("update session set opened_at = ? where id = ?").param(java.sql.Timestamp.from(cast.clock().instant().minus(Duration.ofHours(9))))
                .param(story.session()).update();
        assertThat(teacher.get(session + "/notes").body()).as("nobody sits for nine hours").doesNotContain("The clock offers");
    }
}
