package urunana.place;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What a site says of itself. An absent figure was not said; it is not zero.
 *
 * @param version 0 as long as nothing was saved
 */
public record SchoolProfile(@Nullable Stage stage, @Nullable SchoolStatus status, @Nullable Boolean boarding,
                            @Nullable Integer pupilsFemale, @Nullable Integer pupilsMale,
                            @Nullable Integer teachersFemale, @Nullable Integer teachersMale,
                            @Nullable Integer devices, @Nullable Connectivity connectivity,
                            @Nullable Electricity electricity, @Nullable LocalDate asOf, int version) {

    /** Nothing said yet. */
    public static final SchoolProfile EMPTY =
            new SchoolProfile(null, null, null, null, null, null, null, null, null, null, null, 0);

    /** Girls and boys together, when both are known. */
    public Optional<Integer> pupils() {
        return sum(pupilsFemale, pupilsMale);
    }

    /** Women and men together, when both are known. */
    public Optional<Integer> teachers() {
        return sum(teachersFemale, teachersMale);
    }

    /** Pupils divided by teachers, one decimal; absent when a figure is missing or there is no teacher. */
    public Optional<BigDecimal> pupilTeacherRatio() {
        return teachers().filter(teachers -> teachers > 0).flatMap(teachers -> pupils().map(pupils ->
                BigDecimal.valueOf(pupils).divide(BigDecimal.valueOf(teachers), 1, RoundingMode.HALF_UP)));
    }

    private static Optional<Integer> sum(@Nullable Integer a, @Nullable Integer b) {
        return a == null || b == null ? Optional.empty() : Optional.of(a + b);
    }
}
