package urunana.guard;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds docs/requirements.md against the tags of the tests, with the rules of bin/coverage. */
class RequirementsTest {

    @TempDir
    Path folder;

    private Path tests;

    @BeforeEach
    void emptyTestFolder() throws IOException {
        tests = Files.createDirectories(folder.resolve("tests/urunana/cycle")).getParent().getParent();
    }

    @Test
    void theDocumentAndTheTestsAgree() throws Exception {
        var outcome = coverage();

        assertThat(outcome.exit()).as(outcome.text()).isZero();
        assertThat(outcome.text()).containsPattern("(?m)^all +313 ");
    }

    @Test
    void acceptsDoneWhenATestCarriesTheId() throws Exception {
        testTagged("C057", "browser");

        var outcome = coverage(document(row -> row.startsWith("| C057 ") ? done(row) : row));

        assertThat(outcome.exit()).as(outcome.text()).isZero();
        assertThat(outcome.text()).containsPattern("(?m)^C +97 +1 +1 +0 +96$");
    }

    @Test
    void refusesDoneWithoutATest() throws Exception {
        assertRefused(document(row -> row.startsWith("| C057 ") ? done(row) : row),
                "C057 is called done, but no test carries it");
    }

    @Test
    void refusesDoneWhenTheTagStandsInAFileWithoutATest() throws Exception {
        Files.writeString(tests.resolve("Cast.java"), tag("C057") + "\nclass Cast {}\n");

        assertRefused(document(row -> row.startsWith("| C057 ") ? done(row) : row),
                "C057 is called done, but no test carries it");
    }

    @Test
    void refusesAMissingId() throws Exception {
        assertRefused(document(row -> row.startsWith("| K40 ") ? "" : row), "lacks K40");
    }

    @Test
    void refusesADuplicate() throws Exception {
        assertRefused(document(row -> row.startsWith("| K40 ") ? row + "\n" + row : row), "has K40 twice");
    }

    @Test
    void refusesAnIdThatIsNotPlanned() throws Exception {
        assertRefused(document(row -> row.startsWith("| P09 ") ? row + "\n| P10 | more | not yet |" : row),
                "names the unknown id P10");
    }

    @Test
    void refusesAStateOfItsOwn() throws Exception {
        assertRefused(document(row -> row.startsWith("| U01 ") ? row.replace("not yet", "almost") : row),
                "the state of U01 is \"almost\"");
    }

    @Test
    void refusesATagNobodyKnows() throws Exception {
        testTagged("C157");

        assertRefused(document(row -> row), "carries the unknown id C157");
    }

    private void assertRefused(Path document, String reason) throws Exception {
        var outcome = coverage(document);

        assertThat(outcome.exit()).as(outcome.text()).isEqualTo(1);
        assertThat(outcome.text().lines().filter(line -> line.startsWith("problem: ")))
                .singleElement().asString().contains(reason);
    }

    /** A complete made-up document, each row passed through one change. */
    private Path document(UnaryOperator<String> change) throws IOException {
        var rows = Stream.of(ids("M%02d", 28), ids("C%03d", 97), ids("E%02d", 30),
                        ids("K%02d", 81), ids("U%02d", 68), ids("P%02d", 9))
                .flatMap(ids -> ids)
                .map(id -> change.apply("| " + id + " | words | not yet |"))
                .collect(joining("\n", "# Made up\n\n| id | words | state |\n|---|---|---|\n", "\n"));
        return Files.writeString(folder.resolve("requirements.md"), rows);
    }

    private static Stream<String> ids(String pattern, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(pattern::formatted);
    }

    private static String done(String row) {
        return row.replace("not yet", "done");
    }

    private void testTagged(String... tags) throws IOException {
        var lines = Stream.of(tags).map(RequirementsTest::tag).collect(joining("\n    ", "    ", "\n"));
        Files.writeString(tests.resolve("urunana/cycle/CycleTest.java"),
                "class CycleTest {\n" + lines + "    @Test\n    void holds() {}\n}\n");
    }

    private static String tag(String value) {
        return "@Tag(\"" + value + "\")";
    }

    private Outcome coverage(Path document) throws Exception {
        return run(document.toString(), tests.toString());
    }

    private static Outcome coverage() throws Exception {
        return run();
    }

    private static Outcome run(String... arguments) throws Exception {
        var command = Stream.concat(Stream.of("sh", "bin/coverage"), Stream.of(arguments)).toList();
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var text = new String(process.getInputStream().readAllBytes());
        return new Outcome(process.waitFor(), text);
    }

    private record Outcome(int exit, String text) {}
}
