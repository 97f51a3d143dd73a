package urunana.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import urunana.cycle.CycleDiagram.Activity;
import urunana.cycle.CycleDiagram.Model;
import urunana.cycle.CycleDiagram.State;
import urunana.cycle.CycleDiagram.Stop;
import urunana.text.Texts;
import urunana.text.Words;
import urunana.web.Drawn;
import urunana.web.Svg;

/** What holds of every cycle, in every language: first × up to seven attempts × last × where we are. */
@Tag("C050")
class CycleDiagramEveryStateTest {

    private static final Texts TEXTS = new Texts();
    private static final Set<String> COLOURS = Set.of("currentColor", "none", "#fff", "#fffdf8", "#9c3d1c", "#1f5f4a", "#d9a441");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d)?");

    @Test
    void isOnePictureWithNameAndTellingAndNothingThatActs() {
        every((model, words, drawn) -> {
            assertThat(drawn.root().getAttribute("role")).isEqualTo("img");
            assertThat(drawn.root().getFirstChild().getNodeName()).isEqualTo("title");
            assertThat(drawn.root().getFirstChild().getNextSibling().getNodeName()).isEqualTo("desc");
            assertThat(drawn.title()).isNotBlank().doesNotContain("{", "}");
            assertThat(drawn.telling()).isNotBlank().doesNotContain("{", "}", "null");
            assertThat(drawn.all("*")).extracting(Element::getTagName)
                    .isSubsetOf("title", "desc", "g", "path", "circle", "text");
            assertThat(drawn.all("*")).noneMatch(e -> e.hasAttribute("style") || e.hasAttribute("id") || e.hasAttribute("href"));
        });
    }

    @Test
    void marksWhereWeAreExactlyOnce() {
        every((model, words, drawn) -> assertThat(drawn.styled("dg-here")).hasSize(1));
    }

    @Test
    void tellsEverySessionAndItsDate() {
        every((model, words, drawn) -> {
            for (var stop : model.stops()) {
                if (stop.date() != null && stop.state() != State.NOT_YET) {
                    assertThat(drawn.telling()).contains(words.date(stop.date()));
                }
            }
        });
    }

    @Test
    void showsTheDateOfEveryClosedSessionThatHasItsOwnMark() {
        rings((model, words, drawn) -> {
            var seen = String.join("\n", drawn.seen()).replace('\u00a0', ' ');
            for (var stop : model.stops()) {
                if (stop.state() == State.CLOSED && (stop.attempt() < 5 || stop.attempt() == model.attempts())) {
                    assertThat(seen).contains(words.shortly(stop.date()));
                }
            }
        });
    }

    @Test
    void usesOnlyThePaletteAndShortNumbers() {
        every((model, words, drawn) -> drawn.all("*").forEach(element -> {
            for (var paint : List.of("fill", "stroke")) {
                if (element.hasAttribute(paint)) {
                    assertThat(COLOURS).contains(element.getAttribute(paint));
                }
            }
            for (var place : List.of("x", "y", "r")) {
                if (element.hasAttribute(place)) {
                    assertThat(element.getAttribute(place)).matches(NUMBER);
                }
            }
            assertThat(element.getAttribute("d")).doesNotContain("NaN", "Infinity", "E");
        }));
    }

    @Test
    void fitsItsFrame() {
        rings((model, words, drawn) -> {
            for (var text : beside(drawn)) {
                double left = Double.parseDouble(text.getAttribute("x"));
                assertThat(left).isBetween(4.0, 336.0);
                var content = text.getTextContent();
                if (content.contains(" ") && !text.getAttribute("text-anchor").equals("end")) {
                    assertThat(left + Svg.width(content, 12)).as(words.language() + ": " + content).isLessThan(352);
                }
                assertThat(Double.parseDouble(text.getAttribute("y"))).isBetween(12.0, 302.0);
            }
        });
    }

    @Test
    void noTwoLinesOfLabelsLieOnEachOther() {
        rings((model, words, drawn) -> {
            var texts = beside(drawn);
            for (int i = 0; i < texts.size(); i++) {
                for (int j = i + 1; j < texts.size(); j++) {
                    assertThat(overlap(texts.get(i), texts.get(j)))
                            .as(words.language() + ": " + texts.get(i).getTextContent() + " / " + texts.get(j).getTextContent()).isFalse();
                }
            }
        });
    }

    @Test
    void staysSmall() {
        rings((model, words, drawn) -> {
            assertThat(drawn.bytes()).isLessThanOrEqualTo(6 * 1024);
            assertThat(drawn.zipped()).isLessThanOrEqualTo(2 * 1024);
        });
        strips((model, words, drawn) -> {
            assertThat(drawn.bytes()).isLessThanOrEqualTo(3 * 1024);
            assertThat(drawn.zipped()).isLessThanOrEqualTo(1024);
        });
    }

    @Test
    void everyLanguageHasTheSameTextsAndPlaceholders() {
        for (var language : Texts.LANGUAGES) {
            assertThat(keys(language)).as(language).isEqualTo(keys("en"));
            for (var key : keys("en")) {
                assertThat(placeholders(language, key)).as(language + " " + key).isEqualTo(placeholders("en", key));
            }
        }
    }

    private static Set<String> keys(String language) {
        return TEXTS.keys(language).stream().filter(key -> key.startsWith("diagram.")).collect(Collectors.toSet());
    }

    private static List<String> placeholders(String language, String key) {
        return Pattern.compile("\\{\\w+}").matcher(TEXTS.find(language, key)).results().map(MatchResult::group).sorted().toList();
    }

    /** Labels with a place of their own, not the words within the ring. */
    private static List<Element> beside(Drawn drawn) {
        return drawn.all("text").stream().filter(text -> text.hasAttribute("x") && !text.getAttribute("x").equals("108")).toList();
    }

    private static boolean overlap(Element one, Element two) {
        return Math.abs(number(one, "y") - number(two, "y")) < 11 && start(one) < end(two) && start(two) < end(one);
    }

    private static double start(Element text) {
        return text.getAttribute("text-anchor").equals("end") ? number(text, "x") - width(text) : number(text, "x");
    }

    private static double end(Element text) {
        return start(text) + width(text);
    }

    private static double width(Element text) {
        return Svg.width(text.getTextContent(), 12.5);
    }

    private static double number(Element element, String name) {
        return Double.parseDouble(element.getAttribute(name));
    }

    private interface Check {
        void of(Model model, Words words, Drawn drawn);
    }

    private static void every(Check check) {
        rings(check);
        strips(check);
    }

    private static void rings(Check check) {
        models((model, words) -> check.of(model, words, Drawn.of(CycleDiagram.svg(model, words))));
    }

    private static void strips(Check check) {
        models((model, words) -> check.of(model, words, Drawn.of(CycleDiagram.strip(model, words))));
    }

    private interface Each {
        void of(Model model, Words words);
    }

    private static void models(Each each) {
        int round = 0;
        for (var first : State.values()) {
            for (int attempts = 0; attempts <= 7; attempts++) {
                for (var latest : State.values()) {
                    for (var last : State.values()) {
                        var stops = stops(first, attempts, latest, last);
                        var words = new Words(TEXTS, Texts.LANGUAGES.get(round++ % 4));
                        each.of(new Model(stops, stops.get(round % stops.size()), done(round)), words);
                    }
                }
            }
        }
    }

    private static List<Stop> stops(State first, int attempts, State latest, State last) {
        var day = LocalDate.of(2026, 9, 22);
        var stops = new ArrayList<Stop>();
        stops.add(Stop.first(first, day));
        for (int attempt = 1; attempt <= attempts; attempt++) {
            var state = attempt < attempts ? State.CLOSED : latest;
            stops.add(Stop.middle(attempt, state, state == State.NOT_YET ? null : day.plusDays(16L * attempt)));
        }
        stops.add(Stop.last(last, last == State.NOT_YET ? null : day.plusDays(140)));
        return stops;
    }

    private static Set<Activity> done(int round) {
        var done = EnumSet.noneOf(Activity.class);
        for (var activity : Activity.values()) {
            if ((round >> activity.ordinal() & 1) == 1) {
                done.add(activity);
            }
        }
        return done;
    }
}
