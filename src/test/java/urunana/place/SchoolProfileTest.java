package urunana.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("K24")
@Tag("U15")
class SchoolProfileTest {

    @Test
    void dividesPupilsByTeachersToOneDecimal() {
        assertThat(profile(523, 522, 10, 11).pupilTeacherRatio()).hasValueSatisfying(
                ratio -> assertThat(ratio).isEqualByComparingTo("49.8"));
        assertThat(profile(1, 0, 2, 2).pupilTeacherRatio()).hasValueSatisfying(
                ratio -> assertThat(ratio).isEqualByComparingTo("0.3"));
    }

    @Test
    void hasNoRatioWithoutTeachers() {
        assertThat(profile(100, 100, 0, 0).pupilTeacherRatio()).isEmpty();
        assertThat(profile(100, 100, null, 4).pupilTeacherRatio()).isEmpty();
        assertThat(profile(null, 100, 4, 4).pupilTeacherRatio()).isEmpty();
    }

    @Test
    void tellsUnknownFromZero() {
        assertThat(profile(0, 340, 3, 5).pupils()).hasValue(340);
        assertThat(profile(null, 340, 3, 5).pupils()).isEmpty();
        assertThat(SchoolProfile.EMPTY.teachers()).isEmpty();
    }

    @Test
    @Tag("C004")
    void knowsWhichStrandsAStageConcerns() {
        assertThat(Stage.ALL.hasPrimary() && Stage.ALL.hasSecondary()).isTrue();
        assertThat(Stage.PRE_PRIMARY.hasPrimary() || Stage.PRE_PRIMARY.hasSecondary()).isFalse();
        assertThat(Stage.PRE_PRIMARY_AND_PRIMARY.hasPrimary()).isTrue();
        assertThat(Stage.SECONDARY.hasPrimary()).isFalse();
    }

    private static SchoolProfile profile(Integer girls, Integer boys, Integer women, Integer men) {
        return new SchoolProfile(Stage.PRIMARY, null, null, girls, boys, women, men, null, null, null, null, 1);
    }
}
