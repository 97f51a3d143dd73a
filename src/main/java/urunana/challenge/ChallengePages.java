package urunana.challenge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import urunana.community.Room;
import urunana.community.Rooms;
import urunana.community.WrittenFor;
import urunana.file.Files;
import urunana.session.Moment;
import urunana.session.SessionStore;
import urunana.web.Early;
import urunana.web.Form;
import urunana.web.Refusal;
import urunana.web.Reply;
import urunana.web.Request;

/** One challenge: raised, shown, rewritten, analysed, passed up. Sorting and choosing among many is in {@link ChoicePages}. */
@Component
public final class ChallengePages {
    private final Rooms rooms;
    private final SessionStore sessions;
    private final ChallengeStore store;
    private final Challenges challenges;
    private final Files files;
    private final WrittenFor writtenFor;

    ChallengePages(Rooms rooms, SessionStore sessions, ChallengeStore store, Challenges challenges, Files files, WrittenFor writtenFor) {
        this.files = files;
        this.writtenFor = writtenFor;
        this.rooms = rooms;
        this.sessions = sessions;
        this.store = store;
        this.challenges = challenges;
    }

    /** GET …/cycles/{cycle}/challenges/new */
    public Reply ask(Request request) {
        Room room = rooms.enter(request);
        return newForm(request, room, moment(request, room, request.id("cycle")), request.blank().with("focus", "teaching"));
    }

    /** POST …/cycles/{cycle}/challenges */
    public Reply raise(Request request) {
        Room room = rooms.enter(request);
        UUID cycle = request.id("cycle");
        Moment moment = moment(request, room, cycle);
        var author = WrittenFor.author(request, room);
        UUID id = request.recordId();
        return request.save(ChallengeInput.raised(request.form(), store.ownTopics(room.id())), input -> {
            challenges.raise(request.actor(), request.now(), id, author.id(), room, moment, cycle, input, kept(request, room, input.shown()));
            writtenFor.keep(request.actor(), request.now(), room, author, id, room.path("challenges", id));
            return back(room, moment, cycle) + "#challenges";
        }, again -> newForm(request, room, moment, again));
    }

    /** GET …/challenges/{challenge} */
    public Reply show(Request request) {
        Room room = rooms.enter(request);
        return page(request, room, challenge(request, room), request.blank(), request.blank());
    }

    /** POST …/challenges/{challenge}/evidence */
    public Reply addEvidence(Request request) {
        Room room = rooms.enter(request);
        Challenge challenge = challenge(request, room);
        return request.save(ChallengeInput.evidence(request.form()), shown -> {
            challenges.show(request.actor(), request.now(), request.recordId(), room, moment(request, room, challenge.cycleId()), challenge, shown,
                    kept(request, room, shown));
            return path(room, challenge);
        }, again -> page(request, room, challenge, again, request.blank()));
    }

    /** POST …/challenges/{challenge}/solutions */
    public Reply suggest(Request request) {
        Room room = rooms.enter(request);
        Challenge challenge = challenge(request, room);
        return request.save(ChallengeInput.solution(request.form()), idea -> {
            challenges.suggest(request.actor(), request.now(), request.recordId(), room, moment(request, room, challenge.cycleId()), challenge, idea);
            return path(room, challenge) + "#solutions";
        }, again -> page(request, room, challenge, request.blank(), again));
    }

    /** GET …/challenges/{challenge}/words */
    public Reply askWords(Request request) {
        Room room = rooms.enter(request);
        Challenge challenge = challenge(request, room);
        return wordsForm(request, room, challenge, request.blank().with("words", challenge.words()).with("focus", challenge.focus())
                .with("topic", challenge.topic()).version(challenge.version()));
    }

    /** POST …/challenges/{challenge}/words */
    public Reply rewrite(Request request) {
        Room room = rooms.enter(request);
        Challenge challenge = challenge(request, room);
        return request.save(ChallengeInput.edited(request.form(), store.ownTopics(room.id())), words -> {
            challenges.rewrite(request.actor(), request.now(), room, moment(request, room, challenge.cycleId()), challenge, words,
                    request.form().version());
            return path(room, challenge);
        }, again -> wordsForm(request, room, challenge, again));
    }

    /** GET …/challenges/{challenge}/analysis */
    public Reply askAnalysis(Request request) {
        Room room = rooms.enter(request);
        Challenge challenge = Early.is(request.id("challenge")) ? early(request, room) : challenge(request, room);
        return analysisForm(request, room, challenge, request.blank().with("analysis", challenge.analysis())
                .with("goal", challenge.goal()).version(challenge.version()));
    }

