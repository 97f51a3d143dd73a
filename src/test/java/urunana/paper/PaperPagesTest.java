package urunana.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.OnStage;
import urunana.cast.Story;
import urunana.cast.Who;
import urunana.text.Texts;

/** The sheets of a session and of a guide: which there are, what stands on them, and that sheet and typing page say the same. */
class PaperPagesTest extends OnStage {
    private static final String HOME = "/communities/" + Cast.COMMUNITY;

    private Story story;

    @BeforeEach
    void begin() {
        story = Story.begin(cast);
    }

    @Test
    void strangersFindNoSheetOfASession() {
        assertThat(cast.as(Who.STRANGER).get(papers()).status()).isEqualTo(404);
        assertThat(cast.as(Who.EVALUATOR).get(papers() + "?sheet=sign_in").status()).isEqualTo(404);
        assertThat(cast.as(Who.NOBODY).get(papers()).status()).isEqualTo(303);
        assertThat(cast.as(Who.TEACHER).get(HOME + "/sessions/" + UUID.randomUUID() + "/papers").status()).isEqualTo(404);
    }

    @Test
    @Tag("K26")
    void theSheetsAreChosenByTicksAndPrintedTogether() {
        assertThat(cast.as(Who.TEACHER).get(papers()).body()).contains("value=\"sign_in\" checked", "value=\"headings\" checked", "value=\"hands\" checked",
                "value=\"record\" checked", "Sign-in sheet · 1 page", "Count of raised hands · 1 page").doesNotContain("paper-record");
        assertThat(cast.as(Who.MENTOR).get(papers()).body()).contains("paper-record");
        story.middle();
        assertThat(cast.as(Who.TEACHER).get(papers()).body()).as("no challenges are voted on then").doesNotContain("value=\"hands\"");

        String two = cast.as(Who.TEACHER).get(papers() + "?sheet=record&sheet=sign_in&sheet=unknown").body();
        assertThat(two.split("<section class=\"page\">")).hasSize(3);
        assertThat(two).contains("Sign-in sheet · Middle session 1", "Record of the session · Middle session 1").doesNotContain("Count of raised hands");
    }

    @Test
    void theSignInSheetHasRolesSchoolsAndRoomForGuests() {
        cast.jdbc().sql("update duty set place_id = ? where person_id = ?").param(Cast.BETA).param(Who.COLLEAGUE.id()).update();
        String sheet = cast.as(Who.TEACHER).get(papers() + "?sheet=sign_in").body();
        cast.jdbc().sql("update duty set place_id = ? where person_id = ?").param(Cast.ALPHA).param(Who.COLLEAGUE.id()).update();
        assertThat(sheet).contains(Who.TEACHER.fullName(), "<td>Teacher</td>", "<td>Teacher, EP Beta</td>", "Arrived", "Signature", "1 whole session · 2 came late · 3 left early · 4 not here", "Before a photo is taken")
                .contains("1.4 Chair").doesNotContain(Who.GONE.fullName(), Who.EVALUATOR.fullName());
        assertThat(sheet.split("<tr><td></td><td></td><td></td><td></td>", -1)).as("lines for guests").hasSize(Rows.ONLY - 3 + 1);
    }

    @Test
    @Tag("C051")
    void guideHeadingsAndTallyComeFromTheEditionOfTheCycle() {
        assertThat(cast.as(Who.TEACHER).get(papers() + "?sheet=guide&sheet=headings").body()).contains("Name what is hard and what shows it", "What we want", "What helps", "What happens afterwards", "class=\"big\">Choose about two<")
                .doesNotContain("class=\"big\">Arrive");
        story.raised("Few learners speak");
        assertThat(cast.as(Who.TEACHER).get(papers() + "?sheet=hands").body()).contains("<td><b>A</b></td><td>Few learners speak</td>", "at most 2 of them");
    }

    @Test
    void theSheetAndThePageItIsTypedIntoHaveTheSameNumbers() {
        for (String kind : new String[] {"first", "middle", "meeting", "last"}) {
            cast.jdbc().sql("update session set kind = ? where id = ?").param(kind).param(story.session()).update();
            String sheet = cast.as(Who.MENTOR).get(HOME + "/sessions/" + story.session() + "/report/blank").body();
            String page = cast.as(Who.MENTOR).get(HOME + "/sessions/" + story.session() + "/paper-record").body();
            int n = 0;
            for (Section section : Section.of(kind)) {
                String heading = ++n + ". " + cast.bean(Texts.class).find("en", "paper.section." + section.code());
                assertThat(sheet).as(kind).contains("<h3>" + heading + "</h3>");
                assertThat(page).as(kind).contains("<h2>" + heading + "</h2>");
            }
        }
    }

    @Test
    @Tag("K26")
    void aGuideHasSheetsForACommunityWithoutAPhone() {
        UUID guide = cast.jdbc().sql("select id from guide where code = 'action'").query(UUID.class).single();
        String path = "/guides/" + guide + "/papers";
        assertThat(cast.as(Who.NOBODY).get(path).status()).isEqualTo(303);
        assertThat(cast.as(Who.STRANGER).get(path).body()).contains("First session: Sign-in sheet · 1 page", "value=\"middle-record\" checked", "Last session: Guide of the session");
        assertThat(cast.as(Who.STRANGER).get(path + "?sheet=middle-record&sheet=first-sign_in").body()).contains("Record of the session · Middle session", "Community</th>", "Deeper look");
        assertThat(cast.as(Who.STRANGER).get("/guides/" + guide).body()).contains(path);
        assertThat(cast.as(Who.STRANGER).get("/guides/" + UUID.randomUUID() + "/papers").status()).isEqualTo(404);
    }

    @Test
    void theTypingPageOfFortyMembersIsLight() throws IOException, InterruptedException {
        cast.jdbc().sql("""
                with many as (insert into person (full_name) select (array['Mukamana Jeannette', 'Niyonsaba Emmanuel', 'Uwimana Immaculée', 'Habyarimana Théogène'])[n % 4 + 1] || ' ' || n
                                from generate_series(1, 37) n returning id)
                insert into membership (community_id, person_id, joined_at, norms_accepted) select ?, id, '2026-02-01', 1 from many""").param(Cast.COMMUNITY).update();
        try {
            for (String kind : new String[] {"first", "meeting"}) {
                cast.jdbc().sql("update session set kind = ? where id = ?").param(kind).param(story.session()).update();
                assertThat(weight("/paper-record", "br")).as(kind).isLessThan(6 * 1024);
                assertThat(weight("/paper-record", "gzip")).as(kind).isLessThan(6 * 1024);
                assertThat(weight("/papers?sheet=sign_in&sheet=record", "br")).as(kind).isLessThan(6 * 1024);
            }
        } finally {
            cast.jdbc().sql("delete from membership where joined_at = '2026-02-01' and person_id in (select id from person where full_name ~ ' [0-9]+$')").update();
        }
    }

    private int weight(String path, String packed) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(cast.address() + HOME + "/sessions/" + story.session() + path)).header("Accept-Encoding", packed)
                .header("Cookie", "sign_in=" + Cast.token(Who.MENTOR)).build();
        try (var http = HttpClient.newHttpClient()) {
            int bytes = http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body().length;
            System.out.println("paper: " + path + " " + packed + " " + bytes);
            return bytes;
        }
    }

    private String papers() {
        return HOME + "/sessions/" + story.session() + "/papers";
    }
}
