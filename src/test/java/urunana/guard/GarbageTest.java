package urunana.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import urunana.Routes;
import urunana.cast.Cast;
import urunana.cast.Phone;
import urunana.cast.Who;
import urunana.web.Route;

/** Whatever is sent to whichever address by whomever: the answer is never that the program failed. */
class GarbageTest {
    /** Words for one field of a form whose other fields make sense. */
    private static final List<String> WORDS = List.of("", "\0", "Words\0", "😀", "a😀", "\u202ewords", "\ufffe", "-1", "0", "2147483648",
            "99999999999", "0000-01-01", "9999-12-31", "2026-02-29", "24:00", "00000000-0000-0000-0000-000000000000", "1-1-1-1-1",
            "'\"><%", "x".repeat(9_000), "😀".repeat(61));

    private static final String FORM = "application/x-www-form-urlencoded";

    /** Bodies no browser sends: content type → body. */
    private static final Map<String, List<String>> BODIES = Map.of(
            FORM, List.of("a=%", "a=%zz&b=1", "%=%&=", "a=%ff%fe%c3", "words=%00&%00=1", "receipt=%00", "receipt=x", "version=-1&version=x",
                    "words=1&words=2", "a=1&".repeat(10_000), "a[0][b]=1&class.classLoader=x", "x".repeat(3_000_000)),
            "", List.of("words=1"),
            "nonsense", List.of("words=1"),
            "application/json", List.of("{\"words\":1}"),
            FORM + ";charset=nonsense", List.of("words=1"),
            "multipart/form-data", List.of("words=1"),
            "multipart/form-data; boundary=b", List.of("", "--b", "--b\r\nContent-Disposition: form-data; name=\"words\"\r\n\r\nhalf",
                    "--b\r\n\r\nno name\r\n--b--\r\n", "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\0\"\r\n\r\nx\r\n--b--\r\n",
                    "--b\r\nContent-Disposition: form-data; name=\"words\"\r\n\r\nx\r\n".repeat(1000) + "--b--\r\n"));

    private static final Set<String> QUERIES = Set.of("=", "q=%00&next=%00&code=%00&name=%00&page=%00&after=%00&place=%00",
            "q=%ff&page=%ff", "page=-1&after=-1", "page=99999999999&year=99999999999", "page=2147483647");

    private static Cast cast;
    private static List<Route> routes;
    private static List<Blank> blanks;
    private static Records records;

    private final Set<String> failures = new TreeSet<>();

    @BeforeAll
    static void start() {
        cast = Cast.start();
        routes = cast.bean(Routes.class).table();
        var pages = Sights.of(cast);
        records = Records.there(cast, true);
        blanks = Blank.on(cast, pages.values().stream().flatMap(List::stream).toList());
        Forgetful.make(cast);
    }

    @AfterAll
    static void stop() {
        cast.close();
    }

    @Test
    void wordsOfAnyKindInAnyFieldOfAnyForm() {
        for (Blank blank : blanks) {
            for (String field : blank.kinds()) {
                for (String words : WORDS) {
                    var fields = new LinkedHashMap<>(blank.fields());
                    fields.put(field, words);
                    look(blank.who() + " " + blank.action() + " " + field + "=" + words, cast.as(blank.who()).post(blank.path(), flat(fields)));
                }
            }
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void bodiesThatNoBrowserSends() {
        for (Route route : routes) {
            if (!route.method().equals("POST")) continue;
            BODIES.forEach((type, bodies) -> bodies.forEach(body ->
                    look(route.path() + " " + type + " " + body, cast.as(somebody(route)).send(records.path(route.path()), type, body.getBytes(StandardCharsets.UTF_8)))));
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void formsOfEveryKindFromEverybody() {
        for (Route route : routes) {
            if (!route.method().equals("POST")) continue;
            for (Who who : Who.values()) {
                look(who + " empty " + route.path(), cast.as(who).post(records.path(route.path())));
                look(who + " other's " + route.path(), cast.as(who).post(records.path(route.path()), flat(others(route))));
            }
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void questionsOfAnyKindAtAnyAddress() {
        for (Route route : routes) {
            if (!route.method().equals("GET")) continue;
            for (String query : QUERIES) look(route.path() + "?" + query, cast.as(somebody(route)).get(records.path(route.path()) + "?" + query));
        }
        assertThat(failures).isEmpty();
    }

    private static Who somebody(Route route) {
        return switch (route.policy().name()) {
            case "MEMBER", "LEADER" -> Who.STRANGER;
            default -> route.path().startsWith("/communities/{") ? Who.STRANGER : Who.ADMIN;
        };
    }

    /** What the form here would say, sent there. */
    private static Map<String, String> others(Route route) {
        return blanks.stream().filter(blank -> blank.action().equals(route.path().replaceAll("\\{.*?}", "*"))).map(Blank::fields).findFirst().orElse(Map.of("a", "b"));
    }

    private static Object[] flat(Map<String, String> fields) {
        return fields.entrySet().stream().flatMap(field -> Stream.of(field.getKey(), field.getValue())).toArray();
    }

    private void look(String what, Phone.Answer answer) {
        if (answer.status() >= 500) failures.add(answer.status() + " " + (what.length() > 160 ? what.substring(0, 160) : what));
    }
}
