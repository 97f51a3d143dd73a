package urunana.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import urunana.Routes;
import urunana.cast.Cast;
import urunana.cast.Circle;
import urunana.cast.Phone;
import urunana.cast.Story;
import urunana.cast.Who;
import urunana.guard.Rows.Row;
import urunana.web.Route;

/** Whoever holds the whole database, or reads every page, does not learn who said what in a form without a name (docs/decisions/027). */
class WithoutNameTest {
    private static final Who AUTHOR = Who.TEACHER;
    /** Where another thing begins on a page: an item of a list, a row, a heading, a field. */
    private static final Pattern ANOTHER = Pattern.compile("(?=<(?:li|tr|h[1-6]|section|fieldset|form|details)\\b)");

    private static Cast cast;
    private static Records records;
    /** The addresses of all pages that were open before the stories began. */
    private static List<String> starts;

    private Story story;
    private String path;

    @BeforeAll
    static void start() {
        cast = Cast.start();
        records = Records.here(cast, true);
        Circle.gather(cast);
        starts = routes().filter(route -> route.method().equals("GET")).map(route -> records.path(route.path())).distinct().toList();
    }

    @AfterAll
    static void stop() {
        cast.close();
    }

    private static Stream<Route> routes() {
        return cast.bean(Routes.class).table().stream();
    }

    static Set<String> samples() {
        return new TreeSet<>(Unsigned.all().keySet());
    }

