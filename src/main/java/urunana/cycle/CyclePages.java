package urunana.cycle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import urunana.community.Room;
import urunana.community.Rooms;
import urunana.db.Reads;
import urunana.guide.Edition;
import urunana.guide.Fitting;
import urunana.guide.GuideStore;
import urunana.pulse.EnablerStore;
import urunana.pulse.Rated;
import urunana.session.SessionInput;
import urunana.web.Form;
import urunana.web.Reply;
import urunana.web.Request;

/** Pages of a cycle: begin, see where it stands, plan what comes next, tick, evaluate, stop. */
@Component
public final class CyclePages {
    private final Rooms rooms;
    private final CycleStore store;
    private final Courses courses;
    private final Cycles cycles;
    private final GuideStore guides;
    private final Fitting fitting;
    private final EnablerStore enablers;
    private final JdbcTemplate jdbc;

    CyclePages(Rooms rooms, CycleStore store, Courses courses, Cycles cycles, GuideStore guides, Fitting fitting, EnablerStore enablers,
               JdbcTemplate jdbc) {
        this.enablers = enablers;
        this.jdbc = jdbc;
        this.rooms = rooms;
        this.store = store;
        this.courses = courses;
        this.cycles = cycles;
        this.guides = guides;
        this.fitting = fitting;
    }

    /** GET …/cycles: all of them, newest first. */
    public Reply list(Request request) {
        Room room = rooms.enter(request);
        return Reply.page(room.page(request, "cycle.all"), "cycle/list", "room", room, "cycles", store.ofCommunity(room.id()));
    }

    /** GET …/cycles/new */
    public Reply ask(Request request) {
        Room room = rooms.enter(request);
        var years = store.schoolYears(room.id(), request.today());
        var now = years.stream().filter(y -> !y.startsOn().isAfter(request.today()) && !y.endsOn().isBefore(request.today())).findFirst();
        return beginForm(request, room, request.blank().with("school_year", now.map(CycleStore.SchoolYear::id).orElse(null)).with("guide", fitting(room)));
    }

    /** POST …/cycles */
    public Reply begin(Request request) {
        Room room = rooms.enter(request);
        var years = store.schoolYears(room.id(), request.today()).stream().map(CycleStore.SchoolYear::id).toList();
        return request.save(CycleInput.begun(request.form(), years, offered(room).stream().map(Edition::id).toList()), begun ->
                room.path("cycles", cycles.begin(request.actor(), request.now(), request.recordId(), request.today(), room, begun)),
                again -> beginForm(request, room, again));
    }

    /** GET …/cycles/{cycle} */
    public Reply show(Request request) {
        Room room = rooms.enter(request);
        Course course = courses.of(room, request.id("cycle"));
        var ticks = courses.ticks(course.cycle().id()).stream().collect(Collectors.toMap(Tick::activity, tick -> tick));
        var page = room.page(request, "cycle.title", "number", course.cycle().number(), "year", course.cycle().schoolYear());
        return Reply.page(page, "cycle/show", "room", room, "course", course, "ticks", ticks, "picture", Picture.of(course, ticks.keySet()),
                "leads", request.actor().leads(room.id()), "rated", rated(request, room, course.cycle().id()));
    }

    /** GET …/cycles/{cycle}/sessions/new */
    public Reply askNext(Request request) {
        Room room = rooms.enter(request);
        Course course = courses.of(room, request.id("cycle"));
        var kinds = course.nextKinds();
        return nextForm(request, room, course, request.blank().with("kind", kinds.isEmpty() ? "" : kinds.getFirst()));
    }

    /** POST …/cycles/{cycle}/sessions */
    public Reply planNext(Request request) {
        Room room = rooms.enter(request);
        Course course = courses.of(room, request.id("cycle"));
        String kind = request.form().requiredChoice("kind", urunana.session.Session.KINDS);
        return request.save(SessionInput.plan(request.form(), request.today()), plan ->
                room.path("sessions", cycles.planNext(request.actor(), request.now(), request.recordId(), room, course, kind, plan)),
                again -> nextForm(request, room, course, again));
    }

    /** GET …/cycles/{cycle}/ticks/new */
    public Reply askTick(Request request) {
        Room room = rooms.enter(request);
        Course course = courses.of(room, request.id("cycle"));
        return tickForm(request, room, course, request.blank().with("activity", request.query("activity")).with("on", request.today()));
    }

