package urunana.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where text keys stand in Java and in templates. A key is a string like "cycle.title" whose first word is a feature or
 * begins keys of the English texts; one that is glued to something ("cycle.state." + word) is the beginning of keys.
 */
final class KeyUses {
    private static final Pattern NOISE = Pattern.compile("(?s)\"\"\".*?\"\"\"|<%--.*?--%>|/\\*.*?\\*/|(?m:^\\s*//[^\\n]*)");
    private static final Pattern STRING = Pattern.compile("\"([a-z][a-z0-9_]*\\.[a-z0-9_.]*)\"(\\s*\\+)?");
    private static final Pattern CHOICE = Pattern.compile("@template\\.kit\\.(?:select|radios|checks)\\((.*?)\\bvalues = ");
    private static final Pattern LABEL = Pattern.compile("label = \"([a-z0-9_.]+)\"");
    private static final Pattern COUNTED = Pattern.compile("\\bcount\\(\"([a-z0-9_]+\\.[a-z0-9_.]+)\"");
    private static final Pattern CALL = Pattern.compile("\\b(?:t|page|count|wrong|Wrong)\\((?:request, |field, |\"\", )?\"([a-z0-9_.]+)\"");
    private static final Pattern NAME = Pattern.compile(",\\s*\"([a-z_]+)\"\\s*,");

    /** One literal call with the names of the arguments it gives. */
    record Call(String file, String key, Set<String> names) {}

    private final Set<String> firstWords;
    private final Map<String, String> exact = new TreeMap<>();
    private final Map<String, String> beginnings = new TreeMap<>();
    private final Map<String, String> counted = new TreeMap<>();
    private final List<Call> calls = new ArrayList<>();

    KeyUses(Set<String> keys) {
        firstWords = keys.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
        for (String root : List.of("src/main/java/urunana", "src/main/jte")) firstWords.addAll(folders(Path.of(root)));
        for (Path file : sources()) read(file);
    }

    private static List<Path> sources() {
        var all = new ArrayList<Path>();
        all.addAll(files(Path.of("src/main/java"), ".java"));
        all.addAll(files(Path.of("src/main/jte"), ".jte"));
        return all;
    }

    private static List<String> folders(Path root) {
        try (var folders = Files.list(root)) {
            return folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> files(Path root, String ending) {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Path file) {
        String name = file.getFileName().toString();
        String source = NOISE.matcher(text(file)).replaceAll("");
        STRING.matcher(source).results().filter(found -> firstWords.contains(found.group(1).replaceAll("\\..*", ""))).forEach(found ->
                (found.group(2) == null && !found.group(1).endsWith(".") ? exact : beginnings).putIfAbsent(found.group(1), name));
        CHOICE.matcher(source).results().forEach(found ->
                LABEL.matcher(found.group(1)).results().forEach(label -> beginnings.putIfAbsent(label.group(1) + ".", name)));
        COUNTED.matcher(source).results().forEach(found -> counted.putIfAbsent(found.group(1), name));
        CALL.matcher(source).results().forEach(found -> calls.add(new Call(name, found.group(1), names(arguments(source, found.end())))));
    }

    /** The rest of a call, without what stands in inner brackets. */
    private static String arguments(String source, int from) {
        var rest = new StringBuilder();
        int depth = 1;
        for (int i = from; i < source.length() && depth > 0; i++) {
            char sign = source.charAt(i);
            if (sign == '(') depth++;
            if (depth == 1) rest.append(sign);
            if (sign == ')') depth--;
        }
        return rest.toString();
    }

    private static Set<String> names(String arguments) {
        var names = new TreeSet<String>();
        var found = NAME.matcher(arguments);
        for (int i = 0; found.find(i); i = found.end() - 1) names.add(found.group(1));
        return names;
    }

    /** Whole keys → a file where each stands. */
    Map<String, String> exact() {
        return exact;
    }

    /** Beginnings of keys → a file where each stands. */
    Map<String, String> beginnings() {
        return beginnings;
    }

    /** Keys with a number: there are .one and .other of them. */
    Map<String, String> counted() {
        return counted;
    }

    List<Call> calls() {
        return calls;
    }

    boolean uses(String key) {
        return exact.containsKey(key) || exact.containsKey(key.replaceAll("\\.(one|other)$", ""))
                || beginnings.keySet().stream().anyMatch(key::startsWith);
    }
}
