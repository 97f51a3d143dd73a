package urunana.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.Who;

/** Whoever finds a memory card reads all of it: of what a community says, nothing may be on it, whatever is asked for. */
class ShelfHoldsNoTalkTest {
    private static final String SHELF = "/communities/" + Cast.COMMUNITY + "/shelf";

    private static Cast cast;
    private static Canaries canaries;

    @BeforeAll
    static void start() {
        cast = Cast.start();
        Records.here(cast, true);
        Records.here(cast, false);
        canaries = Canaries.plant(cast);
        cast.jdbc().sql("update consolidation set done_on = '2026-09-24'").update();
    }

    @AfterAll
    static void stop() {
        cast.close();
    }

    @Test
    @Tag("P04")
    void ofATalkingCommunityOnlyItsDocumentsAndReportedProductsAreOnACard() throws IOException {
        var heard = new TreeSet<String>();
        var names = new TreeSet<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(cast.as(Who.MENTOR).download(everything()).body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                heard.addAll(canaries.heardIn(entry.getName() + new String(zip.readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        assertThat(names).filteredOn(name -> name.matches("products/.*\\.html")).as("of two finished products one was reported").hasSize(1);
        assertThat(heard).isEqualTo(Set.of("document.title", "document.link"));
        assertThat(canaries.columns()).contains("tryout_note.words", "challenge.words", "session.discussion", "decision.words", "consolidation.review");
    }

    /** Every record there is, whether it is offered or not. */
    private static String everything() {
        var address = new StringBuilder(SHELF + "/file?take=guides");
        for (String table : new String[] {"document", "consolidation", "challenge", "tryout", "tryout_note", "session", "cycle", "file", "lesson"}) {
            cast.jdbc().sql("select id from " + table).query(UUID.class).list().forEach(id -> address.append("&take=").append(id));
        }
        return address.toString();
    }
}
