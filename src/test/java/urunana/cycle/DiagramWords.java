package urunana.cycle;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.UnaryOperator;
import urunana.cycle.CycleDiagram.Words;

/** The real words of each language, read from the program's own texts, and dates as that language writes them. */
final class DiagramWords {

    static final List<String> LANGUAGES = List.of("en", "rw", "fr", "sw");

    private DiagramWords() {}

    static Words in(String language) {
        return in(language, UnaryOperator.identity());
    }

    static Words in(String language, UnaryOperator<String> change) {
        var texts = texts(language);
        var locale = Locale.of(language);
        return new Words(key -> {
            if (texts.getProperty(key) instanceof String text) {
                return change.apply(text);
            }
            throw new AssertionError(language + " lacks " + key);
        }, DateTimeFormatter.ofPattern("d MMM", locale)::format, DateTimeFormatter.ofPattern("d MMMM yyyy", locale)::format);
    }

    static Properties texts(String language) {
        var name = "/text/" + language + "/diagram.properties";
        try (var in = new InputStreamReader(DiagramWords.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            var texts = new Properties();
            texts.load(in);
            return texts;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
