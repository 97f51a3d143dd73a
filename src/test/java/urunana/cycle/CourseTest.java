package urunana.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.challenge.Challenge;
import urunana.consolidation.Consolidation;
import urunana.dissemination.Dissemination;
import urunana.lesson.Lesson;
import urunana.session.Session;
import urunana.tryout.DeeperLook;
import urunana.tryout.Tryout;

/** The rules of a cycle, without database or page. */
class CourseTest {
    private static final UUID COMMUNITY = UUID.randomUUID();
    private static final UUID SOMEBODY = UUID.randomUUID();
    private static final Instant THEN = Instant.parse("2026-09-01T08:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-09-01");

    private Cycle cycle = new Cycle(UUID.randomUUID(), COMMUNITY, "2026/27", 1, "", DAY, null, null, "", null, "", "", "action", 1);
    private final List<Session> sessions = new ArrayList<>();
    private final Set<UUID> recorded = new HashSet<>();
    private final List<Challenge> challenges = new ArrayList<>();
    private final List<Tryout> tryouts = new ArrayList<>();
    private final List<DeeperLook> looks = new ArrayList<>();
    private final List<Lesson> lessons = new ArrayList<>();
    private final List<Consolidation> consolidations = new ArrayList<>();
    private final List<Dissemination> disseminations = new ArrayList<>();
    private final Map<UUID, Map<UUID, String>> attended = new HashMap<>();

    @Test
    @Tag("C042")
    void aCycleBeginsWithAFirstSessionAndHasOnlyOne() {
        assertThat(course().nextKinds()).containsExactly("first");
        session("first", true);
        assertThat(course().nextKinds()).containsExactly("middle");
    }

    @Test
    @Tag("C044")
    void nothingIsPlannedWhileASessionIsAhead() {
        session("first", false);
        assertThat(course().nextKinds()).isEmpty();
    }

    @Test
    @Tag("C043")
    @Tag("C045")
    void theMiddleRepeatsUntilEverySelectedChallengeIsSolved() {
        Session first = session("first", true);
        Challenge one = challenge(true);
        Challenge two = challenge(true);
        tryout(one, first, "succeeded", session("middle", true));
        tryout(two, first, "not_yet", sessions.getLast());
        assertThat(course().nextKinds()).containsExactly("middle");
        tryout(two, sessions.getLast(), "succeeded", session("middle", true));
        assertThat(course().nextKinds()).startsWith("last");
    }

    @Test
    @Tag("C041")
    void theLastNeverFollowsTheFirst() {
        Session first = session("first", true);
        tryout(challenge(true), first, "succeeded", first);
        assertThat(course().nextKinds()).containsExactly("middle");
    }

    @Test
    @Tag("C042")
    void afterTheLastNothingFollows() {
        session("first", true);
        session("middle", true);
        session("last", true);
        assertThat(course().nextKinds()).isEmpty();
    }

    @Test
    @Tag("P07")
    void aCancelledSessionLeavesItsPlaceFree() {
        cancelled("first");
        assertThat(course().nextKinds()).containsExactly("first");
    }

    @Test
    @Tag("C032")
    void aFirstSessionOwesAttendanceChallengesSortingChoiceEvidenceAnalysisAndPlan() {
        Session first = session("first", false);
        assertThat(owed(first)).containsExactly("attendance", "challenges");
        attended.put(first.id(), Map.of());
        challenges.add(challenge(null, false, "", 0));
        assertThat(owed(first)).containsExactly("sorting");
        challenges.set(0, challenge("direct", false, "", 0));
        assertThat(owed(first)).containsExactly("selection");
        challenges.set(0, challenge("direct", true, "", 0));
        assertThat(owed(first)).containsExactly("evidence", "analysis", "plan");
        challenges.set(0, challenge("direct", true, "because", 1));
        tryout(challenges.getFirst(), first, null, null);
        assertThat(owed(first)).isEmpty();
    }

    @Test
    @Tag("C069")
    @Tag("C070")
    void aFailedTryOutOwesADeeperLookAndANextPlan() {
        Session first = session("first", true);
        Session middle = session("middle", false);
        attended.put(middle.id(), Map.of());
        Challenge challenge = challenge(true);
        tryout(challenge, first, null, null);
        assertThat(owed(middle)).containsExactly("review", "next_plan");
        tryouts.clear();
        Tryout failed = tryout(challenge, first, "not_yet", middle);
        assertThat(owed(middle)).containsExactly("deeper_look", "next_plan");
        looks.add(new DeeperLook(UUID.randomUUID(), failed.id(), middle.id(), "a", "b", "c", "d", "", 1));
        assertThat(owed(middle)).containsExactly("next_plan");
        tryout(challenge, middle, null, null);
        assertThat(owed(middle)).isEmpty();
    }

