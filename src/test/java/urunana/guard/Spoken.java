package urunana.guard;

import java.util.UUID;
import urunana.cast.Who;

/** What was said without a name in the communities of {@link Records}: enough of it to be shown. */
final class Spoken {
    /** Adds a row of a community. */
    interface Rows {
        void add(String table, Object... columns);
    }

    private Spoken() {}

    /** This member and others have said how a session was. */
    static void felt(Rows rows, UUID session, Who member) {
        rows.add("pulse_given", "session_id", session, "person_id", member.id());
        for (int i = 0; i < 5; i++) rows.add("pulse", "session_id", session, "joy", i % 4 + 1, "usefulness", 4, "words", "Begin on time", "shown", true);
    }

    /** The same of the six enablers. */
    static void judged(Rows rows, UUID cycle, Who member) {
        rows.add("enabler_given", "cycle_id", cycle, "person_id", member.id());
        for (int i = 0; i < 5; i++) {
            rows.add("enabler_rating", "cycle_id", cycle, "purpose", 3, "relationships", i % 4 + 1, "collaboration", 3, "inquiry", 2, "leadership", 4,
                    "accountability", 3, "shown", true);
        }
    }

    /** A vote that is over. */
    static void votedFor(UUID challenge, Rows rows, UUID session, Who member) {
        rows.add("ballot", "session_id", session, "person_id", member.id());
        rows.add("vote_count", "session_id", session, "challenge_id", challenge, "votes", 1);
        rows.add("vote_closure", "session_id", session);
    }
}
