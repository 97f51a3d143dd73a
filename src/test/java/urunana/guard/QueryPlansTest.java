package urunana.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import urunana.Routes;
import urunana.cast.Cast;
import urunana.cast.Who;
import urunana.web.Route;

/** In a country's worth of rows, no page reads a large table from end to end. */
class QueryPlansTest {
    private static final int LARGE = 2000;
    /** Pages on which an administrator, and nobody else, looks over everybody in the country at once. */
    private static final String OF_ALL = "/people/(loads|slips)|/programmes/[^/]+/evaluators";

    private static Cast cast;
    private static Plans plans;
    private static Set<String> large;
    private static List<Records> records;

    @BeforeAll
    static void start() {
        cast = Cast.start();
        records = List.of(Records.here(cast, true), Records.here(cast, false));
        Crowd.fill(cast);
        large = new TreeSet<>(cast.jdbc().sql("select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and reltuples >= :large")
                .param("large", LARGE).query(String.class).list());
        plans = Plans.of(cast);
    }

    @AfterAll
    static void stop() {
        cast.close();
    }

    @Test
    void theLargeTablesAreThere() {
        assertThat(large).contains("person", "duty", "sign_in", "membership", "cycle", "session", "attendance", "decision", "session_report",
                "challenge", "evidence", "ballot", "vote_count", "vote_closure", "solution", "tryout", "tryout_note", "deeper_look", "lesson", "consolidation", "dissemination", "file",
                "voice", "highlight", "guideline_answer", "audit", "receipt", "place_within",
                "pulse", "pulse_given", "enabler_rating", "enabler_given");
    }

    @Test
    void noPageReadsALargeTableWhole() {
        var slow = new TreeMap<String, String>();
        var pages = cast.bean(Routes.class).table().stream().filter(route -> route.method().equals("GET")).map(Route::path)
                .flatMap(route -> records.stream().map(all -> all.path(route))).distinct().toList();
        for (Who who : List.of(Who.MENTOR, Who.DEPUTY, Who.DISTRICT, Who.ADMIN, Who.NOBODY)) {
            for (String page : pages) {
                if (who == Who.ADMIN && page.matches(OF_ALL)) continue;
                cast.as(who).get(page);
                for (String statement : plans.readWhole(large)) slow.putIfAbsent(statement, who + " at " + page);
            }
        }
        assertThat(slow).as(slow.entrySet().stream().map(one -> one.getValue() + "%n  reads all of ".formatted() + one.getKey())
                .collect(Collectors.joining("\n"))).isEmpty();
    }

    @Test
    void aTableReadWholeIsNoticed() {
        assertThat(plans.readWhole(large)).isEmpty();
        cast.jdbc().sql("select count(*) from decision where words = 'x'").query(Long.class).single();
        assertThat(plans.readWhole(large)).singleElement().asString().startsWith("decision in select count(*)");
        cast.jdbc().sql("select sees_talk(?, ?, '2026-09-24')").param(Who.MENTOR.id()).param(Cast.COMMUNITY).query(Boolean.class).single();
        assertThat(plans.count()).as("the statement and those inside the function").isGreaterThanOrEqualTo(2);
    }
}
