package urunana.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        assertThat(routes.stream().filter(route -> route.policy() == Policy.OPEN || route.policy() == Policy.HOLDER).map(Route::path).distinct())
                .containsExactlyInAnyOrder("/health", "/assets/{name}", "/sign-in", "/sign-in/code", "/language", "/light", "/worker.js", "/offline", "/guest/{token}", "/calendar/{token}.ics");
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
                if (got != 'n') surprises.add(route.method() + " " + route.path() + " as " + who + ": got " + got);
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
                if (got != ask(route, Who.NOBODY, records.get("here"))) surprises.add(route.method() + " " + route.path() + ": got " + got);
            }
        } finally {
            end(Who.GONE, null);
        }
        assertThat(surprises).isEmpty();
    }

    @Test
    void aWrongTableIsNoticed() {
        var some = routes.stream().filter(route -> route.path().matches(".*(/cycles/\\{cycle}/stop|/sign-out)")).toList();

        assertThat(surprises(some, new Expected().but("LEADER here", Who.TEACHER, 'y'))).hasSize(2).allSatisfy(surprise ->
                assertThat(surprise).contains("stop here", "should be  y y f", "is         y f f"));
        assertThat(surprises(some, new Expected().but("LEADER there", Who.STRANGER, 'n'))).hasSize(2).allMatch(surprise -> surprise.contains("stop there"));
        assertThat(surprises(some, new Expected().but("SIGNED_IN", Who.NOBODY, 'y'))).singleElement().asString().contains("/sign-out");
    }

    private static void end(Who who, @Nullable String day) {
        cast.jdbc().sql("update person set ended_on = ?::date where id = ?").param(day).param(who.id()).update();
    }

    private static List<String> surprises(List<Route> routes, Expected expected) {
        var surprises = new ArrayList<String>();
        for (Route route : routes) {
            for (String where : route.path().contains("{") ? List.of("here", "there") : List.of("here")) {
                String should = expected.row(route, where);
                String is = row(route, records.get(where));
                if (!is.equals(should)) surprises.add(surprise(route, where, should, is));
            }
        }
        return surprises;
    }

    private static String surprise(Route route, String where, @Nullable String should, String is) {
        return "%n%s %s %s%n  should be  %s%n  is         %s%n".formatted(route.method(), route.path(), where,
                should == null ? "(no line in guard/Expected says who may reach this: think, then add one)" : spaced(should), spaced(is));
    }

    private static String spaced(String row) {
        return row.replaceAll("(...)(..)(..)(....)(.)", "$1 $2 $3 $4 $5").replaceAll("(?<=[a-z!])", " ").strip();
    }

    private static String row(Route route, Records records) {
        return Arrays.stream(Who.values()).map(who -> String.valueOf(ask(route, who, records))).collect(Collectors.joining());
    }

    private static char ask(Route route, Who who, Records records) {
        Phone phone = cast.as(who);
        String path = records.path(route.path());
        if (route.method().equals("GET")) return sign(phone.get(path), "/sign-in?next=");
        return sign(phone.post(path, records.fields(route)), "-");
    }

    /** Any answer that shows the page or speaks about what was typed is a yes; ! is an answer nobody should get. */
    private static char sign(Phone.Answer answer, String signIn) {
        if (answer.status() == 303 && answer.location().startsWith(signIn)) return 's';
        return switch (answer.status()) {
            case 200, 303, 409, 422 -> 'y';
            case 401 -> 's';
            case 403 -> 'f';
            case 404 -> 'n';
            default -> '!';
        };
    }
}
