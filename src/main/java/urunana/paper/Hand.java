package urunana.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import urunana.access.Actor;
import urunana.challenge.Challenge;
import urunana.challenge.ChallengeInput;
import urunana.challenge.Challenges;
import urunana.challenge.Votes;
import urunana.consolidation.ConsolidationView;
import urunana.consolidation.Consolidations;
import urunana.cycle.Course;
import urunana.cycle.Courses;
import urunana.cycle.Cycles;
import urunana.dissemination.Disseminations;
import urunana.lesson.Lessons;
import urunana.paper.PaperRecord.Chosen;
import urunana.paper.PaperRecord.Line;
import urunana.session.Moment;
import urunana.session.Session;
import urunana.session.SessionInput;
import urunana.session.SessionStore;
import urunana.session.Sessions;
import urunana.session.Tasks;
import urunana.tryout.Tryouts;
import urunana.web.Refusal;
import urunana.web.Wrong;

/** Writes a paper record line by line through the doors, in the order of the session. What a door says of a field is said of the page's. */
@Component
final class Hand {
    private final SessionStore store;
    private final Sessions sessions;
    private final Tasks tasks;
    private final Courses courses;
    private final Cycles cycles;
    private final Challenges challenges;
    private final Votes votes;
    private final Tryouts tryouts;
    private final Lessons lessons;
    private final Consolidations consolidations;
    private final Disseminations disseminations;

    Hand(SessionStore store, Sessions sessions, Tasks tasks, Courses courses, Cycles cycles, Challenges challenges, Votes votes, Tryouts tryouts,
         Lessons lessons, Consolidations consolidations, Disseminations disseminations) {
        this.store = store;
        this.sessions = sessions;
        this.tasks = tasks;
        this.courses = courses;
        this.cycles = cycles;
        this.challenges = challenges;
        this.votes = votes;
        this.tryouts = tryouts;
        this.lessons = lessons;
        this.consolidations = consolidations;
        this.disseminations = disseminations;
    }

    /** Who writes, when, and for which session. */
    private record Pen(Actor actor, Instant now, Typing typing, Moment moment) {
        Session session() {
            return typing.session();
        }

        UUID cycle() {
            return typing.session().cycleId();
        }

        UUID community() {
            return typing.room().id();
        }
    }

    void write(Actor actor, Instant now, Typing typing, PaperRecord record) {
        Moment moment = store.moment(typing.room().id(), typing.session().cycleId()).orElseThrow(Refusal.NotFound::new);
        var pen = new Pen(actor, now, typing, moment);
        attend(pen, record);
        var ids = challenges(pen, record);
        chosen(pen, record, ids);
        tried(pen, record);
        learnt(pen, record, ids);
        plans(pen, record, ids);
        if (record.evaluation() != null) cycles.evaluate(actor, now, course(pen), record.evaluation(), typing.course().cycle().version());
        fresh(typing, Section.PROMISES, record.promises(), SessionInput.NewDecision::words, SessionInput.NewDecision::ownerId)
                .forEach(line -> sessions.decide(actor, now, UUID.randomUUID(), pen.session(), line.said()));
        notes(pen, record.notes());
    }

    // ---- who was there

    /** Tasks that were given before stay, unless the same person or the same task is named now. */
    private void attend(Pen pen, PaperRecord record) {
        if (!record.present().isEmpty()) sessions.attend(pen.actor, pen.now, pen.session(), record.present());
        if (record.tasks().isEmpty()) return;
        var given = new HashMap<String, UUID>();
        pen.typing.tasks().forEach((person, task) -> {
            if (!record.tasks().containsValue(person)) given.put(task, person);
        });
        given.putAll(record.tasks());
        tasks.give(pen.actor, pen.now, pen.session(), given);
    }

    // ---- challenges

