package urunana.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes one small SVG picture: escapes all text, keeps numbers short, breaks lines without a browser. */
public final class Svg {

    private final StringBuilder out = new StringBuilder(4096);

    /** Begins a picture that is one image to a screen reader, with its name and what it tells. */
    public static Svg picture(String style, int width, int height, String title, String telling) {
        return new Svg()
                .open("svg", "class", style, "width", width, "height", height, "viewBox", "0 0 " + width + " " + height,
                        "role", "img", "overflow", "visible", "xmlns", "http://www.w3.org/2000/svg")
                .words("title", title).words("desc", telling);
    }

    /** Opens an element; attributes are name and value in turn, and a null value leaves its attribute out. */
    public Svg open(String tag, @Nullable Object... attributes) {
        start(tag, attributes);
        out.append('>');
        return this;
    }

    /** Writes an element without content. */
    public Svg leaf(String tag, @Nullable Object... attributes) {
        start(tag, attributes);
        out.append("/>");
        return this;
    }

    /** Writes an element that holds nothing but words. */
    public Svg words(String tag, String words, @Nullable Object... attributes) {
        start(tag, attributes);
        out.append('>').append(escape(words));
        return close(tag);
    }

    /** Closes an element. */
    public Svg close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    private void start(String tag, @Nullable Object... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] instanceof Object value) {
                out.append(' ').append(attributes[i]).append("=\"").append(escape(show(value))).append('"');
            }
        }
    }

    private static String show(Object value) {
        return value instanceof Double number ? number(number) : value.toString();
    }

    /** A number with at most one decimal, which is finer than the eye on any screen. */
    public static String number(double value) {
        var text = String.format(Locale.ROOT, "%.1f", value);
        var whole = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        return whole.equals("-0") ? "0" : whole;
    }

    /** Two numbers as a point. */
    public static String point(double x, double y) {
        return number(x) + " " + number(y);
    }

    /** Text made safe for content and attributes; characters that XML cannot hold are dropped. */
    public static String escape(String text) {
        var safe = new StringBuilder(text.length() + 16);
        text.codePoints().filter(Svg::allowed).forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    private static boolean allowed(int c) {
        return c == '\n' || c == '\t' || c >= ' ' && c < 0xD800 || c > 0xDFFF && c < 0xFFFE || c > 0xFFFF;
    }

    /**
     * Breaks words into lines that fit a width at a font size. A word longer than a line stays whole, and a last
     * word of one or two letters, such as a number, does not stand alone.
     */
    public static List<String> wrap(String text, double width, double size) {
        var lines = new ArrayList<String>();
        for (var word : text.strip().replaceFirst("[ ](\\S{1,2})$", "\u00a0$1").split("[ \\n\\t]+")) {
            if (lines.isEmpty() || width(lines.getLast() + " " + word, size) > width) {
                lines.add(word);
            } else {
                lines.set(lines.size() - 1, lines.getLast() + " " + word);
            }
        }
        return lines;
    }

    /** About how wide a text is in a common sans-serif face, on the generous side. */
    public static double width(String text, double size) {
        return size * text.chars().mapToDouble(Svg::em).sum();
    }

    private static double em(int c) {
        if ("iljtfrI.,:;'’|!()- \u00a0".indexOf(c) >= 0) {
            return 0.34;
        }
        return "mwMW".indexOf(c) >= 0 ? 0.88 : Character.isUpperCase(c) ? 0.68 : 0.56;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