    @Test
    void everyFormWithoutANameHasAnExample() {
        assertThat(routes().filter(Route::unsigned).map(Route::path)).as("add one to guard/Unsigned").containsExactlyInAnyOrderElementsOf(samples());
        assertThat(routes().filter(Route::unsigned)).allMatch(route -> route.method().equals("POST"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    @Tag("K25")
    void noRowHoldsSomebodyBesideTheirWords(String route) {
        Unsigned form = begin(route);
        Rows before = Rows.of(cast.jdbc());
        Object[] said = form.fields().by(story, 0, "kanari" + UUID.randomUUID());

        assertThat(cast.as(AUTHOR).post(path, said).status()).isEqualTo(303);

        var written = Rows.of(cast.jdbc()).since(before);
        var about = written.stream().filter(WithoutNameTest::namesTheAuthor).toList();
        assertThat(written).as("something was kept").isNotEmpty();
        assertThat(about).as("who has spoken, and nothing of what").noneMatch(row -> Unsigned.telling(said).stream().anyMatch(row::holds))
                .noneMatch(row -> form.names(story).stream().anyMatch(name -> row.holds('"' + name + "\":")));
        assertThat(about).as("at no hour").extracting(Row::table).isSubsetOf("pulse_given", "enabler_given", "ballot", "sign_in");
        assertThat(written).extracting(Row::table).doesNotContain("audit", "receipt", "parked", "session_latecomer").contains("unsigned_receipt");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void noTransactionLeadsFromSomebodyToTheirWords(String route) {
        Unsigned form = begin(route);
        Rows before = Rows.of(cast.jdbc());
        var said = everybodySpeaks(form);

        var written = Rows.of(cast.jdbc()).since(before);
        var telling = said.values().stream().flatMap(fields -> Unsigned.telling(fields).stream()).collect(Collectors.toCollection(TreeSet::new));
        for (Who who : said.keySet()) {
            var transactions = written.stream().filter(row -> row.holds(who.id().toString())).map(Row::transaction).collect(Collectors.toSet());
            var found = written.stream().filter(row -> transactions.contains(row.transaction()))
                    .flatMap(row -> telling.stream().filter(row::holds)).collect(Collectors.toCollection(TreeSet::new));
            assertThat(found).as("what was written together with " + who).satisfiesAnyOf(nothing -> assertThat(nothing).isEmpty(), all -> assertThat(all).isEqualTo(telling));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void noPageNamesSomebodyBesideTheirWords(String route) {
        Unsigned form = begin(route);
        var said = everybodySpeaks(form);
        String words = Unsigned.telling(said.get(AUTHOR)).stream().findFirst().orElse("");
        if (words.isEmpty()) return;
        var beside = new ArrayList<String>();
        var hearers = new TreeSet<Who>();
        for (Who who : Who.values()) {
            if (who == AUTHOR) continue;
            Walk.from(cast.as(who), Stream.concat(starts.stream(), Stream.of(path)).toList(), "kanari").forEach((page, answer) -> {
                if (answer.body().replaceAll("<[^>]*>", " ").contains(words)) hearers.add(who);
                if (names(answer.body(), words)) beside.add(who + " at " + page);
            });
        }
        assertThat(beside).isEmpty();
        if (form.heard()) assertThat(hearers).as("members read them, nobody else does").containsExactlyInAnyOrderElementsOf(
                Circle.MEMBERS.stream().filter(who -> who != AUTHOR).toList());
    }

    private static boolean names(String page, String words) {
        return ANOTHER.splitAsStream(page).anyMatch(thing -> thing.contains(words) && thing.contains(AUTHOR.fullName()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theSameFormSentTwiceIsOneVoice(String route) {
        Unsigned form = begin(route);
        for (Phone phone : List.of(cast.as(AUTHOR), cast.as(Who.COLLEAGUE).outbox())) {
            Object[] said = form.fields().by(story, 0, "Sent twice, spoken once");
            UUID receipt = UUID.randomUUID();
            var first = phone.postAs(receipt, path, said);
            Rows before = Rows.of(cast.jdbc());
            var second = phone.postAs(receipt, path, said);
            assertThat(second.status()).isEqualTo(first.status()).isIn(200, 303);
            assertThat(second.location() + second.body()).isEqualTo(first.location() + first.body());
            assertThat(Rows.of(cast.jdbc()).since(before)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void nothingThatIsRefusedIsParked(String route) {
        Unsigned form = begin(route);
        Phone phone = cast.as(AUTHOR).outbox();
        assertThat(phone.post(path, form.fields().by(story, 0, "Spoken once only")).status()).isEqualTo(200);
        Rows before = Rows.of(cast.jdbc());
        var again = form.once() ? phone.post(path, form.fields().by(story, 1, "Spoken a second time")) : phone.post(path, "kind", "none of these");
        var stranger = cast.as(Who.STRANGER).outbox().post(path, form.fields().by(story, 1, "Spoken by a stranger"));
        var half = phone.post(path, "words", "Half a form");

        assertThat(again.status()).isEqualTo(form.once() ? 409 : 422);
        assertThat(stranger.status()).isEqualTo(404);
        assertThat(half.status()).isIn(409, 422);
        for (var answer : List.of(again, stranger, half)) assertThat(answer.header("Parked")).isEmpty();
        assertThat(Rows.of(cast.jdbc()).since(before)).extracting(Row::table).doesNotContain("parked", "unsigned_receipt");
    }

    @Test
    void aRowThatHoldsBothIsNoticed() {
        begin(samples().iterator().next());
        Rows before = Rows.of(cast.jdbc());
        cast.jdbc().sql("update session set discussion = ? where id = ?").param(AUTHOR.fullName() + " said: kanari").param(story.session()).update();
        assertThat(Rows.of(cast.jdbc()).since(before)).hasSize(1).allMatch(row -> namesTheAuthor(row) && row.holds("kanari") && row.table().equals("session"));
        assertThat(names("<ul><li>Hello</li><li><b>kanari</b> <span>" + AUTHOR.fullName() + "</span></li></ul>", "kanari")).isTrue();
        assertThat(names("<ul><li>kanari</li><li>Hello, " + AUTHOR.fullName() + "</li></ul>", "kanari")).isFalse();
    }

    private Unsigned begin(String route) {
        Unsigned form = Unsigned.all().get(route);
        story = Story.begin(cast);
        path = form.begin().apply(story);
        return form;
    }

    /** What each of eight members has said. */
    private Map<Who, Object[]> everybodySpeaks(Unsigned form) {
        var said = new LinkedHashMap<Who, Object[]>();
        for (Who who : Circle.MEMBERS) {
            Object[] fields = form.fields().by(story, said.size(), "kanari" + UUID.randomUUID());
            assertThat(cast.as(who).post(path, fields).status()).as(who.name()).isEqualTo(303);
            said.put(who, fields);
        }
        return said;
    }

    private static boolean namesTheAuthor(Row row) {
        return row.holds(AUTHOR.id().toString()) || row.holds(AUTHOR.fullName());
    }
}