    /** Raises the new ones, sorts and counts; key → id. */
    private Map<String, UUID> challenges(Pen pen, PaperRecord record) {
        var ids = new HashMap<String, UUID>();
        pen.typing.challenges().forEach(challenge -> ids.put(challenge.id().toString(), challenge.id()));
        for (var line : record.challenges()) ids.put(key(line), raise(pen, line));
        var controls = new HashMap<UUID, String>();
        record.controls().forEach((key, control) -> controls.put(ids.get(key), control));
        if (!controls.isEmpty()) {
            at(ids, () -> challenges.sort(pen.actor, pen.now, pen.typing.room(), pen.moment, pen.cycle(), course(pen).challenges(), controls));
        }
        count(pen, record, ids);
        return ids;
    }

    private UUID raise(Pen pen, Line<ChallengeInput.Raised> line) {
        String words = line.said().challenge().words();
        for (Challenge there : pen.typing.challenges()) if (there.words().strip().equalsIgnoreCase(words)) return there.id();
        return challenges.raise(pen.actor, pen.now, UUID.randomUUID(), pen.actor.id(), pen.typing.room(), pen.moment, pen.cycle(), line.said(), null);
    }

    private void count(Pen pen, PaperRecord record, Map<String, UUID> ids) {
        if (record.hands().isEmpty()) return;
        var hands = new HashMap<UUID, Integer>();
        for (Challenge challenge : course(pen).challenges()) if (challenge.votable()) hands.put(challenge.id(), 0);
        record.hands().forEach((key, raised) -> hands.put(ids.get(key), raised));
        at(ids, () -> votes.count(pen.actor, pen.now, pen.typing.room(), pen.moment, hands));
    }

    private void chosen(Pen pen, PaperRecord record, Map<String, UUID> ids) {
        if (record.chosen().isEmpty()) return;
        var all = course(pen).challenges();
        var selection = new ArrayList<>(pen.typing.selected());
        for (Chosen one : record.chosen()) {
            UUID id = ids.get(one.key());
            ids.put("chosen-" + one.n(), id);
            if (!selection.contains(id)) selection.add(id);
        }
        challenges.select(pen.actor, pen.now, pen.typing.room(), pen.moment, all, pen.cycle(), selection);
        for (Chosen one : record.chosen()) said(pen, one, challenge(pen, ids.get(one.key())));
    }

    private void said(Pen pen, Chosen one, Challenge challenge) {
        var room = pen.typing.room();
        if (one.evidence() != null) challenges.show(pen.actor, pen.now, UUID.randomUUID(), room, pen.moment, challenge, one.evidence(), null);
        if (one.analysis() != null) {
            var analysis = new ChallengeInput.Analysis(joined(challenge.analysis(), one.analysis().analysis()), joined(challenge.goal(), one.analysis().goal()));
            challenges.analyse(pen.actor, pen.now, room, pen.moment, challenge, analysis, challenge.version());
        }
        if (one.idea() != null) challenges.suggest(pen.actor, pen.now, UUID.randomUUID(), room, pen.moment, challenge, one.idea());
    }

    // ---- try-outs, lessons, products

    private void tried(Pen pen, PaperRecord record) {
        for (var line : record.reviews()) {
            var tryout = pen.typing.toReview().stream().filter(one -> one.id().equals(line.id())).findFirst().orElseThrow(Refusal.NotFound::new);
            tryouts.review(pen.actor, pen.now, pen.moment, tryout, line.said(), tryout.version());
        }
        var look = record.look();
        if (look == null) return;
        var tryout = course(pen).tryouts().stream().filter(one -> one.id().equals(look.id())).findFirst().orElseThrow(Refusal.NotFound::new);
        if (!tryout.failed()) throw new Wrong(look.name() + "tryout", "tryout.no_look_needed");
        tryouts.look(pen.actor, pen.now, pen.moment, tryout, look.said(), 0);
    }

