package urunana.guard;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a template writes by itself, with all code taken out: there should be no word among it. */
final class TemplateText {
    private static final Pattern SPOKEN = Pattern.compile("\\b(?:title|alt|placeholder|aria-label)=\"([^\"]*)\"");
    private static final List<String> BARE = List.of("@else", "@endif", "@endfor", "@raw", "@endraw");

    private final String source;
    private final StringBuilder html = new StringBuilder();
    private int at;

    private TemplateText(String source) {
        this.source = source;
    }

    /** Words a reader would see or hear that come from no text file. */
    static List<String> wordsIn(String source) {
        String html = html(source);
        var between = html.replaceAll("(?s)<!--.*?-->", "").replaceAll("<[^>]*>", "\n").replaceAll("&[#a-z0-9]+;", "").lines();
        var attributes = SPOKEN.matcher(html).results().map(found -> found.group(1));
        return Stream.concat(between, attributes).map(String::strip).filter(text -> text.codePoints().anyMatch(Character::isLetter)).toList();
    }

    static String html(String source) {
        var text = new TemplateText(source);
        text.markup();
        return text.html.toString();
    }

    /** Up to the end of the source, or of the content block we are in. */
    private void markup() {
        while (at < source.length() && source.charAt(at) != '`') {
            if (!comment() && !line() && !bare() && !code()) html.append(source.charAt(at++));
        }
    }

    private boolean comment() {
        if (!source.startsWith("<%--", at)) return false;
        at = source.indexOf("--%>", at) + 4;
        return true;
    }

    private boolean line() {
        if (!source.startsWith("@import ", at) && !source.startsWith("@param ", at)) return false;
        at = (source + "\n").indexOf('\n', at);
        return true;
    }

    private boolean bare() {
        for (String word : BARE) {
            if (source.startsWith(word, at) && !source.startsWith("@elseif", at)) {
                at += word.length();
                return true;
            }
        }
        return false;
    }

    private boolean code() {
        for (String opening : List.of("${", "$unsafe{", "!{", "@if(", "@elseif(", "@for(", "@template.")) {
            if (!source.startsWith(opening, at)) continue;
            at = opening.equals("@template.") ? source.indexOf('(', at) : at + opening.length() - 1;
            nested(source.charAt(at++) == '(' ? ')' : '}');
            return true;
        }
        return false;
    }

    /** Up to and with the closing sign; strings are passed over, content blocks are markup again. */
    private void nested(char closing) {
        while (source.charAt(at) != closing) {
            char sign = source.charAt(at++);
            switch (sign) {
                case '"', '\'' -> string(sign);
                case '(' -> nested(')');
                case '{' -> nested('}');
                case '`' -> block();
                default -> { }
            }
        }
        at++;
    }

    private void string(char quote) {
        while (source.charAt(at) != quote) at += source.charAt(at) == '\\' ? 2 : 1;
        at++;
    }

    private void block() {
        html.append('\n');
        markup();
        at++;
        html.append('\n');
    }
}
