package urunana.shelf;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import urunana.cast.Cast;
import urunana.cast.Phone;
import urunana.cast.Story;
import urunana.cast.Who;

/** The cast's community with something to put on a shelf: documents, and the product of a cycle that was reported. */
final class Stocked {
    static final String HOME = "/communities/" + Cast.COMMUNITY;
    static final String OTHER = "/communities/" + Cast.OTHER_COMMUNITY;
    static final byte[] PDF = "%PDF-1.7\nThe manual".getBytes(StandardCharsets.US_ASCII);
    static final byte[] CARDS = "%PDF-1.7\nTwelve cards".getBytes(StandardCharsets.US_ASCII);
    static final String WORDS = "Igice cya mbere: abanyeshuri babiri babiri.\nIgice cya kabiri: imbere y'ishuri.";

    private final Cast cast;
    private UUID cycle;

    private Stocked(Cast cast) {
        this.cast = cast;
    }

    /** Empties both communities of documents and fills the one of the mentor. */
    static Stocked with(Cast cast) {
        cast.jdbc().sql("delete from document").update();
        cast.jdbc().sql("delete from shelf_import").update();
        cast.jdbc().sql("delete from cycle_report").update();
        var stocked = new Stocked(cast);
        stocked.documents();
        stocked.product();
        return stocked;
    }

    private void documents() {
        cast.as(Who.TEACHER).postWith(new Phone.Attached("file", "Igitabo cya CPD.pdf", PDF), HOME + "/documents",
                "kind", "manual", "title", "Igitabo cya CPD", "link", "");
        cast.as(Who.TEACHER).post(HOME + "/documents", "kind", "syllabus", "title", "Syllabus of English", "link", "https://example.org/syllabus");
    }

    private void product() {
        var story = Story.begin(cast);
        cycle = story.cycle();
        UUID challenge = story.selected("Learners are shy to speak English");
        UUID tryout = story.tryout(challenge, Who.TEACHER);
        story.middle();
        story.reviewed(tryout, "succeeded");
        cast.as(Who.TEACHER).post(HOME + "/challenges/" + challenge + "/consolidations", "session", story.session(), "kind", "material",
                "words", "Twelve cards to speak about", "owner", Who.COLLEAGUE.id(), "due", "2026-10-15");
        UUID id = cast.jdbc().sql("select id from consolidation where cycle_id = ?").param(cycle).query(UUID.class).single();
        cast.as(Who.TEACHER).postWith(new Phone.Attached("file", "cards.pdf", CARDS), HOME + "/consolidations/" + id + "/product", "version", 1,
                "done_on", "2026-09-24", "product", WORDS, "link", "", "shelf", "Staff room");
    }

    /** The report of the cycle is sent: its product is an output now. */
    Stocked reported() {
        cast.jdbc().sql("insert into cycle_report (cycle_id, community_id, words, submitted_by, submitted_at) values (?, ?, 'What we did', ?, now())")
                .param(cycle).param(Cast.COMMUNITY).param(Who.MENTOR.id()).update();
        return this;
    }

    /** The address of a shelf with everything that is offered. */
    String everything() {
        var address = new StringBuilder(HOME + "/shelf/file?take=guides");
        cast.jdbc().sql("select id from document where community_id = :community union all select id from consolidation where community_id = :community")
                .param("community", Cast.COMMUNITY).query(UUID.class).list().forEach(id -> address.append("&take=").append(id));
        return address.toString();
    }

    /** The zip with everything. */
    byte[] zip() {
        return cast.as(Who.TEACHER).download(everything()).body();
    }
}
