package urunana.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
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
import urunana.cast.Story;
import urunana.cast.Who;
import urunana.web.Route;

/** What voices showed is read by those who lead and by nobody else, whatever link is tapped and whatever is asked for (U50, U52). */
@Tag("U50")
@Tag("U52")
class VoicesStayPrivateTest {
    /** Counts that stand nowhere by chance; the minutes of the second are 61:39. */
    private static final Pattern COUNTS = Pattern.compile("(?<![0-9a-f-])(937|3699|61:39)(?![0-9a-f-])");
    private static final Pattern SHARES = Pattern.compile("of the turns|not spoken yet|Turns of women|Look back: was|kanari of the leaders");

    private static Cast cast;
    private static List<String> starts;

    @BeforeAll
    static void start() {
        cast = Cast.start();
        var records = List.of(Records.here(cast, true), Records.here(cast, false));
        UUID open = Story.begin(cast).session();
        cast.jdbc().sql("update session_task set task = 'note_taker' where community_id = ?").param(Cast.COMMUNITY).update();
        cast.jdbc().sql("delete from voice").update();
        cast.jdbc().sql("insert into voice (session_id, community_id, person_id, turns, seconds) select id, community_id, ?, 937, 3699 from session where community_id = ?")
                .param(Who.MENTOR.id()).param(Cast.COMMUNITY).update();
        cast.jdbc().sql("update guideline_check set note = 'kanari of the leaders' where community_id = ?").param(Cast.COMMUNITY).update();
        starts = cast.bean(Routes.class).table().stream().filter(route -> route.method().equals("GET")).map(Route::path)
                .flatMap(route -> Stream.concat(records.stream().map(all -> all.path(route)),
                        Stream.of(records.getFirst().path(route.replace("{session}", open.toString()))))).distinct().toList();
    }

    @AfterAll
    static void stop() {
        cast.close();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MENTOR")
    void nobodyElseFindsThem(Who who) {
        Walk.from(cast.as(who), starts, "a").forEach((path, answer) -> {
            assertThat(told(answer)).as(who + " at " + path).isFalse();
            assertThat(answer.status()).as(who + " at " + path).isLessThan(500);
        });
    }

    @Test
    void theLeaderFindsThem() {
        var told = Walk.from(cast.as(Who.MENTOR), starts, "a").entrySet().stream().filter(page -> told(page.getValue()))
                .map(page -> page.getKey().replaceAll("[0-9a-f-]{36}", "*").replaceAll("\\?.*", "")).distinct().toList();
        assertThat(told).contains("/communities/*/voice", "/communities/*/voice/mine", "/communities/*/sessions/*/voice", "/communities/*/sessions/*/voice/shares",
                "/communities/*/sessions/*/guidelines").allMatch(path -> path.matches(".*/(voice|voice/mine|voice/shares|guidelines|sessions/\\*)"));
    }

    private static boolean told(Phone.Answer answer) {
        return COUNTS.matcher(answer.body()).find() || SHARES.matcher(answer.body()).find();
    }
}
