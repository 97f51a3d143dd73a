package urunana.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import urunana.Routes;
import urunana.cast.Cast;
import urunana.cast.Who;
import urunana.web.Route;

/** A form on a page that is kept on the phone can be filled in without network: then it has to be able to wait there. */
class WaitingFormsTest {
    private static final Pattern FORM = Pattern.compile("(?s)<form[^>]*method=\"post\"[^>]*action=\"([^\"?]*).*?</form>");
    private static final String ID = "[0-9a-f]{8}-[0-9a-f-]{27}";

    /** What is asked and answered on the spot, each with its reason. */
    private static final Set<String> ON_THE_SPOT = Set.of(
            // Which language this page is in, now.
            "/language",
            // Who leaves a phone leaves it now.
            "/sign-out",
            // Whether this phone shows pictures, now.
            "/light",
            // Which phone leads the session, now; without network each goes on by itself.
            "/communities/*/sessions/*/leading",
            // Who belongs to a community is decided by people who see who belongs to it.
            "/communities/*/requests");

    @Test
    void everyFormOnAKeptPageMayWaitOrIsNamedHere() {
        try (Cast cast = Cast.start()) {
            var routes = cast.bean(Routes.class).table();
            var ended = Records.here(cast, true);
            var running = Records.here(cast, false);
            cast.jdbc().sql("insert into membership (community_id, person_id, invited_by, invited_at) values (?, ?, ?, '2026-09-01')")
                    .param(Cast.COMMUNITY).param(Who.HEAD.id()).param(Who.MENTOR.id()).update();
            var actions = new TreeSet<String>();
            var unknown = new TreeSet<String>();
            for (Who who : Who.values()) {
                for (Records records : List.of(ended, running)) {
                    kept(routes, "GET").forEach(path -> FORM.matcher(cast.as(who).get(records.path(path)).body()).results().forEach(form -> {
                        String action = form.group(1).replaceAll(ID, "*");
                        actions.add(action);
                        if (!ON_THE_SPOT.contains(action) && !form.group().contains("name=\"receipt\"")) unknown.add(action);
                    }));
                }
            }
            var waits = kept(routes, "POST").stream().map(path -> path.replaceAll("\\{.*?}", "*")).collect(Collectors.toSet());
            assertThat(unknown).as("forms that no receipt tells apart").isEmpty();
            assertThat(actions).hasSizeGreaterThan(25).allSatisfy(action -> assertThat(waits.contains(action) || ON_THE_SPOT.contains(action)).as(action).isTrue());
            assertThat(ON_THE_SPOT).as("named without need").isSubsetOf(actions).doesNotContainAnyElementsOf(waits);
        }
    }

    @Test
    void nothingWaitsThatEndsOrFoundsOrDecidesWhoBelongs() {
        try (Cast cast = Cast.start()) {
            assertThat(kept(cast.bean(Routes.class).table(), "POST")).isNotEmpty().allMatch(path -> path.startsWith("/communities/{community}/"))
                    .noneMatch(path -> path.matches("/communities/\\{community}/(closure|departure|leaders|members/.*|invitations.*|requests.*)"));
        }
    }

    private static Set<String> kept(List<Route> routes, String method) {
        return routes.stream().filter(route -> route.keepable() && route.method().equals(method)).map(Route::path).collect(Collectors.toCollection(HashSet::new));
    }
}