    /** POST …/cycles/{cycle}/ticks */
    public Reply tick(Request request) {
        Room room = rooms.enter(request);
        Course course = courses.of(room, request.id("cycle"));
        return request.save(CycleInput.ticked(request.form(), request.today()), ticked -> {
            cycles.tick(request.actor(), request.now(), room, course, ticked);
            return room.path("cycles", course.cycle().id());
        }, again -> tickForm(request, room, course, again));
    }

    /** GET …/cycles/{cycle}/evaluation */
    public Reply askEvaluation(Request request) {
        Room room = rooms.enter(request);
        Cycle cycle = courses.of(room, request.id("cycle")).cycle();
        return evaluationForm(request, room, cycle, request.blank().with("effectiveness", cycle.effectiveness())
                .with("why", cycle.effectivenessWhy()).with("improvements", cycle.improvements()).version(cycle.version()));
    }

    /** POST …/cycles/{cycle}/evaluation */
    public Reply evaluate(Request request) {
        Room room = rooms.enter(request);
        Course course = courses.of(room, request.id("cycle"));
        return request.save(CycleInput.evaluation(request.form()), evaluation -> {
            cycles.evaluate(request.actor(), request.now(), course, evaluation, request.form().version());
            return course.ahead().map(session -> room.path("sessions", session.id())).orElseThrow();
        }, again -> evaluationForm(request, room, course.cycle(), again));
    }

    /** GET …/cycles/{cycle}/stop */
    public Reply askStop(Request request) {
        Room room = rooms.enter(request);
        return stopForm(request, room, courses.of(room, request.id("cycle")), request.blank());
    }

    /** POST …/cycles/{cycle}/stop */
    public Reply stop(Request request) {
        Room room = rooms.enter(request);
        Course course = courses.of(room, request.id("cycle"));
        return request.save(CycleInput.reason(request.form()), reason -> {
            cycles.stop(request.actor(), request.now(), course, reason);
            return room.path("cycles", course.cycle().id());
        }, again -> stopForm(request, room, course, again));
    }

    private Reply beginForm(Request request, Room room, Form form) {
        Map<String, String> years = new LinkedHashMap<>();
        for (var year : store.schoolYears(room.id(), request.today())) years.put(year.id().toString(), year.name());
        Map<String, String> editions = new LinkedHashMap<>();
        for (Edition one : offered(room)) editions.put(one.id().toString(), one.outline().name().in(request.words().language()));
        return Reply.page(room.page(request, "cycle.begin"), "cycle/begin", "room", room, "form", form, "years", years, "guides", editions,
                "before", store.before(room.id()).map(Cycle::improvements).orElse(""));
    }

    private List<Edition> offered(Room room) {
        return guides.offered(room.community().programmeId(), room.id());
    }

    // What the community made its own last, else what fits it best.
    private @Nullable UUID fitting(Room room) {
        var offered = offered(room);
        String code = fitting.code(room);
        return offered.stream().filter(one -> one.guide().communityId() != null).findFirst()
                .or(() -> offered.stream().filter(one -> one.guide().code().equals(code)).findFirst()).map(Edition::id).orElse(null);
    }

    private static Reply nextForm(Request request, Room room, Course course, Form form) {
        return Reply.page(room.page(request, "cycle.plan_next"), "cycle/next", "room", room, "course", course, "form", form);
    }

    private static Reply tickForm(Request request, Room room, Course course, Form form) {
        return Reply.page(room.page(request, "cycle.tick"), "cycle/tick", "room", room, "course", course, "form", form);
    }

    private Reply evaluationForm(Request request, Room room, Cycle cycle, Form form) {
        return Reply.page(room.page(request, "cycle.evaluation"), "cycle/evaluation", "room", room, "cycle", cycle, "form", form,
                "rated", rated(request, room, cycle.id()));
    }

    // What at least five members said carries them, or null.
    private @Nullable Rated rated(Request request, Room room, UUID cycle) {
        return Reads.alone(jdbc, reads -> enablers.rated(reads, room.id(), cycle, request.now())).orElse(null);
    }

    private static Reply stopForm(Request request, Room room, Course course, Form form) {
        return Reply.page(room.page(request, "cycle.stop"), "cycle/stop", "room", room, "course", course, "form", form);
    }

}
