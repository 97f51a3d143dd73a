package urunana.web;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import urunana.text.Texts;

/**
 * Makes the files of {@code src/main/web} ready: where one names another ({@code "./store.js"}), the address with that one's
 * hash is put, so that a changed file is a new address for all that lean on it. Remarks of scripts stay at home, and scripts
 * that are needed together travel as one file (docs/decisions/025).
 */
final class Scripts {
    /** Adds a finished file under its name and tells its address. */
    interface Adding {
        String add(String name, byte[] content);
    }

    private static final Pattern NAMED = Pattern.compile("\"\\./([\\w-]+\\.\\w+)\"");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import \\{ (.*) } from \"\\./([\\w-]+\\.js)\";\\n");
    private static final Pattern DECLARED = Pattern.compile("(?m)^(?:export )?(?:async )?(?:const|let|function) ([\\w$]+)");
    private static final Pattern REMARK = Pattern.compile("(?m)^\\s*(?://.*|/\\*\\*.*\\*/)?\\n|^[ \\t]+|(?<=;) +//.*$|/\\* .* \\*/ ");

    /** Under the name of the one that the others come with; each after those it leans on. */
    private static final Map<String, List<String>> TOGETHER = Map.of("store.js", scripts("store", "meter", "outbox", "seal"),
            "home.js", scripts("photo", "form", "plain", "pack", "phone", "home"));

    private final Map<String, byte[]> raw;
    private final Adding adding;
    private final Map<String, String> addresses = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    Scripts(Map<String, byte[]> raw, Adding adding) {
        this.raw = raw;
        this.adding = adding;
    }

    /** Adds everything; returns the address of each file, which for several may be one. */
    Map<String, String> addAll() {
        raw.keySet().stream().sorted().forEach(this::address);
        return addresses;
    }

    /** The sentences of the scripts in one language, as a module. */
    static byte[] words(Texts texts, String language) {
        var words = new TreeMap<String, @Nullable String>();
        for (String key : texts.keys("en")) {
            if (key.startsWith("script.")) words.put(key.substring("script.".length()), texts.find(language, key));
        }
        return ("export default " + JsonMapper.builder().build().writeValueAsString(words)).getBytes(StandardCharsets.UTF_8);
    }

    private String address(String name) {
        String known = addresses.get(name);
        if (known != null) return known;
        String whole = wholeOf(name);
        if (!begun.add(whole)) throw new IllegalStateException(whole + " leans on itself");
        var parts = TOGETHER.getOrDefault(whole, List.of(whole));
        String address = adding.add(whole, whole.endsWith(".js") ? linked(joined(parts)) : whole.endsWith(".webmanifest") ? linked(read(whole)) : content(whole));
        parts.forEach(part -> addresses.put(part, address));
        return address;
    }

    private static List<String> scripts(String... names) {
        return Stream.of(names).map(name -> name + ".js").toList();
    }

    private static String wholeOf(String name) {
        return TOGETHER.keySet().stream().filter(whole -> TOGETHER.get(whole).contains(name)).findFirst().orElse(name);
    }

    private byte[] content(String name) {
        byte[] content = raw.get(name);
        if (content == null) throw new IllegalStateException("no file " + name);
        return content;
    }

    private String read(String name) {
        return new String(content(name), StandardCharsets.UTF_8);
    }

    // What they ask each other for is there already; what they ask others for is asked for once.
    private String joined(List<String> parts) {
        var asked = new TreeMap<String, Set<String>>();
        var declared = new HashSet<String>();
        var text = new StringBuilder();
        for (String part : parts) {
            String script = read(part);
            DECLARED.matcher(script).results().forEach(found -> distinct(declared, found.group(1), part));
            IMPORT.matcher(script).results().filter(found -> !parts.contains(found.group(2))).forEach(found ->
                    asked.computeIfAbsent(found.group(2), from -> new TreeSet<>()).addAll(List.of(found.group(1).split(", "))));
            text.append(IMPORT.matcher(script).replaceAll(""));
        }
        asked.forEach((from, names) -> {
            names.forEach(name -> distinct(declared, name, from));
            text.insert(0, "import { %s } from \"./%s\";\n".formatted(String.join(", ", names), from));
        });
        return text.toString();
    }

    private static void distinct(Set<String> declared, String name, String part) {
        if (!declared.add(name)) throw new IllegalStateException(name + " in " + part + " is the name of something it travels with");
    }

    private byte[] linked(String script) {
        return NAMED.matcher(REMARK.matcher(script).replaceAll("")).replaceAll(this::named).getBytes(StandardCharsets.UTF_8);
    }

    private String named(MatchResult found) {
        return '"' + address(found.group(1)) + '"';
    }
}
