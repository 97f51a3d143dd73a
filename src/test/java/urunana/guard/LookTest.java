package urunana.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the style sheet to its promises: light, readable in both schemes, whole without variables. */
class LookTest {
    private static final Path WEB = Path.of("src/main/web");
    private static final List<String> WORDS = List.of("ink", "quiet", "clay", "forest", "sky");

    private final String css = read("app.css");

    @Test
    void weighsLittle() throws IOException {
        assertThat(compressed("app.css")).as("app.css").isLessThan(6 * 1024);
        assertThat(compressed("app.js")).as("app.js").isLessThan(1024);
        assertThat(compressed("icon.svg")).as("icon.svg").isLessThan(512);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void wordsStandOutInLightAndInDark(int scheme) {
        var colours = schemes().get(scheme);

        for (String word : WORDS) {
            for (String ground : List.of("paper", "tint")) {
                assertThat(contrast(colours.get(word), colours.get(ground))).as(word + " on " + ground).isGreaterThan(4.5);
            }
        }
        assertThat(contrast(colours.get("on"), colours.get("clay"))).as("words of a button").isGreaterThan(4.5);
        assertThat(contrast(colours.get("edge"), colours.get("paper"))).as("edge of an input").isGreaterThan(3);
    }

    @Test
    void aPlainValueStandsBeforeEveryVariable() {
        Matcher rule = Pattern.compile("\\{([^{}]*var\\(--[^{}]*)}").matcher(css);
        int variables = 0;
        while (rule.find()) {
            String before = "";
            for (String declaration : rule.group(1).split(";")) {
                String property = declaration.substring(0, declaration.indexOf(':')).strip();
                if (declaration.contains("var(--")) {
                    assertThat(before).as("plain value before " + declaration + " in " + rule.group()).startsWith(property.replaceFirst("-color$", ""));
                    variables++;
                }
                before = declaration.strip();
            }
        }
        assertThat(variables).isGreaterThan(20);
    }

    @Test
    void fetchesNothingFromElsewhere() {
        assertThat(css).doesNotContain("url(", "@import", "@font-face");
    }

    @Test
    void usesFiveSizesOfTypeAtMost() {
        var sizes = Pattern.compile("(?:font-size:|font:)([0-9.]+rem)").matcher(css).results().map(found -> found.group(1)).distinct().toList();

        assertThat(sizes).hasSizeBetween(2, 5);
    }

    private List<Map<String, String>> schemes() {
        return Pattern.compile(":root\\{(--paper:#[^}]*)}").matcher(css).results().map(found -> colours(found.group(1))).toList();
    }

    private static Map<String, String> colours(String declarations) {
        var colours = new HashMap<String, String>();
        for (String declaration : declarations.split(";")) {
            String[] parts = declaration.split(":");
            colours.put(parts[0].substring(2), parts[1].length() == 4 ? parts[1].replaceAll("([0-9a-f])", "$1$1") : parts[1]);
        }
        return colours;
    }

    /** The contrast ratio of WCAG 2. */
    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * light(colour, 1) + 0.7152 * light(colour, 3) + 0.0722 * light(colour, 5);
    }

    private static double light(String colour, int at) {
        double part = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static int compressed(String name) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(Files.readAllBytes(WEB.resolve(name)));
        }
        return out.size();
    }

    private static String read(String name) {
        try {
            return Files.readString(WEB.resolve(name));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
