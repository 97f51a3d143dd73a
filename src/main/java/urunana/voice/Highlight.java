package urunana.voice;

import java.util.UUID;

/** Something valuable that a member said or did, noted by a colleague. */
public record Highlight(UUID id, UUID sessionId, UUID personId, String words, UUID byId) {
    /** The one it is about takes it away, or whoever wrote it. */
    public boolean mayTakeAway(UUID person) {
        return person.equals(personId) || person.equals(byId);
    }
}
