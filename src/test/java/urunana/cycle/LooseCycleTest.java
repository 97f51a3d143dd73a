package urunana.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.Phone;
import urunana.cast.Who;

/** A cycle of meetings: nothing has to be but an outcome, and everything may be; then a last one that judges it. */
@Tag("K70")
@Tag("K48")
@Tag("P09")
class LooseCycleTest {
    private static final String HOME = "/communities/" + Cast.COMMUNITY;

    private Cast cast;
    private Phone mentor;
    private String cycle;

    @BeforeEach
    void begin() {
        cast = Cast.start();
        mentor = cast.as(Who.MENTOR);
        UUID guide = cast.jdbc().sql("select shipped_edition('month_two')").query(UUID.class).single();
        cycle = mentor.post(HOME + "/cycles", "school_year", Cast.SCHOOL_YEAR, "guide", guide, "focus", "").location();
    }

    @AfterEach
    void stop() {
        cast.close();
    }

    private String opened(String kind) {
        String session = mentor.post(cycle + "/sessions", "kind", kind, "on", "2026-10-01", "at", "", "room", "", "reason", "").location();
        assertThat(mentor.post(session + "/opening").status()).isEqualTo(303);
        return session;
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1).replaceAll("#.*", ""));
    }

    private void attended(String session) {
        assertThat(mentor.post(session + "/attendance", "state-" + Who.MENTOR.id(), "whole", "state-" + Who.TEACHER.id(), "late").status()).isEqualTo(303);
    }

    @Test
    @Tag("C032")
    void aMeetingClosesWithAnyOutcomeButNotWithNone() {
        String session = opened("meeting");
        assertThat(mentor.get(session).body()).contains("Meeting 1", "120 minutes: 90");
        attended(session);
        var refused = mentor.post(session + "/closure");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Something the meeting leads to");
        assertThat(mentor.post(session + "/decisions", "words", "We visit each other", "owner", "", "due", "").status()).isEqualTo(303);
        assertThat(mentor.post(session + "/closure").status()).isEqualTo(303);
        assertThat(cast.as(Who.TEACHER).get(session + "/report").body()).contains("Report of meeting 1", "We visit each other");
    }

    @Test
    void everythingOfTheOtherCourseMayBeDoneInAMeeting() {
        String session = opened("meeting");
        attended(session);
        mentor.post(cycle + "/challenges", "words", "Nobody reads aloud", "topic", "", "focus", "teaching",
                "kind", "observation", "shown", "Two of forty read", "link", "");
        UUID raised = cast.jdbc().sql("select id from challenge where words = 'Nobody reads aloud'").query(UUID.class).single();
        assertThat(mentor.post(cycle + "/sorting", "control-" + raised, "direct").status()).isEqualTo(303);
        assertThat(mentor.post(cycle + "/selection", "challenge", raised).status()).isEqualTo(303);
        assertThat(mentor.post(HOME + "/challenges/" + raised + "/tryouts", "session", id(session), "activity", "Read in pairs", "implementor", Who.TEACHER.id(),
                "due", "2026-10-20", "resources", "", "expected", "All read", "collect", "").status()).isEqualTo(303);
        assertThat(mentor.post(session + "/closure").status()).isEqualTo(303);
        String next = opened("meeting");
        assertThat(mentor.get(next).body()).contains("Meeting 2", "What we tried", "Read in pairs");
        UUID tryout = cast.jdbc().sql("select id from tryout").query(UUID.class).single();
        assertThat(mentor.get(HOME + "/tryouts/" + tryout + "/review").status()).isEqualTo(200);
    }

    @Test
    void theLastOneJudgesTheCycleAndEndsIt() {
        assertThat(mentor.post(cycle + "/sessions", "kind", "last", "on", "2026-10-01", "at", "", "room", "", "reason", "").status()).as("not before a meeting").isEqualTo(409);
        String meeting = opened("meeting");
        attended(meeting);
        mentor.post(meeting + "/notes", "version", 1, "discussion", "We spoke", "other_business", "", "actual_focus", "", "actual_other", "");
        assertThat(mentor.post(meeting + "/closure").status()).isEqualTo(303);
        String last = opened("last");
        attended(last);
        assertThat(mentor.post(last + "/closure").body()).contains("Judge the cycle");
        int version = cast.jdbc().sql("select version from cycle where id = ?").param(id(cycle)).query(Integer.class).single();
        assertThat(mentor.post(cycle + "/evaluation", "version", version, "effectiveness", "4", "why", "We met", "improvements", "Meet earlier").status()).isEqualTo(303);
        assertThat(mentor.post(last + "/closure").status()).isEqualTo(303);
        assertThat(mentor.get(cycle).body()).contains("Report");
        assertThat(cast.jdbc().sql("select ended_at is not null from cycle").query(Boolean.class).single()).isTrue();
    }
}
