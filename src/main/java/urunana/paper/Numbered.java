package urunana.paper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import urunana.challenge.Challenge;
import urunana.tryout.Tryout;
import urunana.web.Page;

/** Choices that begin with the figure or letter which stands on the sheet: one key chooses them, in every language. */
public final class Numbered {
    private Numbered() {}

    /** Value → "1 its word", the word being the text of {@code prefix} + value. */
    public static Map<String, String> of(Page page, String prefix, List<String> values) {
        var options = new LinkedHashMap<String, String>();
        for (String value : values) options.put(value, options.size() + 1 + " " + page.t(prefix + value));
        return options;
    }

    /** Value → itself. */
    public static Map<String, String> plain(List<String> values) {
        var options = new LinkedHashMap<String, String>();
        for (String value : values) options.put(value, value);
        return options;
    }

    public static Map<String, String> tryouts(List<Tryout> tryouts) {
        var options = new LinkedHashMap<String, String>();
        for (Tryout tryout : tryouts) options.put(tryout.id().toString(), options.size() + 1 + " " + tryout.activity());
        return options;
    }

    /** The challenges being worked on, by their letter. */
    public static Map<String, String> selected(Typing typing) {
        var letters = typing.letters();
        var options = new LinkedHashMap<String, String>();
        for (Challenge challenge : typing.course().selected()) {
            options.put(challenge.id().toString(), letters.get(challenge.id().toString()) + " " + challenge.words());
        }
        return options;
    }

    /** The same, and the lines for choosing one on this page. */
    public static Map<String, String> about(Page page, Typing typing) {
        var options = selected(typing);
        if (!typing.sections().contains(Section.CHOSEN)) return options;
        for (int n = 1; n <= Section.CHOSEN.lines(); n++) options.put("chosen-" + n, n + " " + page.t("paper.chosen_line", "n", number(typing, n)));
        return options;
    }

    /** The same as a line of a sheet: "1 its word · 2 …". */
    public static String line(Page page, String prefix, List<String> values) {
        return String.join(" · ", of(page, prefix, values).values());
    }

    /** Letters for a sheet of paper. */
    public static List<String> letters(int count) {
        return IntStream.range(0, count).mapToObj(Typing::letter).toList();
    }

    /** "5.1", "5.2" … */
    public static List<String> rows(int section, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(line -> section + "." + line).toList();
    }

    public static List<String> with(String first, List<String> rest) {
        return Stream.concat(Stream.of(first), rest.stream()).toList();
    }

    private static String number(Typing typing, int line) {
        return typing.sections().indexOf(Section.CHOSEN) + 1 + "." + line;
    }
}
