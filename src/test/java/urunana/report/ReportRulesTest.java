package urunana.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rules of reports that need no database. */
class ReportRulesTest {
    private static final Instant T = Instant.parse("2026-09-24T08:00:00Z");
    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID LATER = UUID.randomUUID();
    private static final UUID CHOSEN = UUID.randomUUID();

    @Test
    @Tag("C079")
    void theStateOfACycleReportFollowsFromWhatHappenedToIt() {
        assertThat(sent(null, null, null).state()).isEqualTo(new CycleReportState.Submitted(T));
        assertThat(sent(T, null, null).state()).isEqualTo(new CycleReportState.Received(T));
        assertThat(sent(T, T, null).state()).isEqualTo(new CycleReportState.Returned(T, "More"));
        assertThat(sent(T, null, T).state()).isEqualTo(new CycleReportState.Accepted(T));
        assertThat(new CycleReport(facts(), List.of(), outputs(), null, List.of()).state()).isEqualTo(new CycleReportState.Awaited());
    }

    @Test
    @Tag("C079")
    void leadersWriteUntilSomebodyReads() {
        assertThat(new CycleReportState.Awaited().open()).isTrue();
        assertThat(sent(null, null, null).state().open()).isTrue();
        assertThat(sent(T, null, null).state().open()).isFalse();
        assertThat(sent(T, T, null).state().open()).isTrue();
        assertThat(sent(T, null, T).state().open()).isFalse();
    }

    @Test
    void attendanceIsCountedByWhatWasWrittenDown() {
        var counted = Attendance.of(List.of(new Attending("a", "whole"), new Attending("b", "late"), new Attending("c", "left_early"),
                new Attending("d", "away"), new Attending("e", null)));
        assertThat(counted).isEqualTo(new Attendance(5, 1, 1, 1, 1));
        assertThat(counted.came()).isEqualTo(3);
    }

    @Test
    @Tag("P04")
    void aCountIsSmallWhenAnyGroupThatCanBeWorkedOutIsUnderFive() {
        assertThat(new Attendance(20, 20, 0, 0, 0).small()).isFalse();
        assertThat(new Attendance(20, 10, 5, 0, 5).small()).isFalse();
        assertThat(new Attendance(20, 18, 0, 0, 2).small()).isTrue();
        assertThat(new Attendance(20, 18, 0, 0, 0).small()).as("two are missing, though nobody wrote them down").isTrue();
        assertThat(new Attendance(4, 4, 0, 0, 0).small()).isTrue();
        assertThat(new Attendance(0, 0, 0, 0, 0).small()).isFalse();
    }

    @Test
    void deviationIsActualMinusPlannedOnceBothPartsAreKnown() {
        assertThat(new Minutes(60, 70).deviation()).isEqualTo(10);
        assertThat(new Minutes(60, null).deviation()).isNull();
        assertThat(new Minutes(60, 70).plus(new Minutes(30, 10)).deviation()).isEqualTo(-10);
        assertThat(new Minutes(60, 70).plus(new Minutes(30, null)).deviation()).isNull();
    }

    @Test
    @Tag("C034")
    void outputsHaveNoFieldForNamesVotesEvidenceOrReviews() {
        for (Class<?> part : Outputs.class.getDeclaredClasses()) {
            assertThat(Arrays.stream(part.getRecordComponents()).map(RecordComponent::getName)).as(part.getSimpleName())
                    .doesNotContain("implementor", "owner", "raisedBy", "votes", "evidence", "expected", "effectiveness", "result", "pros", "cons", "review", "analysis");
        }
        assertThat(outputs().chosen()).extracting(Outputs.Chosen::words).containsExactly("Chosen one");
    }

    @Test
    void aSessionBringsOutWhatWasRecordedInIt() {
        var first = Outputs.of(work(), FIRST, true);
        assertThat(first.chosen()).hasSize(1);
        assertThat(first.plans()).extracting(Outputs.Plan::activity).containsExactly("Try");
        assertThat(first.tried()).isEmpty();
        var later = Outputs.of(work(), LATER, false);
        assertThat(later.chosen()).isEmpty();
        assertThat(later.plans()).isEmpty();
        assertThat(later.tried()).singleElement().matches(Outputs.Tried::worked);
        assertThat(later.lessons()).containsExactly("Lesson");
    }

    @Test
    void theAttemptsOfAChallengeStandWithIt() {
        var outputs = outputs();
        assertThat(outputs.attemptsAt(outputs.chosen().getFirst())).hasSize(1);
        assertThat(outputs.attemptsAt(new Outputs.Chosen(UUID.randomUUID(), "", ""))).isEmpty();
    }

    private static Outputs outputs() {
        return Outputs.of(work());
    }

    private static CycleWork work() {
        return new CycleWork(List.of(challenge(CHOSEN, null, "Chosen one", true), challenge(UUID.randomUUID(), FIRST, "Other one", false)), List.of(),
                List.of(new CycleWork.Tryout(UUID.randomUUID(), CHOSEN, FIRST, LATER, 1, "Try", "Name", LocalDate.EPOCH, "", "", "",
                        "succeeded", "Result", "", "", 4)),
                List.of(), List.of(new CycleWork.Lesson(LATER, "Lesson")), List.of(), List.of());
    }

    private static CycleWork.Challenge challenge(UUID id, UUID session, String words, boolean selected) {
        return new CycleWork.Challenge(id, session, words, "direct", 3, selected, "", "", "", false, List.of());
    }

    private static CycleFacts facts() {
        return new CycleFacts(UUID.randomUUID(), 1, "2026/27", "", LocalDate.EPOCH, null, null, null, "", "");
    }

    private static CycleSubmission sent(Instant received, Instant returned, Instant accepted) {
        return new CycleSubmission("Words", UUID.randomUUID(), "Name", T, received, returned, "More", accepted, 1);
    }
}
