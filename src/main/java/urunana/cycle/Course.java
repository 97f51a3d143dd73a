package urunana.cycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import urunana.challenge.Challenge;
import urunana.consolidation.Consolidation;
import urunana.dissemination.Dissemination;
import urunana.lesson.Lesson;
import urunana.session.Session;
import urunana.tryout.DeeperLook;
import urunana.tryout.Tryout;

/**
 * A cycle with everything in it, and the rules of its course (C041–C045): which session may come next, what a session
 * still owes before it can close, whether a challenge is solved. Pure: it reads nothing and changes nothing.
 *
 * @param attendance session → person → whole, late, left_early or away
 * @param recordedIn sessions in which a decision was written or a challenge raised
 */
public record Course(Cycle cycle, List<Session> sessions, List<Challenge> challenges, List<Tryout> tryouts, List<DeeperLook> looks,
                     List<Lesson> lessons, List<Consolidation> consolidations, List<Dissemination> disseminations,
                     Map<UUID, Map<UUID, String>> attendance, Set<UUID> recordedIn) {
    /** The session that is planned or open; a cycle has at most one. */
    public Optional<Session> ahead() {
        return held().stream().filter(Session::ahead).findFirst();
    }

    public Optional<Session> lastClosed() {
        return held().stream().filter(Session::closed).reduce((early, late) -> late);
    }

    /** Sessions that were not cancelled, in order. */
    public List<Session> held() {
        return sessions.stream().filter(session -> !session.cancelled()).toList();
    }

    /** Kinds that may be planned now: first once, middle until it works, last once (C042–C045). Empty while a session is ahead. */
    public List<String> nextKinds() {
        if (!cycle.running() || ahead().isPresent()) return List.of();
        var closed = lastClosed();
        if (cycle.loose()) return closed.isEmpty() ? List.of("meeting") : closed.get().last() ? List.of() : List.of("meeting", "last");
        if (closed.isEmpty()) return List.of("first");
        if (closed.get().first()) return List.of("middle");
        if (closed.get().middle()) return allSolved() ? List.of("last", "middle") : List.of("middle");
        return List.of();
    }

    public List<Challenge> selected() {
        return challenges.stream().filter(Challenge::selected).toList();
    }

    /** A challenge is solved once a try-out of it worked (C045). */
    public boolean solved(UUID challenge) {
        return tryoutsOf(challenge).stream().anyMatch(Tryout::succeeded);
    }

    public boolean allSolved() {
        return !selected().isEmpty() && selected().stream().allMatch(challenge -> solved(challenge.id()));
    }

    public List<Tryout> tryoutsOf(UUID challenge) {
        return tryouts.stream().filter(tryout -> tryout.challengeId().equals(challenge)).toList();
    }

    public Optional<DeeperLook> lookAt(UUID tryout) {
        return looks.stream().filter(look -> look.tryoutId().equals(tryout)).findFirst();
    }

    /** Try-outs planned before this session that it has to look at. */
    public List<Tryout> dueIn(Session session) {
        return tryouts.stream().filter(tryout -> !tryout.sessionId().equals(session.id()))
                .filter(tryout -> !tryout.reviewed() || session.id().equals(tryout.reviewedIn())).toList();
    }

    /** How often the middle was gone through or is being gone through. */
    public int attempts() {
        return (int) held().stream().filter(Course::repeats).count();
    }

    /** The count of this session among the middle ones or meetings, from 1; 0 for first and last. */
    public int attempt(Session session) {
        if (!repeats(session)) return 0;
        return (int) held().stream().filter(s -> repeats(s) && s.number() <= session.number()).count();
    }

    private static boolean repeats(Session session) {
        return session.middle() || session.meeting();
    }

    /** What this session still owes before it can close. */
    public List<Missing> missing(Session session) {
        var missing = new ArrayList<Missing>();
        if (!attendance.containsKey(session.id())) missing.add(Missing.of("attendance"));
        switch (session.kind()) {
            case "first" -> missingInFirst(session, missing);
            case "middle" -> missingInMiddle(session, missing);
            case "meeting" -> missingInMeeting(session, missing);
            default -> missingInLast(session, missing);
        }
        return missing;
    }

    private void missingInFirst(Session session, List<Missing> missing) {
        if (challenges.isEmpty()) missing.add(Missing.of("challenges"));
        else if (challenges.stream().anyMatch(challenge -> !challenge.sorted())) missing.add(Missing.of("sorting"));
        else if (selected().isEmpty()) missing.add(Missing.of("selection"));
        for (Challenge challenge : selected()) {
            if (challenge.evidence() == 0) missing.add(about("evidence", challenge));
            if (!challenge.analysed()) missing.add(about("analysis", challenge));
            if (!plannedIn(session, challenge)) missing.add(about("plan", challenge));
        }
    }

    private void missingInMiddle(Session session, List<Missing> missing) {
        for (Tryout tryout : dueIn(session)) {
            if (!tryout.reviewed()) missing.add(new Missing("review", tryout.id(), tryout.activity()));
        }
        for (Challenge challenge : selected()) {
            if (solved(challenge.id())) missingAfterSuccess(challenge, missing);
            else missingBeforeNextTry(session, challenge, missing);
        }
    }

    private void missingAfterSuccess(Challenge challenge, List<Missing> missing) {
        if (lessons.stream().noneMatch(lesson -> challenge.id().equals(lesson.challengeId()))) missing.add(about("lesson", challenge));
        if (consolidations.stream().noneMatch(c -> c.challengeId().equals(challenge.id()))) missing.add(about("consolidation", challenge));
    }

    // Looked at more deeply (once per round is enough for a challenge), then planned anew (C069, C070).
    private void missingBeforeNextTry(Session session, Challenge challenge, List<Missing> missing) {
        var failedNow = tryoutsOf(challenge.id()).stream().filter(t -> t.failed() && session.id().equals(t.reviewedIn())).toList();
        boolean looked = failedNow.stream().anyMatch(tryout -> lookAt(tryout.id()).isPresent());
        if (!failedNow.isEmpty() && !looked) missing.add(new Missing("deeper_look", failedNow.getFirst().id(), challenge.words()));
        if (!plannedIn(session, challenge)) missing.add(about("next_plan", challenge));
    }

    // No session without an outcome, whatever it is (C032).
    private void missingInMeeting(Session session, List<Missing> missing) {
        boolean something = !session.discussion().isBlank() || !session.otherBusiness().isBlank() || recordedIn.contains(session.id())
                || tryouts.stream().anyMatch(one -> one.sessionId().equals(session.id()) || session.id().equals(one.reviewedIn()))
                || lessons.stream().anyMatch(one -> one.sessionId().equals(session.id()))
                || consolidations.stream().anyMatch(one -> one.sessionId().equals(session.id()));
        if (!something) missing.add(Missing.of("outcome"));
    }

    private void missingInLast(Session session, List<Missing> missing) {
        if (cycle.loose()) {
            if (!cycle.evaluated()) missing.add(Missing.of("evaluation"));
            return;
        }
        for (Consolidation consolidation : consolidations) {
            if (consolidation.review().isBlank()) missing.add(new Missing("product_review", consolidation.id(), consolidation.words()));
        }
        if (disseminations.isEmpty()) missing.add(Missing.of("dissemination"));
        if (lessons.stream().noneMatch(lesson -> lesson.sessionId().equals(session.id()))) missing.add(Missing.of("lesson_for_all"));
        if (!cycle.evaluated()) missing.add(Missing.of("evaluation"));
    }

    private boolean plannedIn(Session session, Challenge challenge) {
        return tryoutsOf(challenge.id()).stream().anyMatch(tryout -> tryout.sessionId().equals(session.id()));
    }

    private static Missing about(String what, Challenge challenge) {
        return new Missing(what, challenge.id(), challenge.words());
    }
}
