package urunana.pulse;

/** When what was said without a name joins what everybody sees: together with others only. Pure. */
public final class Lot {
    /** As everywhere in this program: among fewer than five, colleagues can guess who said what. */
    public static final int ENOUGH = 5;

    /** Later ones join three at a time: one alone could be told by looking before and after. */
    public static final int MORE = 3;

    private Lot() {}

    /** Whether those that wait may join now. */
    static boolean ripe(int shown, int waiting) {
        return waiting >= (shown == 0 ? ENOUGH : MORE);
    }
}
