package urunana.challenge;

import java.util.List;
import java.util.UUID;

/** What could be done about a challenge, and where the idea comes from (C059, C060). */
public record Solution(UUID id, UUID challengeId, String words, String kind, String source) {
    /** What one may think of (C060). */
    public static final List<String> KINDS = List.of("activity", "experiment", "question", "assessment");
    public static final List<String> SOURCES = List.of("cpd_manual", "oer", "aims", "textbook", "colleague", "own");
}