    private void learnt(Pen pen, PaperRecord record, Map<String, UUID> ids) {
        for (var line : record.seen()) {
            var product = pen.typing.toSee().stream().filter(one -> one.id().equals(line.id())).findFirst().orElseThrow(Refusal.NotFound::new);
            var view = new ConsolidationView(pen.typing.room(), product, pen.cycle(), challenge(pen, product.challengeId()), pen.moment, null);
            consolidations.review(pen.actor, pen.now, view, line.said(), product.version());
        }
        fresh(pen.typing, Section.LESSONS, record.lessons(), said -> said.words(), said -> null).forEach(line ->
                lessons.write(pen.actor, pen.now, UUID.randomUUID(), pen.actor.id(), pen.community(), pen.cycle(), pen.moment, line.said()));
        fresh(pen.typing, Section.PRODUCTS, record.products(), said -> said.words(), said -> said.owner()).forEach(line -> {
            Challenge challenge = challenge(pen, about(line, ids));
            consolidations.plan(pen.actor, pen.now, UUID.randomUUID(), pen.moment, challenge, course(pen).solved(challenge.id()), line.said());
        });
        fresh(pen.typing, Section.TELLINGS, record.tellings(), said -> said.audience(), said -> said.owner()).forEach(line ->
                disseminations.plan(pen.actor, pen.now, UUID.randomUUID(), pen.community(), pen.cycle(), pen.moment, line.said()));
    }

    private void plans(Pen pen, PaperRecord record, Map<String, UUID> ids) {
        fresh(pen.typing, Section.PLAN, record.plans(), said -> said.activity(), said -> said.implementor()).forEach(line ->
                tryouts.plan(pen.actor, pen.now, UUID.randomUUID(), pen.moment, challenge(pen, about(line, ids)), line.said()));
    }

    /** New words stand below those that were there. */
    private void notes(Pen pen, SessionInput.Notes notes) {
        Session session = pen.session();
        var all = new SessionInput.Notes(joined(session.discussion(), notes.discussion()), joined(session.otherBusiness(), notes.otherBusiness()),
                notes.actualFocus() == null ? session.actualFocus() : notes.actualFocus(),
                notes.actualOther() == null ? session.actualOther() : notes.actualOther());
        var before = new SessionInput.Notes(session.discussion(), session.otherBusiness(), session.actualFocus(), session.actualOther());
        if (!all.equals(before)) sessions.note(pen.actor, pen.now, session, all, session.version());
    }

    private static String joined(String there, String typed) {
        if (typed.isEmpty() || there.contains(typed)) return there;
        return there.isEmpty() ? typed : there + "\n" + typed;
    }

    // ---- what the lines are about

    /** Lines that say something new. */
    private static <T> List<Line<T>> fresh(Typing typing, Section section, List<Line<T>> lines, Function<T, String> words, Function<T, @Nullable UUID> whose) {
        return lines.stream().filter(line -> !typing.stands(section, words.apply(line.said()), whose.apply(line.said()))).toList();
    }

    private static UUID about(Line<?> line, Map<String, UUID> ids) {
        UUID id = ids.get(line.about());
        if (id == null) throw new Wrong(line.name() + "challenge", "paper.not_chosen");
        return id;
    }

    private Challenge challenge(Pen pen, UUID id) {
        return course(pen).challenges().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(Refusal.NotFound::new);
    }

    private Course course(Pen pen) {
        return courses.of(pen.typing.room(), pen.cycle());
    }

    private static String key(Line<?> line) {
        return line.name().substring(0, line.name().length() - 1);
    }

    /** The doors name a field by the challenge's id; on the page a new one is named by its line. */
    private static void at(Map<String, UUID> ids, Runnable door) {
        try {
            door.run();
        } catch (Wrong wrong) {
            String field = wrong.field();
            for (var known : ids.entrySet()) field = field.replace("-" + known.getValue(), "-" + known.getKey());
            throw wrong.at(field);
        }
    }
}
