package urunana.cast;

import java.util.Random;
import java.util.UUID;

/** What a {@link FaultyLink} does to one request. */
public enum Fate {
    PASSED(75),
    /** The server did it; its answer never arrives. */
    ANSWER_LOST(10),
    REQUEST_CUT(8), ANSWER_CUT(8),
    /** Two to five at the same moment, or one after the other; the phone hears one of the answers, or none. */
    COPIES_TOGETHER(7), COPIES_IN_TURN(5),
    /** The phone hears nothing; the request arrives later, when others have overtaken it. */
    LATE(8),
    REFUSED(4),
    PORTAL_PAGE(3), PORTAL_REDIRECT(2),
    ERROR_500(1), ERROR_502(1), ERROR_503(2),
    /** On this phone nobody is signed in for a moment. */
    SIGNED_OUT(1);

    private static final int ALL = sum();

    /** Requests under one receipt that may meet trouble; the next ones pass, so that every history has an end. */
    private static final int PATIENCE = 6;

    private final int weight;

    Fate(int weight) {
        this.weight = weight;
    }

    /** Follows from the seed and the receipt alone: the threads of the link do not change it. */
    static Fate of(Random chance, int arrivals) {
        if (arrivals >= PATIENCE) return PASSED;
        int at = chance.nextInt(ALL);
        for (Fate fate : values()) if ((at -= fate.weight) < 0) return fate;
        return PASSED;
    }

    static Random chance(long seed, UUID receipt, int arrivals) {
        long mixed = seed * 0x9E3779B97F4A7C15L + receipt.getLeastSignificantBits() + arrivals * 0xBF58476D1CE4E5B9L;
        return new Random(mixed ^ mixed >>> 29);
    }

    private static int sum() {
        int sum = 0;
        for (Fate fate : values()) sum += fate.weight;
        return sum;
    }
}
