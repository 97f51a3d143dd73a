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
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import urunana.Routes;
import urunana.cast.Cast;
import urunana.cast.Who;
import urunana.guard.Sights.Sight;
import urunana.web.Route;

/** Pages without pictures, as a phone may wish for them. */
class LightTest {
    private static final Pattern PICTURE = Pattern.compile("<(svg|img|picture|object|canvas)\\b");
    private static final Pattern LINK = Pattern.compile("<a [^>]*>(.*?)</a>", Pattern.DOTALL);
    private static final Pattern FILE = Pattern.compile("<a [^>]*href=\"/communities/[^\"]*/files/[^>]*>(.*?)</a>", Pattern.DOTALL);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** The codes on printed slips are pictures for a phone's camera. */
    private static final String SLIPS = "/people/slips";

    private static Cast cast;
    private static List<Sight> sights;
    private static List<String> kept;

    @BeforeAll
    static void start() {
        cast = Cast.start();
        sights = Sights.of(cast).values().stream().flatMap(List::stream).toList();
        kept = cast.bean(Routes.class).table().stream().filter(route -> route.keepable() && route.method().equals("GET") && !Sights.NO_PAGES.contains(route.path())).map(Route::path).toList();
    }

    @AfterAll
    static void stop() {
        cast.close();
    }

    @Test
    void noPageHasPicturesThen() {
        assertThat(sights.stream().map(Sight::route)).containsAll(kept);
        var left = new ArrayList<String>();
        for (Sight sight : sights) {
            if (!sight.route().equals(SLIPS) && PICTURE.matcher(page(sight, "yes")).find()) left.add(sight.path() + " as " + sight.who());
        }
        assertThat(left).isEmpty();
        assertThat(sights.stream().filter(sight -> PICTURE.matcher(page(sight, "no")).find()).count()).as("with pictures").isEqualTo(sights.size());
    }

    @Test
    void noWordIsLostAndNoLinkIsEmpty() {
        for (Sight sight : sights) {
            // What the script fills in later stands empty until then.
            String light = page(sight, "yes").replaceAll("(?s)<template>.*?</template>", "");
            assertThat(light.stripTrailing()).as(sight.path()).endsWith("</html>");
            assertThat(LINK.matcher(light).results().filter(link -> link.group(1).replaceAll("<[^>]*>", "").isBlank()).map(link -> link.group())).as(sight.path()).isEmpty();
        }
        var cycle = sight("/communities/{community}/cycles/{cycle}");
        assertThat(page(cycle, "no")).contains("<title>Cycle of sessions. You are here");
        assertThat(page(cycle, "yes")).contains("<p>You are here").contains("First session");
    }

    @Test
    void aFileSaysWhatItIsAndHowLargeBeforeItIsTapped() {
        var said = sights.stream().flatMap(sight -> FILE.matcher(page(sight, "yes")).results().map(link -> link.group(1).replaceAll("<[^>]*>", "").strip()))
                .collect(Collectors.toSet());
        assertThat(said).isNotEmpty().allMatch(words -> words.matches("(?s).+ \\((photo|sound|film|PDF|text|table|slides|file), [0-9]+ [KM]B\\)"));
    }

    @Test
    void aPageWeighsLess() {
        for (String route : List.of("/", "/communities/{community}/cycles/{cycle}")) {
            Sight sight = sight(route);
            int with = get(sight, "no", "br").length;
            int without = get(sight, "yes", "br").length;
            System.out.printf("light: %s %d bytes without pictures, %d with%n", route, without, with);
            assertThat(without).as(route).isLessThan(with * 3 / 4);
        }
    }

    @Test
    void aPhoneSwitchesForItself() {
        var phone = cast.as(Who.TEACHER);
        var on = phone.post("/light", "light", "yes", "back", "/me");
        assertThat(on.status()).isEqualTo(303);
        assertThat(on.location()).isEqualTo("/me");
        assertThat(cookieAfter("yes")).startsWith("light=yes; Path=/; HttpOnly; SameSite=Lax; Max-Age=34560000");
        assertThat(cookieAfter("no")).startsWith("light=no; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
        assertThat(cookieAfter("perhaps")).isEmpty();
        assertThat(phone.post("/light", "light", "yes", "back", "https://example.org/").location()).isEqualTo("/");
        assertThat(cast.as(Who.NOBODY).post("/light", "light", "yes", "back", "/sign-in").status()).isEqualTo(303);
    }

    @Test
    void whereOneIsOnesOwnTheSwitchStandsBothWays() {
        var me = sight("/me");
        assertThat(page(me, "no")).contains("name=\"light\" value=\"yes\"");
        assertThat(page(me, "yes")).contains("name=\"light\" value=\"no\"");
    }

    private static Sight sight(String route) {
        return sights.stream().filter(sight -> sight.route().equals(route)).findFirst().orElseThrow();
    }

    private static String cookieAfter(String choice) {
        var request = HttpRequest.newBuilder(URI.create(cast.address() + "/light")).headers("Content-Type", "application/x-www-form-urlencoded", "Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString("light=" + choice + "&back=/"));
        return sent(request).headers().firstValue("Set-Cookie").orElse("");
    }

    private static String page(Sight sight, String light) {
        return new String(get(sight, light, "identity"), StandardCharsets.UTF_8);
    }

    private static byte[] get(Sight sight, String light, String packed) {
        var cookies = Map.of("light", light, "language", "en", "sign_in", Cast.token(sight.who()));
        var request = HttpRequest.newBuilder(URI.create(cast.address() + sight.path())).header("Accept-Encoding", packed)
                .header("Cookie", cookies.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).collect(Collectors.joining("; ")));
        return sent(request).body();
    }

    private static HttpResponse<byte[]> sent(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
