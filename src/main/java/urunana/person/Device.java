package urunana.person;

import java.util.LinkedHashMap;
import java.util.Map;
import urunana.text.Words;

/** What somebody signed in with, as its owner would call it: the long name a browser gives itself says little to people. */
record Device(String browser, String system) {
    /** Mark in the browser's own name → what people call it. The first that is found counts: most pretend to be others too. */
    private static final Map<String, String> BROWSERS = inOrder("Opera Mini", "Opera Mini", "OPR/", "Opera", "Edg", "Edge", "SamsungBrowser", "Samsung Internet",
            "UCBrowser", "UC Browser", "Firefox/", "Firefox", "FxiOS", "Firefox", "CriOS", "Chrome", "Chrome/", "Chrome", "Safari/", "Safari");
    private static final Map<String, String> SYSTEMS = inOrder("KAIOS", "KaiOS", "Android", "Android", "iPhone", "iPhone", "iPad", "iPad",
            "Windows", "Windows", "CrOS", "ChromeOS", "Mac OS X", "Mac", "Linux", "Linux");

    static Device of(String userAgent) {
        return new Device(first(BROWSERS, userAgent), first(SYSTEMS, userAgent));
    }

    String name(Words words) {
        if (browser.isEmpty() && system.isEmpty()) return words.t("person.me.device");
        if (browser.isEmpty() || system.isEmpty()) return browser + system;
        return words.t("person.me.device_on", "browser", browser, "system", system);
    }

    private static String first(Map<String, String> names, String userAgent) {
        return names.entrySet().stream().filter(name -> userAgent.contains(name.getKey())).map(Map.Entry::getValue).findFirst().orElse("");
    }

    private static Map<String, String> inOrder(String... marksAndNames) {
        var names = new LinkedHashMap<String, String>();
        for (int i = 0; i < marksAndNames.length; i += 2) names.put(marksAndNames[i], marksAndNames[i + 1]);
        return names;
    }
}
