package urunana.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import urunana.text.Texts;

/** Every visible word comes from a text file, every text is used, and the languages say the same things. */
class TextsTest {
    private static final Path TEXT = Path.of("src/main/resources/text");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_.]*)}");

    private final Map<String, Map<String, String>> texts = new HashMap<>();
    private final Map<String, String> en;
    private final KeyUses uses;

    TextsTest() throws IOException {
        for (String language : Texts.LANGUAGES) texts.put(language, read(language));
        en = texts.get("en");
        uses = new KeyUses(en.keySet());
    }

    @Test
    void kinyarwandaIsComplete() {
        assertThat(without("rw")).as("keys of en that rw lacks").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw", "fr", "sw"})
    void aTranslationHasNoKeysOfItsOwn(String language) {
        System.out.printf("text: %s has %d of %d%n", language, en.size() - without(language).size(), en.size());
        var own = new TreeSet<>(texts.get(language).keySet());
        own.removeAll(en.keySet());
        assertThat(own).isEmpty();
    }

    @Test
    void noTextIsEmpty() {
        texts.forEach((language, all) -> all.forEach((key, text) -> assertThat(text.strip()).as(language + " " + key).isNotEmpty()));
    }

    @Test
    void placeholdersAreTheSameInAllLanguages() {
        var different = new TreeMap<String, String>();
        texts.forEach((language, all) -> all.forEach((key, text) -> {
            if (en.containsKey(key) && !own(text).equals(own(en.get(key)))) different.put(language + " " + key, own(text) + " instead of " + own(en.get(key)));
        }));
        assertThat(different).isEmpty();
    }

    @Test
    void aPlaceholderForATermNamesOne() {
        var unknown = new TreeMap<String, Set<String>>();
        texts.forEach((language, all) -> all.forEach((key, text) -> {
            if (!en.keySet().containsAll(terms(text))) unknown.put(language + " " + key, terms(text));
        }));
        assertThat(unknown).isEmpty();
    }

    @Test
    void oneAndManyStandTogether() {
        var alone = new TreeSet<String>();
        texts.forEach((language, all) -> all.keySet().stream().filter(key -> key.endsWith(".one"))
                .filter(one -> !all.containsKey(one.replaceAll("one$", "other"))).forEach(one -> alone.add(language + " " + one)));
        uses.counted().forEach((key, file) -> {
            if (!en.containsKey(key + ".one") || !en.containsKey(key + ".other")) alone.add(key + ", counted in " + file);
        });
        assertThat(alone).isEmpty();
    }

    @Test
    void everyKeyInTheProgramHasAText() {
        var without = new TreeMap<>(uses.exact());
        without.keySet().removeIf(key -> en.containsKey(key) || en.containsKey(key + ".other") || isBeginning(key + "."));
        assertThat(without).as("keys without a text, and a file where each stands").isEmpty();
        var leadNowhere = new TreeMap<>(uses.beginnings());
        leadNowhere.keySet().removeIf(this::isBeginning);
        assertThat(leadNowhere).as("beginnings of keys that no text has").isEmpty();
    }

    @Test
    void everyTextIsUsed() {
        var used = en.values().stream().flatMap(text -> terms(text).stream()).collect(Collectors.toSet());
        assertThat(en.keySet().stream().filter(key -> !uses.uses(key) && !used.contains(key)).sorted()).isEmpty();
    }

    /** Officers coach: no page judges, ranks or blames people. Only what shuts evaluators out speaks of roles that mark or inspect. */
    @Test
    @Tag("U08")
    void noTextJudgesPeople() {
        var judging = Pattern.compile("\\b(inspect|fault|(?<!obody is )blam|guilt|punish|fail|rank(ed|ing)|scor|weak|poor|worst|bad\\b|underperform)", Pattern.CASE_INSENSITIVE);
        var heard = new TreeMap<>(en);
        heard.remove("role.sei");
        heard.values().removeIf(text -> !judging.matcher(text.replaceAll("marks? or inspects?", "")).find());
        assertThat(judging.matcher("The inspector found faults").find()).isTrue();
        assertThat(heard).isEmpty();
    }

    @Test
    void everyPlaceholderIsFilledWhereTheKeyStands() {
        var unfilled = new ArrayList<String>();
        for (var call : uses.calls()) {
            var asked = own(en.getOrDefault(call.key(), "") + en.getOrDefault(call.key() + ".other", ""));
            asked.remove("n");
            asked.removeAll(call.names());
            if (!asked.isEmpty()) unfilled.add(call.file() + " does not give " + asked + " of " + call.key());
        }
        assertThat(uses.calls()).hasSizeGreaterThan(100);
        assertThat(unfilled).isEmpty();
    }

    @Test
    void aTextAboutAConstraintNamesOneOfTheDatabase() {
        String migrations = KeyUses.files(Path.of("src/main/resources/db/migration"), ".sql").stream().map(KeyUses::text).collect(Collectors.joining());
        en.keySet().stream().filter(key -> key.startsWith("constraint.")).forEach(key ->
                assertThat(migrations).containsPattern("\\b" + key.substring("constraint.".length()) + "\\b"));
    }

    @Test
    void noWordStandsInATemplate() {
        var words = new TreeMap<String, List<String>>();
        for (Path file : KeyUses.files(Path.of("src/main/jte"), ".jte")) {
            var found = TemplateText.wordsIn(KeyUses.text(file));
            if (!found.isEmpty()) words.put(file.toString(), found);
        }
        assertThat(words).isEmpty();
    }

    @Test
    void aWordInATemplateIsNoticed() {
        assertThat(TemplateText.wordsIn("""
                <%-- why --%>@import a.B
                <p title="${page.t("x.y")}">${page.t("a")} · &nbsp;@if(b > 0)<b>@template.kit.go(text = f("(x"), content = @`<i alt="Uwase">Bad</i>`)</b>@endif</p>
                """)).containsExactly("Bad", "Uwase");
    }

    private List<String> without(String language) {
        return en.keySet().stream().filter(key -> !texts.get(language).containsKey(key)).sorted().toList();
    }

    private boolean isBeginning(String beginning) {
        return en.keySet().stream().anyMatch(key -> key.startsWith(beginning));
    }

    /** Placeholders but for terms: those another language may need in another number. */
    private static Set<String> own(String text) {
        return placeholders(text).stream().filter(name -> !name.startsWith("term.")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> terms(String text) {
        return placeholders(text).stream().filter(name -> name.startsWith("term.")).collect(Collectors.toSet());
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Map<String, String> read(String language) throws IOException {
        var all = new TreeMap<String, String>();
        for (Path file : KeyUses.files(TEXT.resolve(language), ".properties")) {
            String source = KeyUses.text(file);
            var properties = new Properties();
            properties.load(new StringReader(source));
            assertThat(source.lines().filter(line -> line.matches("\\s*[a-z0-9_.]+\\s*=.*")).count()).as("keys that stand twice in " + file)
                    .isEqualTo(properties.size());
            properties.forEach((key, text) -> assertThat(all.put((String) key, (String) text)).as("stands twice in " + language + ": " + key).isNull());
        }
        return all;
    }
}
