package urunana.guide;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The same words in some languages, by language. Several lines are separated by {@code |}. */
public record Wording(@JsonValue Map<String, String> in) {
    public static final Wording NONE = new Wording(Map.of());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Wording {}

    /** In this language, else in English, else in whichever there is, else "". */
    public String in(String language) {
        return Stream.of(language, "en").filter(in::containsKey).map(in::get).findFirst()
                .orElseGet(() -> in.values().stream().findFirst().orElse(""));
    }

    /** One line each. */
    public List<String> lines(String language) {
        return Stream.of(in(language).split("[|\n]")).map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /**
     * The same with new words in this language. Where they differ from what stood there, the other languages are let go of:
     * they say something else now, and a reader is better served by the one that is right.
     */
    Wording with(String language, String words) {
        if (words.equals(in(language))) return this;
        return words.isEmpty() ? NONE : new Wording(Map.of(language, words));
    }

    static Wording of(Map<String, String> in) {
        return new Wording(new TreeMap<>(in));
    }
}