    @Test
    @Tag("C067")
    void aSuccessOwesALessonAndAProduct() {
        Session first = session("first", true);
        Session middle = session("middle", false);
        attended.put(middle.id(), Map.of());
        Challenge challenge = challenge(true);
        tryout(challenge, first, "succeeded", middle);
        assertThat(owed(middle)).containsExactly("lesson", "consolidation");
        lessons.add(new Lesson(UUID.randomUUID(), challenge.id(), middle.id(), "we learnt", SOMEBODY));
        consolidations.add(product(challenge, middle, ""));
        assertThat(owed(middle)).isEmpty();
    }

    @Test
    @Tag("P07")
    void aTryOutThatWasNotDoneOwesOnlyANewPlan() {
        Session first = session("first", true);
        Session middle = session("middle", false);
        attended.put(middle.id(), Map.of());
        tryout(challenge(true), first, "not_done", middle);
        assertThat(owed(middle)).containsExactly("next_plan");
    }

    @Test
    @Tag("C073")
    @Tag("C074")
    @Tag("C075")
    @Tag("C076")
    @Tag("C077")
    void theLastOwesReviewedProductsDisseminationALessonForAllAndAnEvaluation() {
        session("first", true);
        Session middle = session("middle", true);
        Session last = session("last", false);
        attended.put(last.id(), Map.of());
        Challenge challenge = challenge(true);
        consolidations.add(product(challenge, middle, ""));
        assertThat(owed(last)).containsExactly("product_review", "dissemination", "lesson_for_all", "evaluation");
        consolidations.set(0, product(challenge, middle, "clear and useful"));
        disseminations.add(new Dissemination(UUID.randomUUID(), last.id(), "all teachers", "staff_meeting", SOMEBODY, DAY, null, null, 1));
        lessons.add(new Lesson(UUID.randomUUID(), null, last.id(), "small steps work", SOMEBODY));
        cycle = new Cycle(cycle.id(), COMMUNITY, "2026/27", 1, "", DAY, null, null, "", 4, "it worked", "begin earlier", "action", 2);
        assertThat(owed(last)).isEmpty();
    }

    private Course course() {
        return new Course(cycle, sessions, challenges, tryouts, looks, lessons, consolidations, disseminations, attended, recorded);
    }

    private List<String> owed(Session session) {
        return course().missing(session).stream().map(Missing::what).toList();
    }

    private Session session(String kind, boolean closed) {
        return add(kind, closed ? THEN : null, null);
    }

    private void cancelled(String kind) {
        add(kind, null, THEN);
    }

    private Session add(String kind, Instant closedAt, Instant cancelledAt) {
        var session = new Session(UUID.randomUUID(), COMMUNITY, cycle.id(), kind, sessions.size() + 1, DAY, null, "", 90, 60,
                cancelledAt == null ? THEN : null, closedAt, cancelledAt, null, null, null, "", "", 1);
        sessions.add(session);
        return session;
    }

    private Challenge challenge(boolean selected) {
        var challenge = challenge("direct", selected, "because", 1);
        challenges.add(challenge);
        return challenge;
    }

    private Challenge challenge(String control, boolean selected, String analysis, int evidence) {
        return new Challenge(UUID.randomUUID(), COMMUNITY, cycle.id(), SOMEBODY, "large classes", "", "teaching", control, null,
                evidence, selected ? THEN : null, analysis, analysis, "", "", null, null, 1);
    }

    private Tryout tryout(Challenge challenge, Session planned, String outcome, Session reviewed) {
        var tryout = new Tryout(UUID.randomUUID(), COMMUNITY, cycle.id(), challenge.id(), planned.id(), 1, "group work", SOMEBODY, DAY, "", "", "",
                outcome, "", "", "", null, reviewed == null ? null : reviewed.id(), 1);
        tryouts.add(tryout);
        return tryout;
    }

    private Consolidation product(Challenge challenge, Session session, String review) {
        return new Consolidation(UUID.randomUUID(), challenge.id(), session.id(), "material", "cards", SOMEBODY, DAY, null, "", "", null, "",
                review, null, 1);
    }
}
