package urunana.web;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Icons, bands and bars: pictures that say nothing which does not stand beside them in words, and so are hidden from who listens. */
final class Ornaments {
    // No markup in a page but that of our templates: what people wrote is escaped.
    private static final Pattern ORNAMENT = Pattern.compile("<svg[^>]* aria-hidden=\"true\"[^>]*>.*?</svg>\\s?", Pattern.DOTALL);

    private Ornaments() {}

    /** The page without them. Read byte by byte: of the markup each letter is one byte, and the words pass through as they are. */
    static byte[] leftOut(byte[] page) {
        return ORNAMENT.matcher(new String(page, StandardCharsets.ISO_8859_1)).replaceAll("").getBytes(StandardCharsets.ISO_8859_1);
    }
}