    private Challenge early(Request request, Room room) {
        return Challenge.early(room.id(), sessions.runningCycle(room.id()).orElseThrow(Refusal.NotFound::new), request.words().t("challenge.early"));
    }

    /** POST …/challenges/{challenge}/analysis */
    public Reply analyse(Request request) {
        Room room = rooms.enter(request);
        Challenge challenge = challenge(request, room);
        return request.save(ChallengeInput.analysis(request.form()), analysis -> {
            challenges.analyse(request.actor(), request.now(), room, moment(request, room, challenge.cycleId()), challenge, analysis,
                    request.form().version());
            return path(room, challenge);
        }, again -> analysisForm(request, room, challenge, again));
    }

    /** GET …/challenges/{challenge}/passing-up */
    public Reply askPassingUp(Request request) {
        Room room = rooms.enter(request);
        Challenge challenge = challenge(request, room);
        return passingUpForm(request, room, challenge, request.blank().with("to", challenge.passedTo()).with("words", challenge.passedWords())
                .with("place", challenge.passedPlace()));
    }

    /** POST …/challenges/{challenge}/passing-up */
    public Reply passUp(Request request) {
        Room room = rooms.enter(request);
        Challenge challenge = challenge(request, room);
        var places = store.above(room.id()).stream().map(ChallengeStore.Above::id).toList();
        return request.save(ChallengeInput.passingUp(request.form(), places), input -> {
            challenges.passUp(request.actor(), request.now(), room, challenge, input);
            return path(room, challenge);
        }, again -> passingUpForm(request, room, challenge, again));
    }

    /** GET /passed-up: for those who oversee places. */
    public Reply passedUp(Request request) {
        return Reply.page(request.page(request.words().t("challenge.passed_up")).in("today"), "challenge/passed-up",
                "challenges", store.passedUpTo(request.actor(), request.today()));
    }

    private @Nullable UUID kept(Request request, Room room, ChallengeInput.@Nullable Shown shown) {
        return shown == null || shown.file() == null ? null : files.keep(request, room.id(), shown.file());
    }

    private Reply newForm(Request request, Room room, Moment moment, Form form) {
        return Reply.page(room.page(request, "challenge.new"), "challenge/new", "room", room, "form", form, "topics", topics(room),
                "cycle", request.id("cycle"), "back", back(room, moment, request.id("cycle")));
    }

    private Reply page(Request request, Room room, Challenge challenge, Form evidence, Form solution) {
        var moment = moment(request, room, challenge.cycleId());
        return Reply.page(room.titled(request, challenge.words()), "challenge/show", "room", room, "challenge", challenge, "moment", moment,
                "writer", writtenFor.writers(room).getOrDefault(challenge.id(), ""), "shown", store.evidenceOf(room.id(), challenge.id()),
                "solutions", store.solutionsOf(room.id(), challenge.id()),
                "evidence", evidence, "solution", solution, "back", back(room, moment, challenge.cycleId()));
    }

    private Reply wordsForm(Request request, Room room, Challenge challenge, Form form) {
        return Reply.page(room.page(request, "challenge.words"), "challenge/words", "room", room, "challenge", challenge, "form", form,
                "topics", topics(room));
    }

    private Map<String, String> topics(Room room) {
        Map<String, String> own = new LinkedHashMap<>();
        for (String topic : store.ownTopics(room.id())) own.put(topic, topic);
        return own;
    }

    private static Reply analysisForm(Request request, Room room, Challenge challenge, Form form) {
        return Reply.page(room.page(request, "challenge.analysis"), "challenge/analysis", "room", room, "challenge", challenge, "form", form);
    }

    private Reply passingUpForm(Request request, Room room, Challenge challenge, Form form) {
        Map<String, String> places = new LinkedHashMap<>();
        for (var place : store.above(room.id())) places.put(place.id().toString(), place.name());
        return Reply.page(room.page(request, "challenge.pass_up"), "challenge/passing-up", "room", room, "challenge", challenge,
                "form", form, "places", places);
    }

    private Challenge challenge(Request request, Room room) {
        return store.find(room.id(), request.id("challenge")).orElseThrow(Refusal.NotFound::new);
    }

    private Moment moment(Request request, Room room, UUID cycle) {
        return sessions.moment(room.id(), cycle).orElseThrow(Refusal.NotFound::new);
    }

    private static String path(Room room, Challenge challenge) {
        return room.path("challenges", challenge.id());
    }

    /** Where the work is going on: the session ahead, else the cycle. */
    static String back(Room room, Moment moment, UUID cycle) {
        return moment.path(room, cycle);
    }
}
