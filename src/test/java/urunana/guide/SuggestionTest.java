package urunana.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which guide is proposed to whom. */
@Tag("K75")
@Tag("K76")
class SuggestionTest {
    private static String code(String kind, String connectivity, Double ratio, String... ended) {
        return new Suggestion(kind, connectivity, ratio, List.of(ended)).code();
    }

    @Test
    void whoMeetsDecidesFirst() {
        assertThat(code("head_teachers", "none", 90.0)).isEqualTo("network");
        assertThat(code("cluster", "none", 90.0)).isEqualTo("cluster");
        assertThat(code("general", null, null)).isEqualTo("action");
    }

    @Test
    void aSchoolWithoutNetworkClimbsTheThreeStagesOneWithEachCycle() {
        assertThat(code("general", "none", 40.0)).isEqualTo("low_tech_1");
        assertThat(code("general", "none", 40.0, "low_tech_1")).isEqualTo("low_tech_2");
        assertThat(code("general", "mobile", 40.0, "low_tech_2", "low_tech_1")).as("whoever began goes on").isEqualTo("low_tech_3");
        assertThat(code("general", "none", 40.0, "action", "low_tech_1")).as("another guide between does not set back").isEqualTo("low_tech_2");
        assertThat(code("general", "none", 40.0, "low_tech_3")).isEqualTo("action");
    }

    @Test
    void manyPupilsForOneTeacherAskForTheShortGuide() {
        assertThat(code("subject", "mobile", 60.0)).isEqualTo("action");
        assertThat(code("subject", "mobile", 60.1)).isEqualTo("workload");
        assertThat(code("subject", "none", 80.0)).as("without network first things first").isEqualTo("low_tech_1");
    }
}
