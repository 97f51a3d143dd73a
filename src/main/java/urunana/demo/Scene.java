package urunana.demo;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing somebody does in a story: the day counted from today, the time, who, what, the name it gets, and its words.
 * A story file has a line {@code -16 14:03 uwase open} for each, followed by lines {@code field = words}.
 */
record Scene(int day, LocalTime time, String who, String act, String key, Map<String, String> words) {
    static List<Scene> read(String story) {
        var scenes = new ArrayList<Scene>();
        for (String line : Sheet.text("story/" + story + ".txt").split("\n")) {
            if (line.isBlank() || line.startsWith("#")) continue;
            if (line.matches("-?\\d+ \\d\\d:\\d\\d .*")) scenes.add(begin(line).after(scenes));
            else scenes.getLast().words().put(line.substring(0, line.indexOf('=')).strip(), line.substring(line.indexOf('=') + 1).strip());
        }
        return scenes;
    }

    private static Scene begin(String line) {
        String[] part = line.strip().split(" ");
        return new Scene(Integer.parseInt(part[0]), LocalTime.parse(part[1]), part[2], part[3], part.length > 4 ? part[4] : "", new LinkedHashMap<>());
    }

    private Scene after(List<Scene> before) {
        if (before.isEmpty()) return this;
        Scene last = before.getLast();
        if (last.day < day || last.day == day && !last.time.isAfter(time)) return this;
        throw new IllegalStateException(this + " stands after " + last);
    }

    /** The words of a field that may be left out. */
    String or(String field, String otherwise) {
        return words.getOrDefault(field, otherwise);
    }

    String need(String field) {
        String found = words.get(field);
        if (found == null) throw new IllegalStateException(this + " lacks " + field);
        return found;
    }
}
