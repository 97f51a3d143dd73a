package urunana.guard;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;

/** What somebody would stumble over on the page that a browser shows, in words; nothing when the page is good. */
final class Eye {
    /** Every rule of WCAG 2.0, 2.1 and 2.2 up to AA. The size of targets is not among those axe asks by itself. */
    private static final String EVERY_RULE = """
            {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'], rules: {'target-size': {enabled: true}}}""";

    /** The rules whose answer depends on the width and the colours of a screen. */
    private static final String RULES_OF_A_SCREEN = """
            {runOnly: {type: 'rule', values: ['target-size', 'color-contrast', 'scrollable-region-focusable', 'link-in-text-block']}}""";

    private static final String AXE = """
            async () => (await axe.run(document, {resultTypes: ['violations'], ...%s})).violations.map(rule =>
              rule.id + ': ' + rule.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(' | '))""";

    /** A word of ordinary length that offers no place to part it stands on one line. */
    private static final String LAYOUT = """
            () => {
              const faults = [];
              const wide = document.scrollingElement.scrollWidth;
              if (wide > innerWidth) faults.push('scrolls sideways: ' + wide + ' in ' + innerWidth);
              if (!document.title.trim()) faults.push('no title');
              if (!document.documentElement.lang) faults.push('no language');
              const heads = document.querySelectorAll('h1').length;
              if (heads !== 1) faults.push(heads + ' first headings');
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              const range = document.createRange();
              while (texts.nextNode()) {
                const text = texts.currentNode;
                if (!text.parentElement.checkVisibility() || text.parentElement.closest('.hide, .skip, svg, textarea, select')) continue;
                for (const found of text.data.matchAll(/(?<![^\\s(«“"])[\\p{L}\\p{N}'’]{2,22}(?![^\\s.,;:!?)»”"])/gu)) {
                  range.setStart(text, found.index);
                  range.setEnd(text, found.index + found[0].length);
                  const lines = [...range.getClientRects()].map(line => Math.round(line.top));
                  if (new Set(lines).size > 1) faults.push('broken word: ' + found[0]);
                }
              }
              return faults;
            }""";

    private Eye() {}

    /** Gives the page what {@link #faults} needs, wherever it goes afterwards. */
    static Page opened(Page page) {
        page.addInitScript(AxeBuilder.getAxeScript());
        return page;
    }

    /** Everything. */
    static List<String> faults(Page page) {
        return faults(page, EVERY_RULE);
    }

    /** What may be wrong on this screen although the same page is good on another. */
    static List<String> faultsOfTheScreen(Page page) {
        return faults(page, RULES_OF_A_SCREEN);
    }

    private static List<String> faults(Page page, String rules) {
        return Stream.of(LAYOUT, AXE.formatted(rules)).flatMap(look -> ((List<?>) page.evaluate(look)).stream()).map(String::valueOf).toList();
    }
}
