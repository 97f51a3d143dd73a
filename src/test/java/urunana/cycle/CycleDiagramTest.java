package urunana.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import urunana.cycle.CycleDiagram.Activity;
import urunana.cycle.CycleDiagram.Kind;
import urunana.cycle.CycleDiagram.Model;
import urunana.cycle.CycleDiagram.Phase;
import urunana.cycle.CycleDiagram.State;
import urunana.cycle.CycleDiagram.Stop;
import urunana.text.Texts;
import urunana.text.Words;
import urunana.web.Drawn;

class CycleDiagramTest {

    private static final Words ENGLISH = new Words(new Texts(), "en");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 22);
    private static final Stop FIRST = Stop.first(State.CLOSED, DAY);

    @Test
    @Tag("C050")
    void aNewCycleIsAlreadyAWholeRing() {
        var drawn = ring(new Model(List.of(), Stop.unplanned(Kind.FIRST), Set.of()));
        assertThat(drawn.title()).isEqualTo("Cycle of sessions. You are here: First session, not planned yet.");
        assertThat(drawn.telling()).startsWith("First session: not planned yet. "
                + "Middle session, try-out 1: not planned yet. Last session: not planned yet. ");
        assertThat(read(drawn)).contains("You are here", "First session", "Middle session", "Last session", "Activities: 0 of 6");
    }

    @Test
    @Tag("C050")
    void theNeedlePointsAtAnOpenSessionAndBeforeAPlannedOne() {
        assertThat(turn(at(Stop.first(State.PLANNED, DAY)))).isEqualTo(194);
        assertThat(turn(at(Stop.first(State.OPEN, DAY)))).isEqualTo(225);
        assertThat(turn(at(FIRST, Stop.middle(1, State.PLANNED, DAY)))).isBetween(225.0, 340.0);
        assertThat(turn(at(FIRST, Stop.middle(1, State.OPEN, DAY)))).isEqualTo(344);
        assertThat(turn(at(FIRST, middle(1), Stop.last(State.PLANNED, DAY)))).isBetween(361.0, 494.0);
        assertThat(turn(at(FIRST, middle(1), Stop.last(State.CLOSED, DAY)))).isEqualTo(495);
    }

    @Test
    @Tag("C050")
    void theNeedleNeverTurnsBack() {
        var stops = new ArrayList<Stop>();
        double before = 0;
        for (var next : List.of(Stop.first(State.PLANNED, DAY), FIRST, Stop.last(State.PLANNED, DAY), Stop.last(State.OPEN, DAY))) {
            stops.removeIf(stop -> stop.kind() == next.kind());
            stops.add(next);
            double turn = turn(at(stops.toArray(Stop[]::new)));
            assertThat(turn).isGreaterThan(before);
            before = turn;
        }
    }

    @Test
    @Tag("C043")
    void everyAttemptIsALoopWithItsNumberAndDate() {
        var drawn = ring(at(FIRST, middle(1), middle(2), Stop.middle(3, State.OPEN, DAY.plusDays(60))));
        assertThat(drawn.seen()).contains("1", "2", "3", "Try-out 1", "Try-out 2", "Try-out 3").doesNotContain("4");
        assertThat(drawn.seen()).contains(shortly(middle(1)), shortly(middle(2)));
        assertThat(loops(drawn)).as("three attempts and one more").isEqualTo(4);
    }

    @Test
    @Tag("C043")
    void theMiddleMayComeAgainUntilTheLastSessionIsNext() {
        assertThat(read(ring(at(FIRST, middle(1))))).contains("again until it works");
        var drawn = ring(at(FIRST, middle(1), Stop.last(State.PLANNED, DAY)));
        assertThat(read(drawn)).doesNotContain("again");
        assertThat(loops(drawn)).isEqualTo(1);
    }

    @Test
    @Tag("C043")
    void beyondFiveTheLastLoopStandsForTheLatestAttempt() {
        var stops = new ArrayList<>(List.of(FIRST));
        for (int attempt = 1; attempt <= 7; attempt++) {
            stops.add(middle(attempt));
        }
        var drawn = ring(at(stops.toArray(Stop[]::new)));
        assertThat(loops(drawn)).isEqualTo(5);
        assertThat(drawn.seen()).contains("5+", "Try-out 7").doesNotContain("5", "6", "Try-out 5", "Try-out 6");
        assertThat(drawn.telling()).contains("try-out 5:", "try-out 6:", "try-out 7:");
    }

    @Test
    @Tag("C043")
    void aCancelledMiddleThatIsPlannedAnewIsOneLoopButBothAreTold() {
        var drawn = ring(at(FIRST, Stop.middle(1, State.CANCELLED, DAY), Stop.middle(1, State.PLANNED, DAY.plusDays(7))));
        assertThat(loops(drawn)).isEqualTo(2);
        assertThat(drawn.telling()).contains("cancelled, was for 22 September 2026", "planned for 29 September 2026");
        assertThat(drawn.seen()).noneMatch(text -> text.contains("cancelled"));
    }

    @Test
    @Tag("C046")
    void everyPartOfPlanDoSeeImproveIsNamedAndTheCurrentOneStandsOut() {
        assertThat(now(at(Stop.first(State.PLANNED, DAY)))).isEqualTo("Plan");
        assertThat(now(at(Stop.first(State.OPEN, DAY)))).isEqualTo("Plan");
        assertThat(now(at(FIRST, Stop.middle(1, State.PLANNED, DAY)))).isEqualTo("Do");
        assertThat(now(at(FIRST, Stop.middle(1, State.OPEN, DAY)))).isEqualTo("See");
        assertThat(now(at(FIRST, middle(1), Stop.middle(2, State.NOT_YET, null)))).isEqualTo("Do");
        assertThat(now(at(FIRST, middle(1), Stop.last(State.PLANNED, DAY)))).isEqualTo("Improve");
    }

    @Test
    @Tag("C046")
    void thePhaseIsToldInWords() {
        assertThat(ring(at(FIRST, Stop.middle(1, State.OPEN, DAY))).telling()).contains("this part is: See.");
        assertThat(new Model(List.of(FIRST), FIRST, Set.of()).phase()).isEqualTo(Phase.PLAN);
    }

    @Test
    @Tag("C048")
    void theSixActivitiesAreTickedAndTold() {
        var model = new Model(List.of(FIRST), FIRST, EnumSet.of(Activity.IDENTIFY, Activity.PLAN));
        var drawn = ring(model);
        assertThat(drawn.styled("dg-ticks")).extracting(tick -> tick.getAttribute("d").split("z").length).containsExactly(2, 4);
        assertThat(drawn.styled("dg-ticks")).extracting(tick -> tick.getAttribute("fill")).containsExactly("currentColor", "");
        assertThat(drawn.telling()).contains("done: find and understand challenges, plan another way of working.", "come: try it out")
                .endsWith("judge the cycle.");
        assertThat(drawn.seen()).contains("Activities: 2 of 6");
    }

    @Test
    @Tag("C050")
    void hostileLabelsStayLabels() {
        var texts = new Texts();
        var vocabulary = texts.keys("en").stream().filter(key -> key.startsWith("diagram."))
                .collect(Collectors.toMap(key -> key, key -> "</text><script>x</script>\" onload='y'&" + texts.find("en", key)));
        var hostile = new Words(texts, "en", vocabulary);
        for (var svg : List.of(CycleDiagram.svg(at(FIRST), hostile), CycleDiagram.strip(at(FIRST), hostile))) {
            var drawn = Drawn.of(svg);
            assertThat(drawn.all("script")).isEmpty();
            assertThat(drawn.all("*")).noneMatch(element -> element.hasAttribute("onload"));
            assertThat(drawn.title()).contains("<script>x</script>");
        }
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> Stop.middle(0, State.OPEN, DAY));
        assertThatIllegalArgumentException().isThrownBy(() -> new Stop(Kind.LAST, 1, State.OPEN, DAY));
        assertThatIllegalArgumentException().isThrownBy(() -> new Model(List.of(FIRST), middle(1), Set.of()));
    }

    private static Stop middle(int attempt) {
        return Stop.middle(attempt, State.CLOSED, DAY.plusDays(20L * attempt));
    }

    private static Model at(Stop... stops) {
        return new Model(List.of(stops), stops[stops.length - 1], Set.of());
    }

    private static Drawn ring(Model model) {
        return Drawn.of(CycleDiagram.svg(model, ENGLISH));
    }

    private static String read(Drawn drawn) {
        return String.join(" ", drawn.seen());
    }

    private static String shortly(Stop stop) {
        return ENGLISH.shortly(stop.date());
    }

    private static double turn(Model model) {
        var transform = ring(model).styled("dg-here").getFirst().getAttribute("transform");
        return Double.parseDouble(transform.replaceAll("rotate\\(([0-9.]+)\\).*", "$1"));
    }

    private static String now(Model model) {
        var drawn = ring(model);
        assertThat(drawn.seen()).containsSubsequence("Plan", "Do", "See", "Improve");
        var side = drawn.styled("dg-now").stream().filter(e -> e.getTagName().equals("g")).toList();
        assertThat(side).hasSize(1);
        var word = (Element) side.getFirst().getLastChild();
        assertThat(word.getAttribute("font-weight")).isEqualTo("bold");
        return word.getTextContent();
    }

    /** A loop is two half turns the other way round than the road. */
    private static int loops(Drawn drawn) {
        return drawn.all("path").stream().map(path -> path.getAttribute("d"))
                .mapToInt(d -> d.split("A15 15 0 0 0", -1).length - 1).sum() / 2;
    }
}
