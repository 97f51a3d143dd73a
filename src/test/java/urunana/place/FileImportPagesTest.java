package urunana.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.OnStage;
import urunana.cast.Who;
import urunana.db.Await;

/** A file on its way in, seen from the browser of the person who sends it. */
class FileImportPagesTest extends OnStage {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    // ---- refusals

    @Test
    void whoManagesNothingHereSendsNothingHere() throws Exception {
        assertThat(send(Who.TEACHER, Cast.SECTOR, "level,name\nschool,X\n").statusCode()).isEqualTo(403);
        assertThat(send(Who.OFFICER, Cast.OTHER_DISTRICT, "level,name\nschool,X\n").statusCode()).isEqualTo(403);
        assertThat(send(Who.NOBODY, Cast.SECTOR, "level,name\nschool,X\n").statusCode()).isEqualTo(401);
    }

    @Test
    void aFileIsSeenByItsSenderAlone() throws Exception {
        var page = sent(Who.OFFICER, "level,code,name,parent\nschool,S1,Secret School,T-5401\n");

        assertThat(cast.as(Who.OFFICER).get(page).says("Secret School")).isTrue();
        assertThat(cast.as(Who.DISTRICT).get(page).status()).isEqualTo(404);
        assertThat(cast.as(Who.ADMIN).post(page + "/application").status()).isEqualTo(404);
        assertThat(cast.as(Who.OFFICER).get(page.replace(Cast.SECTOR.toString(), Cast.ALPHA.toString())).status()).isEqualTo(404);
    }

    @Test
    void withoutAFileThePageAsksAgain() throws Exception {
        var answer = send(Who.OFFICER, Cast.SECTOR, "");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Please choose a file", "href=\"#f-file\"");
    }

    @Test
    void everyErrorStandsWithItsRowAndNothingCanBeApplied() throws Exception {
        var page = sent(Who.OFFICER, "level,code,name,parent,pupils_male\nschool,E1,,T-5401,\nschool,E2,B,T-5401,<i>\nschool,E3,C,T-53,\n");

        var body = cast.as(Who.OFFICER).get(page).body();
        assertThat(body).contains("3 things to correct", "The name is missing", "&lt;i&gt;", "is not a whole number",
                "outside the area you are bringing places into").doesNotContain("/application");
        assertThat(cast.as(Who.OFFICER).post(page + "/application").status()).isEqualTo(303);
        awaitState(page, "the places changed after you looked");
        assertThat(known("E2")).isFalse();
    }

    // ---- what works

    @Test
    void aFileIsLookedAtThenAppliedAndAppliedOnce() throws Exception {
        var page = sent(Who.OFFICER, "\uFEFFlevel;code;name;parent;pupils_female\r\nschool;F1;GS Rubona;T-5401;312\r\nschool;T-540101;GS Alpha One;;\r\n");
        assertThat(cast.as(Who.OFFICER).get(page).body()).contains("adds 1 place", "changes 1 place", "changes name", "Save 2 places");
        assertThat(known("F1")).isFalse();
        var audited = audited();

        assertThat(cast.as(Who.OFFICER).post(page + "/application").location()).isEqualTo(page);

        awaitState(page, "1 place added");
        assertThat(cast.as(Who.TEACHER).get("/places/" + Cast.SECTOR).body()).contains("GS Rubona", "312", "GS Alpha One");
        assertThat(cast.as(Who.OFFICER).post(page + "/application").status()).as("a second time").isEqualTo(409);
        assertThat(audited()).isEqualTo(audited + 1);

        var again = sent(Who.OFFICER, "level,code,name,parent,pupils_female\nschool,F1,GS Rubona,T-5401,312\n");
        assertThat(cast.as(Who.OFFICER).get(again).body()).contains("There is nothing to do").doesNotContain("/application");
    }

    @Test
    void aLongFileShowsHowFarItIs() throws Exception {
        var rows = IntStream.rangeClosed(1, 10_000).mapToObj(n -> "school,L" + n + ",School " + n + ",T-5401")
                .collect(Collectors.joining("\n", "level,code,name,parent\n", "\n"));
        var page = sent(Who.OFFICER, rows);
        cast.as(Who.OFFICER).post(page + "/application");

        var seen = awaitState(page, "rows written");
        assertThat(seen.headers().firstValue("Refresh")).hasValue("3");
        assertThat(known("L1")).as("nothing is visible before all of it is").isFalse();

        awaitState(page, "10,000 places added");
        assertThat(known("L10000")).isTrue();
    }

    @Test
    void aFileThatWasCutOffCanBeStartedAgain() throws Exception {
        var page = sent(Who.OFFICER, "level,code,name,parent\nschool,C1,Cut School,T-5401\n");
        cast.jdbc().sql("update place_import set started_at = sent_at, beat_at = sent_at - interval '1 hour' where id = ?")
                .param(UUID.fromString(page.substring(page.length() - 36))).update();

        assertThat(cast.as(Who.OFFICER).get(page).body()).contains("The work was cut off", "/application");
        assertThat(cast.as(Who.OFFICER).post(page + "/application").status()).isEqualTo(303);
        awaitState(page, "1 place added");
    }

    private static int audited() {
        return cast.jdbc().sql("select count(*) from audit where object_id = ? and action = 'imported into'").param(Cast.SECTOR)
                .query(Integer.class).single();
    }

    private static boolean known(String code) {
        return cast.jdbc().sql("select exists (select 1 from place where code = ?)").param(code).query(Boolean.class).single();
    }

    private static String sent(Who who, String file) throws Exception {
        var answer = send(who, Cast.SECTOR, file);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static HttpResponse<String> send(Who who, UUID place, String file) throws IOException, InterruptedException {
        var mark = "----" + UUID.randomUUID();
        var body = "--" + mark + "\r\nContent-Disposition: form-data; name=\"receipt\"\r\n\r\n" + UUID.randomUUID()
                + "\r\n--" + mark + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + (file.isEmpty() ? "" : "schools.csv")
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + file + "\r\n--" + mark + "--\r\n";
        return HTTP.send(request(who, "/places/" + place + "/imports").header("Content-Type", "multipart/form-data; boundary=" + mark)
                .header("Sec-Fetch-Site", "same-origin").POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(Who who, String path) {
        var request = HttpRequest.newBuilder(URI.create(cast.address() + path));
        return who == Who.NOBODY ? request : request.header("Cookie", "sign_in=" + Cast.token(who));
    }

    private static HttpResponse<String> awaitState(String page, String words) {
        var seen = new AtomicReference<HttpResponse<String>>();
        Await.until(words, () -> {
            seen.set(HTTP.send(request(Who.OFFICER, page).build(), HttpResponse.BodyHandlers.ofString()));
            return seen.get().body().contains(words);
        });
        return seen.get();
    }
}
