package urunana.person;

import java.security.SecureRandom;
import java.util.Locale;

/** One-time codes people read aloud or type from paper: letters and digits that cannot be mistaken for one another. */
final class Code {
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** 70 bits: on a printed slip it may lie about for days. */
    static final int SLIP = 14;
    /** 40 bits: lives ten minutes and five tries. */
    static final int RESET = 8;

    private Code() {}

    static String make(int letters) {
        var code = new StringBuilder();
        for (int i = 0; i < letters; i++) code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        return code.toString();
    }

    /** ABCD-EFGH, for reading. */
    static String grouped(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }

    /** What was typed, without the grouping. */
    static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }
}
