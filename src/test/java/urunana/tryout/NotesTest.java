package urunana.tryout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.OnStage;
import urunana.cast.Story;
import urunana.cast.Who;

/** A note belongs to its writer alone until it is shared; then it is the members' for good. */
class NotesTest extends OnStage {
    private static final String HOME = "/communities/" + Cast.COMMUNITY;
    private static final String SECRET = "I lost my voice and my courage today";

    Story story;
    UUID challenge;
    UUID tryout;
    UUID note;

    @BeforeEach
    void write() {
        story = Story.begin(cast);
        challenge = story.selected("Learners are shy to speak English");
        tryout = story.tryout(challenge, Who.TEACHER);
        story.middle();
        assertThat(cast.as(Who.TEACHER).post(path() + "/notes", "words", SECRET).status()).isEqualTo(303);
        note = cast.jdbc().sql("select id from tryout_note where tryout_id = ?").param(tryout).query(UUID.class).single();
    }

    @Test
    @Tag("C063")
    @Tag("U64")
    void nobodyButItsWriterEverGetsAnUnsharedNoteFromAnyPage() {
        story.reviewed(tryout, "not_yet");
        for (Who who : Who.values()) {
            if (who == Who.TEACHER) continue;
            for (String page : pages()) assertThat(cast.as(who).get(page).body()).as(who + " " + page).doesNotContain("courage");
        }
        assertThat(cast.as(Who.MENTOR).get(path()).status()).as("the leader reads the try-out, not the note").isEqualTo(200);
        assertThat(cast.as(Who.TEACHER).get(path()).body()).contains(SECRET, "only you can read this");
    }

    @Test
    @Tag("C063")
    void pagesFilledInTogetherDoNotShowEvenTheirReadersOwnUnsharedNotes() {
        assertThat(cast.as(Who.TEACHER).get(path() + "/review").body()).contains("Pairs tell each other a story").doesNotContain("courage");
        story.reviewed(tryout, "not_yet");
        assertThat(cast.as(Who.TEACHER).get(path() + "/deeper-look").body()).contains("Half of the class spoke").doesNotContain("courage");
    }

    @Test
    @Tag("C063")
    void onlyItsWriterSharesItAndKnowsThatItIsForGood() {
        for (Who who : new Who[] {Who.MENTOR, Who.COLLEAGUE, Who.STRANGER, Who.EVALUATOR, Who.ADMIN}) {
            assertThat(cast.as(who).get(sharing()).status()).as(who.name()).isEqualTo(404);
            assertThat(cast.as(who).post(sharing()).status()).as(who.name()).isEqualTo(404);
        }
        assertThat(cast.as(Who.TEACHER).get(sharing()).body()).contains("All members of CoP of Alpha", "cannot be taken back");
        assertThat(cast.as(Who.TEACHER).post(sharing()).location()).isEqualTo(path() + "#notes");
        for (Who who : new Who[] {Who.MENTOR, Who.COLLEAGUE}) assertThat(cast.as(who).get(path()).body()).contains(SECRET);
        assertThat(cast.as(Who.MENTOR).get(path() + "/review").body()).contains(SECRET);
        for (Who who : new Who[] {Who.STRANGER, Who.EVALUATOR, Who.OFFICER}) assertThat(cast.as(who).get(path()).body()).doesNotContain("courage");
    }

    @Test
    void sharingASecondTimeChangesNothing() {
        cast.as(Who.TEACHER).post(sharing());
        var at = cast.jdbc().sql("select shared_at from tryout_note where id = ?").param(note).query(java.sql.Timestamp.class).single();
        cast.clock().advance(java.time.Duration.ofMinutes(1));
        assertThat(cast.as(Who.TEACHER).post(sharing()).status()).isEqualTo(303);
        assertThat(cast.jdbc().sql("select shared_at from tryout_note where id = ?").param(note).query(java.sql.Timestamp.class).single()).isEqualTo(at);
    }

    @Test
    void anEmptyNoteComesBackAndALongOneIsKeptOnThePage() {
        assertThat(cast.as(Who.TEACHER).post(path() + "/notes", "words", " ").status()).isEqualTo(422);
        var long_ = cast.as(Who.TEACHER).post(path() + "/notes", "words", "w".repeat(4001));
        assertThat(long_.status()).isEqualTo(422);
        assertThat(long_.body()).contains("w".repeat(4001));
        assertThat(cast.as(Who.STRANGER).post(path() + "/notes", "words", "hello").status()).isEqualTo(404);
        assertThat(cast.as(Who.EVALUATOR).post(path() + "/notes", "words", "hello").status()).isEqualTo(404);
    }

    @Test
    void aNoteThatWaitedOnAPhoneIsKeptEvenWhenTheCycleEndedMeanwhile() {
        story.closed();
        story.ended();
        assertThat(cast.as(Who.TEACHER).post(path() + "/notes", "words", "Written on the hill").status()).isEqualTo(303);
    }

    @Test
    void theTrailTellsThatANoteWasWrittenAndNeverItsWords() {
        var trail = cast.jdbc().sql("select row_to_json(a)::text from audit a where object_id = ?").param(note).query(String.class).list();
        assertThat(trail).hasSize(1).allSatisfy(row -> assertThat(row).contains("wrote").doesNotContain("courage"));
    }

    private List<String> pages() {
        return List.of(path(), path() + "/plan", path() + "/review", path() + "/deeper-look", sharing(), HOME + "/challenges/" + challenge,
                HOME + "/challenges/" + challenge + "/tryouts/new", HOME + "/sessions/" + story.session(), HOME + "/cycles/" + story.cycle());
    }

    private String path() {
        return HOME + "/tryouts/" + tryout;
    }

    private String sharing() {
        return path() + "/notes/" + note + "/sharing";
    }
}
