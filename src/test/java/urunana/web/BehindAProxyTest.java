package urunana.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import urunana.cast.OnStage;

/** What a proxy on the same machine says of scheme and caller counts; docs/deploy.md rests on it. */
class BehindAProxyTest extends OnStage {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void theSchemeIsTheReaders() throws Exception {
        assertThat(send(to("/sign-in")).headers().map()).doesNotContainKey("strict-transport-security");
        assertThat(send(to("/sign-in").header("X-Forwarded-Proto", "https")).headers().map()).containsKey("strict-transport-security");
    }

    @Test
    void theLimitCountsTheCallerAndNotTheProxy() throws Exception {
        send(to("/sign-in").header("X-Forwarded-For", "192.0.2.7").header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin").POST(HttpRequest.BodyPublishers.ofString("name=nobody-here&secret=13579&next=/")));
        assertThat(cast.jdbc().sql("select address from failed_sign_in").query(String.class).list()).containsExactly("192.0.2.7");
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(cast.address() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
