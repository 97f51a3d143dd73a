package urunana.demo;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import urunana.cycle.Course;
import urunana.cycle.Courses;
import urunana.cycle.CycleInput;
import urunana.cycle.Cycles;
import urunana.session.Session;
import urunana.session.SessionInput;
import urunana.session.Sessions;
import urunana.session.Tasks;

/** Cycles and their sessions: begun, planned, opened, recorded, closed, through the doors and so within the rules. */
@Component
final class SessionScenes {
    private final Cycles cycles;
    private final Courses courses;
    private final Sessions sessions;
    private final Tasks tasks;
    private final StoryStore store;

    SessionScenes(Cycles cycles, Courses courses, Sessions sessions, Tasks tasks, StoryStore store) {
        this.cycles = cycles;
        this.courses = courses;
        this.sessions = sessions;
        this.tasks = tasks;
        this.store = store;
    }

    /** Plays the scene when it is one of these. */
    boolean play(Turn turn) {
        switch (turn.scene().act()) {
            case "cycle" -> begin(turn);
            case "plan" -> plan(turn);
            case "open" -> sessions.open(turn.actor(), turn.now(), turn.today(), ahead(turn));
            case "attend" -> attend(turn);
            case "note" -> note(turn);
            case "decide" -> decide(turn);
            case "keep" -> sessions.keep(turn.actor(), turn.now(), turn.today(), turn.room(), turn.about());
            case "postpone" -> sessions.postpone(turn.actor(), turn.now(), ahead(turn), turn.words("reason"));
            case "cancel" -> sessions.cancel(turn.actor(), turn.now(), ahead(turn), turn.words("reason"));
            case "evaluate" -> evaluate(turn);
            case "close" -> cycles.close(turn.actor(), turn.now(), turn.today(), turn.room(), course(turn), ahead(turn));
            case "stop" -> cycles.stop(turn.actor(), turn.now(), course(turn), turn.words("reason"));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void begin(Turn turn) {
        var begun = new CycleInput.Begun(store.schoolYear(turn.room().id(), turn.today()), guide(turn), turn.words("focus"));
        turn.begin(cycles.begin(turn.actor(), turn.now(), UUID.randomUUID(), turn.today(), turn.room(), begun));
    }

    /** One the story made its own, or one that ships; null for the course that is usual. */
    private @Nullable UUID guide(Turn turn) {
        String code = turn.scene().or("guide", "");
        return code.isEmpty() ? null : store.edition(turn.room().id(), code);
    }

    private void plan(Turn turn) {
        var plan = new SessionInput.Plan(turn.day("on"), LocalTime.parse(turn.words("at")), turn.words("room"), "");
        cycles.planNext(turn.actor(), turn.now(), UUID.randomUUID(), turn.room(), course(turn), turn.scene().key(), plan);
    }

    private void attend(Turn turn) {
        var states = new LinkedHashMap<UUID, String>();
        var expected = turn.list("only").isEmpty() ? turn.room().memberIds() : turn.list("only").stream().map(turn::person).toList();
        expected.forEach(member -> states.put(member, "whole"));
        for (String state : new String[] {"late", "left_early", "away"}) turn.list(state).forEach(key -> states.put(turn.person(key), state));
        sessions.attend(turn.actor(), turn.now(), ahead(turn), states);
        var given = new LinkedHashMap<String, UUID>();
        for (String task : Session.TASKS) turn.list(task).forEach(key -> given.put(task, turn.person(key)));
        if (!given.isEmpty()) tasks.give(turn.actor(), turn.now(), ahead(turn), given);
    }

    private void note(Turn turn) {
        var notes = new SessionInput.Notes(turn.words("discussion"), turn.words("other"), turn.number("focus"), turn.number("rest"));
        Session session = ahead(turn);
        sessions.note(turn.actor(), turn.now(), session, notes, session.version());
    }

    private void decide(Turn turn) {
        Session session = ahead(turn);
        var decision = new SessionInput.NewDecision(turn.words("words"), turn.person(turn.words("owner")), turn.day("due"));
        turn.name(turn.scene().key(), sessions.decide(turn.actor(), turn.now(), UUID.randomUUID(), session, decision));
    }

    private void evaluate(Turn turn) {
        Course course = course(turn);
        var evaluation = new CycleInput.Evaluation(turn.number("effectiveness"), turn.words("why"), turn.words("improvements"));
        cycles.evaluate(turn.actor(), turn.now(), course, evaluation, course.cycle().version());
    }

    private Course course(Turn turn) {
        return courses.of(turn.room(), turn.cycle());
    }

    private Session ahead(Turn turn) {
        return course(turn).ahead().orElseThrow(() -> new IllegalStateException("no session is ahead at " + turn.scene()));
    }
}
