package urunana.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import urunana.Routes;
import urunana.cast.Cast;
import urunana.cast.Phone;
import urunana.cast.Who;
import urunana.web.Route;

/** What is said in a community is read by its members of today and by nobody else, on whatever road (security 3). */
class TalkStaysInsideTest {
    private static Cast cast;
    private static Canaries canaries;
    private static List<String> starts;
    private static List<String> posts;

    @BeforeAll
    static void start() {
        cast = Cast.start();
        var records = List.of(Records.here(cast, true), Records.here(cast, false));
        canaries = Canaries.plant(cast);
        starts = paths("GET", records);
        posts = paths("POST", records);
        Forgetful.make(cast);
    }

    @AfterAll
    static void stop() {
        cast.close();
    }

    private static List<String> paths(String method, List<Records> records) {
        var routes = cast.bean(Routes.class).table().stream().filter(route -> route.method().equals(method)).map(Route::path);
        return routes.flatMap(route -> records.stream().map(all -> all.path(route))).distinct().toList();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"MENTOR", "TEACHER", "COLLEAGUE"})
    @Tag("K22")
    @Tag("P04")
    void whoDoesNotSitThereHearsNothing(Who who) {
        var heard = new ArrayList<String>();
        Walk.from(cast.as(who), starts, Canaries.SONG).forEach((path, answer) -> listen(who, "GET " + path, answer, heard));
        for (String path : posts) listen(who, "POST " + path, cast.as(who).post(path), heard);
        assertThat(heard).isEmpty();
    }

    @Test
    void membersHearAlmostAllOfIt() {
        var heard = heardBy(Who.TEACHER);

        assertThat(canaries.columns()).hasSizeGreaterThan(25);
        assertThat(heard).contains("challenge.words", "challenge.analysis", "evidence.words", "evidence.link", "solution.words", "session.discussion",
                "session.other_business", "session_move.reason", "decision.words", Canaries.NAME, Canaries.PARKED);
    }

    @ParameterizedTest
    @EnumSource(names = {"MENTOR", "COLLEAGUE"})
    void whatIsTheirsAloneIsReadByNobodyElse(Who who) {
        assertThat(heardBy(who)).contains("challenge.words").doesNotContain(Canaries.PRIVATE, Canaries.PARKED);
    }

    private static Set<String> heardBy(Who who) {
        var heard = new TreeSet<String>();
        Walk.from(cast.as(who), starts, Canaries.SONG).values().forEach(answer -> heard.addAll(canaries.heardIn(answer.body())));
        return heard;
    }

    private static void listen(Who who, String request, Phone.Answer answer, List<String> heard) {
        Stream.concat(canaries.heardIn(answer.body()).stream(), canaries.heardIn(answer.location()).stream())
                .filter(column -> !knownByName(who, request, column) && !askedAsGuest(who, request, column))
                .forEach(column -> heard.add(who + " hears " + column + " at " + request + " (" + answer.status() + ")"));
        if (answer.status() >= 500) heard.add(who + " meets a bug at " + request + " (" + answer.status() + ")");
    }

    /** A guest reads what they are asked, what they said and the points of that session; so does whoever has the address of one (K41). */
    private static boolean askedAsGuest(Who who, String request, String column) {
        boolean guest = who == Who.DEPUTY && request.matches("(GET|POST) .*/visits/.*") || request.matches("(GET|POST) /guest/.*");
        return guest && Set.of("guest.words", "guest.said", "guest.name", "agenda_item.title").contains(column);
    }

    /** Whoever administers the site knows everybody's name, though not who sits where. */
    private static boolean knownByName(Who who, String request, String column) {
        return who == Who.ADMIN && column.equals(Canaries.NAME) && request.matches("(GET|POST) /people.*");
    }
}
