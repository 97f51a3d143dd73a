package urunana.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import urunana.cast.Cast;
import urunana.cast.Who;

/** All that makes a phone work without network weighs little, and comes after the page shows. */
@Tag("browser")
@Tag("P05")
class ScriptWeightTest extends Browser {
    private static final int MOST = 15 * 1024;
    private static final Pattern SCRIPT = Pattern.compile("\"(/assets/[^\"]*\\.js)\"");
    private static final String BEFORE_LOAD = """
            after => {
              const { loadEventStart } = performance.getEntriesByType("navigation")[0];
              return performance.getEntriesByType("resource").filter(one => one.startTime > loadEventStart === after)
                .map(one => new URL(one.name).pathname.replace(/[.][0-9a-f]{12}[.]/, "."));
            }""";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static Cast cast;

    @BeforeAll
    static void start() {
        cast = Cast.start();
    }

    @AfterAll
    static void stop() {
        cast.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "rw", "fr", "sw"})
    void allScriptsTogetherWeighLessThanOnePhotoOfAStamp(String language) throws Exception {
        var weights = new TreeMap<String, Integer>();
        weigh("/worker.js", language, weights);
        for (var found = SCRIPT.matcher(text("/sign-in", language)); found.find();) weigh(found.group(1), language, weights);
        // The sentences are texts, of which a phone asks for one language: told beside the scripts.
        int words = weights.entrySet().stream().filter(one -> one.getKey().contains("/words-")).mapToInt(Map.Entry::getValue).sum();
        int sum = weights.values().stream().mapToInt(Integer::intValue).sum() - words;
        System.out.println(language + ": " + sum + " bytes of scripts and " + words + " of sentences, " + weights);
        assertThat(weights.keySet()).extracting(path -> path.replaceAll("^.*/|[.].*", ""))
                .containsExactlyInAnyOrder("app", "kit", "home", "store", "words-" + language, "worker");
        assertThat(sum).as(weights.toString()).isLessThanOrEqualTo(MOST);
    }

    private static void weigh(String path, String language, Map<String, Integer> weights) throws Exception {
        if (weights.containsKey(path)) return;
        var packed = get(path, language, "br");
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("br");
        weights.put(path, packed.body().length);
        for (var found = SCRIPT.matcher(text(path, language)); found.find();) weigh(found.group(1), language, weights);
    }

    private static String text(String path, String language) throws Exception {
        return new String(get(path, language, "identity").body(), StandardCharsets.UTF_8);
    }

    private static HttpResponse<byte[]> get(String path, String language, String encoding) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(cast.address() + path)).header("Cookie", "language=" + language)
                .header("Accept-Encoding", encoding).build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/", "/communities/", "/phone"})
    @SuppressWarnings("unchecked")
    void thePageShowsFirst(String path) {
        var handset = new Handset(cast.address(), phone());
        if (!path.equals("/sign-in")) {
            handset.context().addCookies(List.of(new Cookie("sign_in", Cast.token(Who.MENTOR)).setUrl(cast.address())));
        }
        handset.open(path.equals("/communities/") ? path + Cast.COMMUNITY : path);
        assertThat((List<String>) handset.page().evaluate(BEFORE_LOAD, false)).as("before the page has loaded")
                .isSubsetOf("/assets/app.css", "/assets/icon.svg", "/assets/urunana.webmanifest", "/assets/app.js", "/assets/kit.js").contains("/assets/app.js");
        assertThat((List<String>) handset.page().evaluate(BEFORE_LOAD, true)).as("after it").contains("/assets/home.js", "/assets/store.js");
    }
}
