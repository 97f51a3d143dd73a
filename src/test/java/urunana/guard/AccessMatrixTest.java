package urunana.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.Routes;
import urunana.access.Policy;
import urunana.cast.Cast;
import urunana.cast.Phone;
import urunana.cast.Who;
import urunana.guard.Expected.Answer;
import urunana.web.Route;

/** Every route, asked by everybody, in their own and in a foreign community, answers as {@link Expected} says. */
class AccessMatrixTest {
    private static Cast cast;
    private static List<Route> routes;
    private static Map<String, Records> records;
    /** The records of one community under the address of the other. */
    private static Map<Who, Records> mixed;

    @BeforeAll
    static void start() {
        cast = Cast.start();
        routes = cast.bean(Routes.class).table();
        records = Map.of("here", Records.here(cast, false), "there", Records.there(cast, false));
        mixed = Map.of(Who.STRANGER, Records.here(cast, true).under(Cast.OTHER_COMMUNITY),
                Who.MENTOR, Records.there(cast, true).under(Cast.COMMUNITY));
        Forgetful.make(cast);
    }

    @AfterAll
    static void stop() {
        cast.close();
    }

    @Test
    void everyRouteHasAPolicyAndAnAddressOfItsOwn() {
        var seen = new HashSet<String>();
        for (Route route : routes) {
            assertThat(route.policy()).as(route.path()).isNotNull();
            assertThat(seen.add(route.method() + " " + route.path().replaceAll("\\{.*?}", "*"))).as("twice in Routes: " + route.path()).isTrue();
            boolean aboutACommunity = route.policy() == Policy.MEMBER || route.policy() == Policy.LEADER;
            if (aboutACommunity) assertThat(route.path()).as("a policy about the {community} of the path").startsWith("/communities/{community}");
        }
    }

    @Test
    void onlyTheseAddressesAreOpenToAnybody() {
        assertThat(routes.stream().filter(route -> route.policy() == Policy.OPEN).map(Route::path).distinct())
                .containsExactlyInAnyOrder("/health", "/assets/{name}", "/sign-in", "/sign-in/code", "/language");
    }

    @Test
    void noExceptionOutlivesItsRoute() {
        assertThat(new Expected().leftOver(routes)).isEmpty();
    }

    @Test
    @Tag("K22")
    @Tag("P04")
    void everybodyGetsFromEveryRouteWhatTheTableSays() {
        assertThat(surprises(routes, new Expected())).isEmpty();
    }

    @Test
    void aRecordOfAnotherCommunityIsNotThere() {
        var inside = routes.stream().filter(route -> route.path().startsWith("/communities/{community}/") && Records.goesInside(route.path())).toList();
        var surprises = new ArrayList<String>();
        for (Route route : inside) {
            mixed.forEach((who, records) -> {
                var got = ask(route, who, records);
                if (got != Answer.NOT_FOUND) surprises.add(route.method() + " " + route.path() + " as " + who + ": got " + got);
            });
        }
        assertThat(inside).hasSizeGreaterThan(20);
        assertThat(surprises).isEmpty();
    }

    @Test
    void whoHasLeftTheServiceIsNobody() {
        var surprises = new ArrayList<String>();
        end(Who.GONE, "2026-09-24");
        try {
            for (Route route : routes) {
                var got = ask(route, Who.GONE, records.get("here"));
                if (got != new Expected().of(route, "here", Who.NOBODY)) surprises.add(route.method() + " " + route.path() + ": got " + got);
            }
        } finally {
            end(Who.GONE, null);
        }
        assertThat(surprises).isEmpty();
    }

    @Test
    void aWrongTableIsNoticed() {
        var some = routes.stream().filter(route -> route.path().matches(".*(/cycles/\\{cycle}/stop|/sign-out)")).toList();

        assertThat(surprises(some, new Expected().but("LEADER here", Who.TEACHER, 'y')))
                .isNotEmpty().allMatch(surprise -> surprise.contains("TEACHER here: expected ALLOWED, got FORBIDDEN"));
        assertThat(surprises(some, new Expected().but("LEADER there", Who.STRANGER, 'n')))
                .isNotEmpty().allMatch(surprise -> surprise.contains("STRANGER there: expected NOT_FOUND, got ALLOWED"));
        assertThat(surprises(some, new Expected().but("SIGNED_IN", Who.NOBODY, 'y'))).singleElement().asString().contains("/sign-out");
    }

    private static void end(Who who, @Nullable String day) {
        cast.jdbc().sql("update person set ended_on = ?::date where id = ?").param(day).param(who.id()).update();
    }

    private static List<String> surprises(List<Route> routes, Expected expected) {
        var surprises = new ArrayList<String>();
        for (Route route : routes) {
            for (String where : route.path().contains("{") ? List.of("here", "there") : List.of("here")) {
                for (Who who : Who.values()) surprise(route, where, who, expected, surprises);
            }
        }
        return surprises;
    }

    private static void surprise(Route route, String where, Who who, Expected expected, List<String> surprises) {
        var answer = expected.of(route, where, who);
        String cell = route.method() + " " + route.path() + " as " + who + " " + where;
        if (answer == null) {
            surprises.add(cell + ": no line in guard/Expected says who may reach this; add one");
            return;
        }
        var got = ask(route, who, records.get(where));
        if (got != answer) surprises.add(cell + ": expected " + answer + ", got " + got);
    }

    private static Answer ask(Route route, Who who, Records records) {
        Phone phone = cast.as(who);
        String path = records.path(route.path());
        return route.method().equals("GET") ? got(phone.get(path), "/sign-in?next=") : got(phone.post(path), "-");
    }

    private static Answer got(Phone.Answer answer, String signIn) {
        if (answer.status() == 303 && answer.location().startsWith(signIn)) return Answer.SIGN_IN;
        return switch (answer.status()) {
            case 200, 303, 409, 422 -> Answer.ALLOWED;
            case 401 -> Answer.SIGN_IN;
            case 403 -> Answer.FORBIDDEN;
            case 404 -> Answer.NOT_FOUND;
            default -> Answer.BROKEN;
        };
    }
}
