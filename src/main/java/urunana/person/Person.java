package urunana.person;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Anyone who signs in or is named (P01). {@code sex} is null also for readers whom it does not concern. */
public record Person(UUID id, String fullName, @Nullable String signInName, @Nullable String phone, @Nullable String sex,
                     String language, List<String> subjects, List<String> grades, List<String> strengths,
                     @Nullable String careerStage, boolean administrator, @Nullable String externalId, int version) {
    public static final List<String> SEXES = List.of("female", "male", "other");
    /** The four career stages (C015), from the first year on. */
    public static final List<String> CAREER_STAGES = List.of("new", "junior", "master", "senior");

    /** What the person types to sign in. */
    public String signInAs() {
        return signInName != null ? signInName : phone != null ? phone : "";
    }
}
