package urunana.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import urunana.Routes;
import urunana.cast.Cast;
import urunana.cast.Who;

/** What a page costs somebody with 50 MB a month, in a community of two dozen: on the first visit, and on every later one. */
class WeightTest {
    private static final int FIRST_VISIT = 14 * 1024;
    private static final int PAGE = 6 * 1024;
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Cast cast;
    private static final Map<String, Integer> ASSETS = new HashMap<>();
    private static final List<Weighed> PAGES = new ArrayList<>();

    /** A page as one person got it: its own bytes on the wire, and those of the files it asks for. */
    private record Weighed(String route, Who who, int page, int files) {
        int first() {
            return page + files;
        }

        String line() {
            return "%6d %6d  %s as %s".formatted(page, first(), route, who);
        }
    }

    @BeforeAll
    static void start() throws Exception {
        cast = Cast.start();
        var ended = Records.here(cast, true);
        var running = Records.here(cast, false);
        FullHouse.fill(cast, running);
        for (Who who : List.of(Who.MENTOR, Who.HEAD, Who.DISTRICT, Who.ADMIN, Who.NOBODY)) {
            for (var route : cast.bean(Routes.class).table()) {
                if (!route.method().equals("GET")) continue;
                for (var path : List.of(running.path(route.path()), ended.path(route.path()))) weigh(route.path(), path, who);
            }
        }
        weigh("…/sessions/{open}", "/communities/" + Cast.COMMUNITY + "/sessions/" + running.id("middle"), Who.MENTOR);
        PAGES.sort(Comparator.comparingInt(Weighed::page).reversed());
        System.out.println("weight: bytes of the page, with style and script, the ten heaviest of " + PAGES.size());
        PAGES.stream().collect(LinkedHashMap<String, Weighed>::new, (map, one) -> map.putIfAbsent(one.route(), one), Map::putAll)
                .values().stream().limit(10).forEach(one -> System.out.println("weight: " + one.line()));
    }

    @AfterAll
    static void stop() {
        cast.close();
    }

    @Test
    void aFirstVisitWeighsAtMost14KB() {
        assertThat(PAGES).hasSizeGreaterThan(80);
        assertThat(PAGES.stream().filter(one -> one.first() > FIRST_VISIT).map(Weighed::line)).isEmpty();
    }

    @Test
    void aPageWeighsAtMost6KB() {
        assertThat(PAGES.stream().filter(one -> one.page() > PAGE).map(Weighed::line)).isEmpty();
    }

    @Test
    void styleAndScriptAreAmongWhatIsWeighed() {
        assertThat(ASSETS.keySet()).anyMatch(path -> path.endsWith(".css")).anyMatch(path -> path.endsWith(".js")).anyMatch(path -> path.endsWith(".svg"));
        assertThat(PAGES).allMatch(one -> one.page() > 300 && one.files() > 2000);
    }

    /** Pages only: files and refusals are not what people open. */
    private static void weigh(String route, String path, Who who) throws Exception {
        var answer = get(path, who);
        if (answer.statusCode() != 200 || !answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) return;
        int files = 0;
        for (String asset : ASSET.matcher(html(answer)).results().map(found -> found.group(1)).distinct().toList()) {
            if (!ASSETS.containsKey(asset)) ASSETS.put(asset, get(asset, Who.NOBODY).body().length);
            files += ASSETS.get(asset);
        }
        PAGES.add(new Weighed(route, who, answer.body().length, files));
    }

    private static String html(HttpResponse<byte[]> answer) throws IOException {
        if (answer.headers().firstValue("Content-Encoding").isEmpty()) return new String(answer.body());
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(unzipped.readAllBytes());
        }
    }

    private static HttpResponse<byte[]> get(String path, Who who) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(cast.address() + path)).header("Accept-Encoding", "gzip");
        if (who != Who.NOBODY) request.header("Cookie", "sign_in=" + Cast.token(who));
        return HTTP.send(request.GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
