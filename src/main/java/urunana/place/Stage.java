package urunana.place;

/** Which stages of schooling a school offers. */
public enum Stage implements Worded {
    PRE_PRIMARY, PRIMARY, SECONDARY, PRE_PRIMARY_AND_PRIMARY, PRIMARY_AND_SECONDARY, ALL;

    /** Whether it has primary classes, so that a primary strand concerns it. */
    public boolean hasPrimary() {
        return this != PRE_PRIMARY && this != SECONDARY;
    }

    /** Whether it has secondary classes. */
    public boolean hasSecondary() {
        return this == SECONDARY || this == PRIMARY_AND_SECONDARY || this == ALL;
    }
}
