package urunana.guard;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import urunana.cast.Phone;

/** Somebody taps every link there is: from these addresses to all that the pages lead to. */
final class Walk {
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)");
    private static final Pattern SEARCH = Pattern.compile("<form[^>]*method=\"get\"[^>]*action=\"([^\"]*)\"(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("<input[^>]*name=\"([^\"]+)\"");
    private static final int FAR = 1500;

    private final Phone phone;
    private final Set<String> known = new LinkedHashSet<>();
    private final ArrayDeque<String> ahead = new ArrayDeque<>();
    private final Map<String, Phone.Answer> pages = new LinkedHashMap<>();

    private Walk(Phone phone) {
        this.phone = phone;
    }

    /** Address → what was there. Forms that search are sent with this word. */
    static Map<String, Phone.Answer> from(Phone phone, Collection<String> starts, String word) {
        var walk = new Walk(phone);
        starts.forEach(walk::see);
        while (!walk.ahead.isEmpty()) walk.visit(walk.ahead.poll(), word);
        return walk.pages;
    }

    private void see(String path) {
        if (path.startsWith("//") || path.startsWith("/assets/") || !known.add(path)) return;
        if (known.size() > FAR) throw new AssertionError("the walk does not end: " + path);
        ahead.add(path);
    }

    private void visit(String path, String word) {
        var answer = phone.get(path);
        pages.put(path, answer);
        if (answer.location().startsWith("/")) see(answer.location().replaceAll("#.*", ""));
        LINK.matcher(answer.body()).results().forEach(link -> see(link.group(1).replace("&amp;", "&")));
        SEARCH.matcher(answer.body()).results().forEach(form -> FIELD.matcher(form.group(2)).results()
                .forEach(field -> see(form.group(1) + "?" + field.group(1) + "=" + word)));
    }
}
