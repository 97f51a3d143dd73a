package urunana.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.OnStage;
import urunana.cast.Phone;
import urunana.cast.Story;
import urunana.cast.Who;

/** What a challenge is about and what shows it. */
class ChallengePagesTest extends OnStage {
    private static final String HOME = "/communities/" + Cast.COMMUNITY;
    private static final byte[] PDF = "%PDF-1.4 marks of the last test".getBytes(StandardCharsets.US_ASCII);

    private String cycle;

    @BeforeEach
    void aCycle() {
        cycle = HOME + "/cycles/" + Story.begin(cast).cycle();
    }

    private Phone.Answer raise(String words, String topic, String own) {
        return cast.as(Who.TEACHER).post(cycle + "/challenges", "words", words, "focus", "teaching", "topic", topic, "own_topic", own,
                "kind", "", "shown", "", "link", "");
    }

    private static String path(String words) {
        return HOME + "/challenges/" + cast.jdbc().sql("select id from challenge where words = ?").param(words).query(UUID.class).single();
    }

    @Test
    @Tag("C054")
    void aShippedTopicIsReadInTheLanguageOfTheReader() {
        assertThat(raise("Only boys answer", "gender", "").status()).isEqualTo(303);
        cast.jdbc().sql("update person set language = 'rw' where id = ?").param(Who.COLLEAGUE.id()).update();
        assertThat(cast.as(Who.TEACHER).get(path("Only boys answer")).body()).contains("Girls and boys");
        assertThat(cast.as(Who.COLLEAGUE).get(path("Only boys answer")).body()).contains("Abakobwa n'abahungu");
        cast.jdbc().sql("update person set language = 'en' where id = ?").param(Who.COLLEAGUE.id()).update();
    }

    @Test
    @Tag("C054")
    void aTopicOfOnesOwnIsOfferedToTheCommunityFromThenOnAndToNobodyElse() {
        assertThat(raise("Half are away on market days", "Market days", "").status()).as("not known yet").isEqualTo(422);
        assertThat(raise("Half are away on market days", "ict", "Market days").status()).isEqualTo(303);
        assertThat(cast.as(Who.COLLEAGUE).get(path("Half are away on market days")).body()).contains("· Market days");
        assertThat(cast.as(Who.COLLEAGUE).get(cycle + "/challenges/new").body()).contains("<option value=\"Market days\"");
        assertThat(raise("They sell beans until noon", "Market days", "").status()).isEqualTo(303);
        assertThat(cast.as(Who.TEACHER).get(path("They sell beans until noon") + "/words").body()).contains("<option value=\"Market days\" selected");

        UUID year = Cast.SCHOOL_YEAR;
        UUID theirs = cast.jdbc().sql("insert into cycle (community_id, school_year_id, number, focus, begun_on) values (?, ?, 1, 'x', '2026-09-20') returning id")
                .param(Cast.OTHER_COMMUNITY).param(year).query(UUID.class).single();
        assertThat(cast.as(Who.STRANGER).get("/communities/" + Cast.OTHER_COMMUNITY + "/cycles/" + theirs + "/challenges/new").body())
                .contains("Girls and boys").doesNotContain("Market days");
    }

    @Test
    @Tag("C053")
    void evidenceMayBeAFileThatMembersReadAndNobodyElse() {
        var raised = cast.as(Who.TEACHER).postWith(new Phone.Attached("file", "marks.pdf", PDF), cycle + "/challenges", "words", "They guess the answers",
                "focus", "teaching", "topic", "assessment", "own_topic", "", "kind", "assessment", "shown", "Marks of three classes", "link", "https://example.org/marks");
        assertThat(raised.status()).isEqualTo(303);
        String challenge = path("They guess the answers");
        UUID file = cast.jdbc().sql("select file_id from evidence where words = 'Marks of three classes'").query(UUID.class).single();
        assertThat(cast.as(Who.COLLEAGUE).get(challenge).body()).contains("Marks of three classes", "https://example.org/marks", "/files/" + file);
        assertThat(cast.as(Who.COLLEAGUE).download(HOME + "/files/" + file).body()).isEqualTo(PDF);
        for (Who who : new Who[] {Who.DEPUTY, Who.OFFICER, Who.EVALUATOR, Who.STRANGER}) {
            assertThat(cast.as(who).download(HOME + "/files/" + file).statusCode()).as(who + "").isEqualTo(404);
        }
        var more = cast.as(Who.COLLEAGUE).postWith(new Phone.Attached("file", "register.pdf", PDF), challenge + "/evidence",
                "kind", "attendance_register", "shown", "Away on Fridays", "link", "");
        assertThat(more.status()).isEqualTo(303);
        assertThat(cast.jdbc().sql("select count(*) from evidence e join file f on f.id = e.file_id join challenge c on c.id = e.challenge_id where c.words = ?")
                .param("They guess the answers").query(Integer.class).single()).isEqualTo(2);
    }
}
