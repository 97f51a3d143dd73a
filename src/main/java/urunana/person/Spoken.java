package urunana.person;

import java.util.LinkedHashMap;
import java.util.Map;
import urunana.web.Page;

/** The languages a person may choose, each in its own name. */
public final class Spoken {
    private Spoken() {}

    public static Map<String, String> options(Page page) {
        var options = new LinkedHashMap<String, String>();
        for (String language : page.languages()) options.put(language, page.t("kit.language." + language));
        return options;
    }
}
