package urunana.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.Routes;
import urunana.cast.Cast;
import urunana.cast.Who;

/** What a page costs somebody with 50 MB a month, in a community of two dozen: on the first visit, and on every later one. */
class WeightTest {
    private static final int FIRST_VISIT = 14 * 1024;
    private static final int PAGE = 6 * 1024;
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");
    private static final Pattern PACK_LINE = Pattern.compile("href=\"([^\"]+)\" data-bytes=\"(\\d+)\"");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Cast cast;
    private static final List<String> PACKED = List.of("gzip", "br");
    private static final Map<String, Integer> ASSETS = new HashMap<>();
    private static final List<Weighed> PAGES = new ArrayList<>();

    /** A page as one person got it: its own bytes on the wire, and those of the files it asks for. */
    private record Weighed(String route, Who who, String packed, int page, int files) {
        int first() {
            return page + files;
        }

        String line() {
            return "%4s %6d %6d  %s as %s".formatted(packed, page, first(), route, who);
        }
    }

    @BeforeAll
    static void start() {
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
        for (String packed : PACKED) {
            System.out.println("weight: " + packed + ", bytes of the page, with style and script, the ten heaviest of " + PAGES.size() / PACKED.size());
            PAGES.stream().filter(one -> one.packed().equals(packed))
                    .collect(LinkedHashMap<String, Weighed>::new, (map, one) -> map.putIfAbsent(one.route(), one), Map::putAll)
                    .values().stream().limit(10).forEach(one -> System.out.println("weight: " + one.line()));
        }
    }

    @AfterAll
    static void stop() {
        cast.close();
    }

    @Test
    void aFirstVisitWeighsAtMost14KB() {
        assertThat(PAGES).hasSizeGreaterThan(160);
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

    /** Asked for in the order of {@link #PACKED}. */
    @Test
    void brotliWeighsLessThanGzip() {
        int[] sums = PACKED.stream().mapToInt(packed -> PAGES.stream().filter(one -> one.packed().equals(packed)).mapToInt(Weighed::first).sum()).toArray();
        System.out.println("weight: all first visits together, " + PACKED.getFirst() + " " + sums[0] + ", " + PACKED.getLast() + " " + sums[1]);
        assertThat(sums[1]).isLessThan(sums[0]);
    }

    /** "About 140 KB for 38 pages", said before anybody taps, is true to a quarter, with the headers of the answers. */
    @Test
    @Tag("P05")
    void aPackWeighsAboutWhatItSays() {
        byte[] pack = get("/communities/" + Cast.COMMUNITY + "/pack", Who.MENTOR, "identity").body();
        var lines = PACK_LINE.matcher(new String(pack, StandardCharsets.UTF_8)).results().toList();
        long said = lines.stream().mapToLong(line -> Long.parseLong(line.group(2))).sum();
        assertThat(lines).hasSizeGreaterThan(30);
        for (String packed : PACKED) {
            long weighed = lines.stream().map(line -> get(line.group(1), Who.MENTOR, packed))
                    .mapToLong(answer -> answer.body().length + headers(answer)).sum();
            System.out.println("weight: a pack of " + lines.size() + " pages, " + packed + " " + weighed + ", said " + said);
            assertThat(weighed).as(packed).isBetween(said * 3 / 4, said * 5 / 4);
        }
    }

    /** As they stand on the wire of HTTP/1.1: name, colon, space, value, end of line. */
    private static long headers(HttpResponse<byte[]> answer) {
        return answer.headers().map().entrySet().stream()
                .mapToLong(header -> header.getValue().stream().mapToLong(value -> header.getKey().length() + value.length() + 4).sum()).sum();
    }

    /** Pages only: files and refusals are not what people open. */
    private static void weigh(String route, String path, Who who) {
        var plain = get(path, who, "identity");
        if (plain.statusCode() != 200 || !plain.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) return;
        var assets = ASSET.matcher(new String(plain.body(), StandardCharsets.UTF_8)).results().map(found -> found.group(1)).distinct().toList();
        for (String packed : PACKED) {
            int files = 0;
            for (String asset : assets) files += ASSETS.computeIfAbsent(packed + " " + asset, key -> weight(asset, Who.NOBODY, packed));
            PAGES.add(new Weighed(route, who, packed, weight(path, who, packed), files));
        }
    }

    private static int weight(String path, Who who, String packed) {
        var answer = get(path, who, packed);
        assertThat(answer.headers().firstValue("Content-Encoding")).as(path).contains(packed);
        return answer.body().length;
    }

    private static HttpResponse<byte[]> get(String path, Who who, String packed) {
        var request = HttpRequest.newBuilder(URI.create(cast.address() + path)).header("Accept-Encoding", packed);
        if (who != Who.NOBODY) request.header("Cookie", "sign_in=" + Cast.token(who));
        try {
            return HTTP.send(request.GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
