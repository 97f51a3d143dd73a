package urunana.web;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import urunana.text.Texts;

/**
 * Makes the files of {@code src/main/web} ready: where one names another ({@code "./store.js"}), the address with that one's
 * hash is put, so that a changed file is a new address for all that lean on it. Remarks of scripts stay at home.
 */
final class Scripts {
    /** Adds a finished file under its name and tells its address. */
    interface Adding {
        String add(String name, byte[] content);
    }

    private static final Pattern NAMED = Pattern.compile("\"\\./([\\w-]+\\.\\w+)\"");
    private static final Pattern REMARK = Pattern.compile("(?m)^\\s*(?://.*|/\\*\\*.*\\*/)?\\n|^[ \\t]+");

    private final Map<String, byte[]> raw;
    private final Adding adding;
    private final Map<String, String> addresses = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    Scripts(Map<String, byte[]> raw, Adding adding) {
        this.raw = raw;
        this.adding = adding;
    }

    void addAll() {
        raw.keySet().stream().sorted().forEach(this::address);
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
        byte[] content = raw.get(name);
        if (content == null) throw new IllegalStateException("no file " + name);
        if (!begun.add(name)) throw new IllegalStateException(name + " leans on itself");
        String address = adding.add(name, name.endsWith(".js") || name.endsWith(".webmanifest") ? prepared(content) : content);
        addresses.put(name, address);
        return address;
    }

    private byte[] prepared(byte[] content) {
        String text = REMARK.matcher(new String(content, StandardCharsets.UTF_8)).replaceAll("");
        return NAMED.matcher(text).replaceAll(this::named).getBytes(StandardCharsets.UTF_8);
    }

    private String named(MatchResult found) {
        return '"' + address(found.group(1)) + '"';
    }
}
