package urunana.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.decoder.Decoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.OnStage;
import urunana.cast.Who;

/** What leaves packed, and what does not. */
class PackedTest extends OnStage {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String PHONE = "gzip, deflate, br";

    @Test
    void aPageLeavesPackedAsThePhoneWishesIt() throws Exception {
        String plain = text(get("/me"));
        assertThat(encoding(get("/me"))).isEmpty();
        var brotli = get("/me", "Accept-Encoding", PHONE);
        assertThat(encoding(brotli)).isEqualTo("br");
        assertThat(new String(Decoder.decompress(brotli.body()).getDecompressedData(), StandardCharsets.UTF_8)).hasSameSizeAs(plain).contains("</html>");
        var gzip = get("/me", "Accept-Encoding", "gzip, br;q=0");
        assertThat(encoding(gzip)).isEqualTo("gzip");
        assertThat(unzipped(gzip)).hasSameSizeAs(plain).contains("</html>");
        for (var answer : new HttpResponse<?>[] {get("/me"), brotli, gzip}) {
            assertThat(answer.headers().allValues("Vary")).contains("Accept-Encoding");
            assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(((byte[]) answer.body()).length);
        }
    }

    @Test
    void aPageOfTroubleLeavesPackedToo() throws Exception {
        var answer = get("/nothing-here", "Accept-Encoding", PHONE);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(encoding(answer)).isEqualTo("br");
    }

    @Test
    void styleAndScriptArePackedTightAndKeptForEver() throws Exception {
        String css = cast.bean(Assets.class).path("app.css");
        byte[] plain = get(css).body();
        var answer = get(css, "Accept-Encoding", PHONE);
        assertThat(encoding(answer)).isEqualTo("br");
        assertThat(answer.body()).hasSizeLessThan(Encoding.BROTLI.pack(plain).length);
        assertThat(Decoder.decompress(answer.body()).getDecompressedData()).isEqualTo(plain);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValueSatisfying(kept -> assertThat(kept).contains("immutable"));
        assertThat(answer.headers().allValues("Vary")).contains("Accept-Encoding");
    }

    @Test
    void aFewBytesStayAsTheyAre() throws Exception {
        assertThat(encoding(get("/health", "Accept-Encoding", PHONE))).isEmpty();
    }

    /** Whoever sends people here from elsewhere with a guess, and counts bytes on the way, learns nothing. */
    @Test
    void aGuessFromAnotherSiteIsNotPackedWithThePage() throws Exception {
        for (String site : new String[] {"cross-site", "same-site"}) {
            assertThat(encoding(get("/me?guess=Uwase", "Accept-Encoding", PHONE, "Sec-Fetch-Site", site))).isEmpty();
            assertThat(encoding(get("/me", "Accept-Encoding", PHONE, "Sec-Fetch-Site", site))).as("an ordinary link").isEqualTo("br");
        }
        for (String site : new String[] {"same-origin", "none"}) {
            assertThat(encoding(get("/me?guess=Uwase", "Accept-Encoding", PHONE, "Sec-Fetch-Site", site))).isEqualTo("br");
        }
    }

    private static HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(cast.address() + path)).header("Cookie", "sign_in=" + Cast.token(Who.TEACHER));
        if (headers.length > 0) request.headers(headers);
        return HTTP.send(request.GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String encoding(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Content-Encoding").orElse("");
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String unzipped(HttpResponse<byte[]> answer) throws IOException {
        return new String(new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes(), StandardCharsets.UTF_8);
    }
}
