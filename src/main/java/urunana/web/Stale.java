package urunana.web;

import java.util.Map;

/** Somebody saved the record since the form was opened. Carries what stands now, field by field, so that both texts can be shown. */
public final class Stale extends RuntimeException {
    private final transient Map<String, String> theirs;
    private final int version;

    public Stale(Map<String, String> theirs, int version) {
        super("stale", null, false, false);
        this.theirs = theirs;
        this.version = version;
    }

    public Map<String, String> theirs() {
        return theirs;
    }

    public int version() {
        return version;
    }
}
