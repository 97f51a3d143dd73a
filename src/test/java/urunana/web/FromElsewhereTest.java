package urunana.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.OnStage;
import urunana.cast.Who;

/** What another site's page makes a browser send is refused, and what a filter refuses keeps its status (security 6). */
class FromElsewhereTest extends OnStage {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void aFormOfAnotherSiteIsRefusedInWords() throws Exception {
        var answer = leave("Sec-Fetch-Site", "cross-site");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("from a page of another site");
        assertThat(signedInStill()).isTrue();
    }

    @Test
    void anOldBrowserSaysItByTheOrigin() throws Exception {
        assertThat(leave("Origin", "https://elsewhere.example").statusCode()).isEqualTo(403);
        assertThat(leave("Origin", "null").statusCode()).isEqualTo(403);
        assertThat(signedInStill()).isTrue();
        assertThat(leave("Origin", cast.address()).statusCode()).isEqualTo(303);
        assertThat(signedInStill()).isFalse();
    }

    @Test
    void anAddressThatIsNoneIsSaidToBeUnreadable() throws Exception {
        var answer = HTTP.send(HttpRequest.newBuilder(URI.create(cast.address() + "/communities;x=1/..%2f")).build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void theHeadOfAPageCanBeAskedForAlone() throws Exception {
        var answer = HTTP.send(HttpRequest.newBuilder(URI.create(cast.address() + "/sign-in")).HEAD().build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    private static HttpResponse<String> leave(String header, String value) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create(cast.address() + "/sign-out")).header("Cookie", "sign_in=" + Cast.token(Who.TEACHER))
                .header("Content-Type", "application/x-www-form-urlencoded").header(header, value)
                .POST(BodyPublishers.ofString("receipt=" + UUID.randomUUID())).build(), BodyHandlers.ofString());
    }

    private static boolean signedInStill() {
        return cast.as(Who.TEACHER).get("/me").status() == 200;
    }
}
