package urunana.person;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import urunana.text.Words;

/** The names of roles, for selects. */
public final class Roles {
    private Roles() {}

    /** code → words, in the order given. */
    public static Map<String, String> options(List<String> codes, Words words) {
        var options = new LinkedHashMap<String, String>();
        for (String code : codes) options.put(code, words.t("role." + code));
        return options;
    }
}
