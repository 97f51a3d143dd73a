package urunana.invitation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The few words somebody sends by hand, in a text message: what, when, where, and the address. Nothing of the talk. */
public record ShareText(String words) {
    /** Two text messages, roughly. */
    static final int LONGEST = 300;

    /** As much as fits: the room goes first, then the end of the line; the address always stays whole. */
    static ShareText of(String what, String room, String ask, String address) {
        String end = " " + ask + " " + address;
        String start = room.isEmpty() || length(what + ", " + room + "." + end) > LONGEST ? what : what + ", " + room;
        return new ShareText(cut(start, LONGEST - length(end) - 1) + "." + end);
    }

    /** As the address of a link carries it. */
    public String encoded() {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String cut(String words, int most) {
        return length(words) <= most ? words : words.substring(0, words.offsetByCodePoints(0, Math.max(0, most - 1))) + "…";
    }

    private static int length(String words) {
        return words.codePointCount(0, words.length());
    }
}
