package urunana.paper;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody who types from a sheet of paper with the keyboard alone, and how long that takes by the keystroke-level model
 * (Card, Moran and Newell 1980): 0.28 s for each key of an average typist who is no secretary, 1.35 s to read what stands on
 * paper for each field that is filled in. A capital is two keys; what is left empty costs its tab.
 */
final class Typist {
    private static final double KEY = 0.28;
    private static final double READ = 1.35;

    private final Page page;
    private final List<String> filled = new ArrayList<>();
    private int keys;
    private int passed;

    Typist(Page page) {
        this.page = page;
    }

    /** Goes through the form from its first field, types what stands on paper for each, and presses the button behind the last. */
    void type(Map<String, String> paper) {
        var left = new LinkedHashMap<>(paper);
        press("Tab");
        press("Enter"); // past the heading, to what the page is about
        for (int steps = 0; steps < 400; steps++) {
            press("Tab");
            var here = here();
            if (here.equals("button")) break;
            String words = left.remove(here);
            if (words == null) passed++;
            else fill(here, words);
        }
        if (!left.isEmpty()) throw new AssertionError("never reached by the tab key: " + left.keySet());
        press("Enter");
        page.waitForCondition(() -> !page.url().contains("/paper-record") || page.locator("#errors").count() > 0);
        if (page.locator("#errors").count() > 0) throw new AssertionError("refused: " + page.locator("#errors").innerText());
    }

    private void fill(String field, String words) {
        filled.add(field);
        page.keyboard().type(words);
        keys += words.length() + (int) words.chars().filter(Character::isUpperCase).count();
    }

    private void press(String key) {
        page.keyboard().press(key);
        keys++;
    }

    /** The name of the field that has the focus; a button of the form says that it is one. */
    private String here() {
        return (String) page.evaluate("() => { const it = document.activeElement; return it.form && it.tagName === 'BUTTON' ? 'button' : it.name || ''; }");
    }

    List<String> filled() {
        return filled;
    }

    double seconds() {
        return keys * KEY + filled.size() * READ;
    }

    String measured() {
        return "%d keystrokes, %d fields filled in, %d passed, %.0f s".formatted(keys, filled.size(), passed, seconds());
    }
}
