package urunana.challenge;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import urunana.file.StoredFile;

/** What shows that a challenge is real (C053): kind, words, and perhaps a link or a file. */
public record Evidence(UUID id, UUID challengeId, String kind, String words, String link, @Nullable StoredFile file) {
    public static final List<String> KINDS = List.of("assessment", "observation", "lesson_plan", "lesson_study",
            "attendance_register", "learner_work", "conversation", "other");
}
