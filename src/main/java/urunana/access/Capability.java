package urunana.access;

import java.util.Locale;

/** What a role may do, over the place of the duty and all places within it (tables role_capability, duty). */
public enum Capability {
    LEAD, MENTOR, GUIDE_MENTORS, RECEIVE_REPORTS, READ_OUTPUTS, OVERSEE, MANAGE_PEOPLE, RESET_CODES, MANAGE_PLACES, MANAGE_PROGRAMME, HOST;

    /** The word the database uses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Capability of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
