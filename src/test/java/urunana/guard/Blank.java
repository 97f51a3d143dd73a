package urunana.guard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import urunana.cast.Cast;
import urunana.cast.Who;

/** A form as it stands on a page, with words that make sense in every field: field → words. */
record Blank(String action, String path, Who who, Map<String, String> fields) {
    private static final Pattern FORM = Pattern.compile("<form[^>]*method=\"post\"[^>]*action=\"([^\"]*)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("<(input|select|textarea|button)([^>]*) name=\"([^\"]+)\"([^>]*)>(.*?)(?=<(?:input|select|textarea|button)|$)",
            Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile(" value=\"([^\"]+)\"");
    private static final Pattern TYPE = Pattern.compile(" type=\"([^\"]+)\"");

    /** Every form there is on these pages, once for each set of fields. */
    static List<Blank> on(Cast cast, List<Sights.Sight> sights) {
        var seen = new LinkedHashSet<String>();
        var blanks = new ArrayList<Blank>();
        for (var sight : sights) {
            FORM.matcher(cast.as(sight.who()).get(sight.path()).body()).results().forEach(form -> {
                String action = form.group(1).replace("&amp;", "&");
                var fields = fields(form.group(2));
                String shape = action.replaceAll("[0-9a-f-]{36}", "*");
                if (seen.add(shape + kinds(fields).keySet())) blanks.add(new Blank(shape, action, sight.who(), fields));
            });
        }
        return blanks;
    }

    /** The fields; of those there is one of for each person or record, the first. */
    Collection<String> kinds() {
        return kinds(fields).values();
    }

    private static Map<String, String> kinds(Map<String, String> fields) {
        var kinds = new LinkedHashMap<String, String>();
        fields.keySet().forEach(name -> kinds.putIfAbsent(name.replaceAll("[0-9a-f-]{36}|[0-9]+", "*"), name));
        return kinds;
    }

    private static Map<String, String> fields(String form) {
        var fields = new LinkedHashMap<String, String>();
        FIELD.matcher(form).results().forEach(field -> {
            if (!field.group(3).equals("receipt")) fields.putIfAbsent(field.group(3), words(field.group(1), field.group(2) + field.group(4), field.group(5)));
        });
        return fields;
    }

    private static String words(String tag, String attributes, String inside) {
        var value = VALUE.matcher(tag.equals("select") ? inside : attributes);
        if (value.find()) return value.group(1);
        var type = TYPE.matcher(attributes);
        return switch (type.find() ? type.group(1) : tag) {
            case "date" -> "2026-10-01";
            case "time" -> "10:00";
            case "number" -> "1";
            case "select" -> "";
            default -> "Some words";
        };
    }
}
