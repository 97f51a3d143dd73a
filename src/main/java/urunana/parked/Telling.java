package urunana.parked;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import urunana.text.Words;

/**
 * Says in words what a form said in fields: which kind of form it was, what each field is called there, what a choice or an
 * id means. What has no name is still readable as it was typed.
 */
public record Telling(Words words, Map<String, String> names) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Noun of an address → the feature whose texts name its fields. */
    private static final Map<String, String> FEATURES = Map.ofEntries(Map.entry("sessions", "session"), Map.entry("promises", "session"),
            Map.entry("cycles", "cycle"), Map.entry("ticks", "cycle"), Map.entry("challenges", "challenge"), Map.entry("tryouts", "tryout"),
            Map.entry("lessons", "lesson"), Map.entry("consolidations", "consolidation"), Map.entry("disseminations", "dissemination"),
            Map.entry("documents", "document"), Map.entry("cards", "card"), Map.entry("jottings", "agenda"), Map.entry("report", "report"));

    /** One field: its name, what it is called, each value as typed and as it reads; {@code words}: whether its author can write it anew. */
    public record Line(String field, String label, List<String> typed, List<String> read, boolean words) {
        /** Nothing to read: a choice not made, a version, the id of something that has no name. */
        public boolean silent() {
            return read.stream().allMatch(String::isBlank);
        }

        public boolean isLong(String value) {
            return value.length() > 60 || value.contains("\n") || value.contains(" ");
        }
    }

    /** What kind of form it was. */
    public String kind(String path) {
        String kind = kindKey(path);
        String text = words.texts().find(words.language(), kind);
        return text != null ? text : words.t("parked.kind.other");
    }

    /** The text key of a kind: by the last two nouns of the address when they have a text of their own, else by the last. */
    String kindKey(String path) {
        var nouns = nouns(path);
        if (nouns.isEmpty()) return "parked.kind.other";
        String last = nouns.getLast().replace('-', '_');
        String two = nouns.size() < 2 ? last : nouns.get(nouns.size() - 2) + "_" + last;
        return "parked.kind." + (words.texts().find("en", "parked.kind." + two) != null ? two : last);
    }

    /** Why it could not be entered; a reason that was said in words we no longer have is told in general. */
    public String why(Entry entry) {
        String plainly = "parked.why." + entry.reason().replace("refusal.", "");
        if (words.texts().find("en", plainly) != null) return words.t(plainly);
        boolean known = words.texts().find("en", entry.reason()) != null;
        return words.t(known ? entry.reason() : "refusal.meanwhile");
    }

    /** The fields as lines, in the order of the form. */
    public List<Line> lines(String path, Map<String, List<String>> fields) {
        var lines = new ArrayList<Line>();
        fields.forEach((field, values) -> lines.add(line(nouns(path), field, values)));
        return lines;
    }

    private Line line(List<String> nouns, String field, List<String> values) {
        var read = values.stream().map(value -> read(nouns, field, value)).toList();
        boolean words = values.stream().noneMatch(String::isBlank) && values.equals(read) && !field.equals("version");
        return new Line(field, label(nouns, field), values, field.equals("version") ? List.of() : read, words);
    }

    private String label(List<String> nouns, String field) {
        int dash = field.indexOf('-');
        String person = dash < 0 ? null : names.get(field.substring(dash + 1));
        if (person != null) return person;
        String label = text(nouns, dash < 0 ? field : field.substring(0, dash) + "." + field.substring(dash + 1));
        if (label == null && dash > 0) label = text(nouns, field.substring(0, dash));
        if (field.equals("for") || field.equals("for_asked")) return words.t(field.equals("for") ? "community.for.who" : "community.for.asked");
        return label != null ? label : field.equals("words") ? words.t("parked.words") : field.replaceAll("-[0-9a-f-]{36}$", "").replace('_', ' ');
    }

    private String read(List<String> nouns, String field, String value) {
        if (ID.matcher(value).matches()) return names.getOrDefault(value, "");
        String choice = value.matches("[a-z_]{2,30}") ? text(nouns, field.replaceAll("-.*", "") + "." + value) : null;
        return choice != null ? choice : value;
    }

    private @Nullable String text(List<String> nouns, String key) {
        for (String noun : nouns.reversed()) {
            String feature = FEATURES.get(noun);
            String text = feature == null ? null : words.texts().find(words.language(), feature + "." + key);
            if (text != null && text.indexOf('{') < 0) return text;
        }
        return null;
    }

    /** The nouns of an address inside a community. */
    private static List<String> nouns(String path) {
        return Arrays.stream(path.replaceAll("\\?.*", "").split("/")).skip(3).filter(part -> !part.isEmpty() && !ID.matcher(part).matches()).toList();
    }
}
