package urunana.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All messages of all languages, read once at start. English is complete; another language falls back to it. */
@Component
public final class Texts {
    /** Languages a reader can choose, in the order they are offered. */
    public static final List<String> LANGUAGES = List.of("en", "rw", "fr", "sw");

    private final Map<String, Map<String, String>> byLanguage = new HashMap<>();

    public Texts() {
        for (String language : LANGUAGES) byLanguage.put(language, read(language));
    }

    /** The message in this language, else in English, else null. */
    public @Nullable String find(String language, String key) {
        String own = byLanguage.getOrDefault(language, Map.of()).get(key);
        return own != null ? own : byLanguage.get("en").get(key);
    }

    /** Every key that this language has itself. */
    public Set<String> keys(String language) {
        return byLanguage.get(language).keySet();
    }

    private static Map<String, String> read(String language) {
        var all = new HashMap<String, String>();
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:text/" + language + "/*.properties");
            for (Resource file : files) {
                var properties = new Properties();
                try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(in);
                }
                properties.forEach((key, value) -> all.put((String) key, language.equals("fr") ? held((String) value) : (String) value));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("texts of " + language + " cannot be read", e);
        }
        return all;
    }

    /** A French colon never begins a line: the space before it, which writers type as any other, holds. */
    private static String held(String text) {
        return text.replaceAll(" (?=[:;?!»])|(?<=«) ", "\u00a0");
    }
}
