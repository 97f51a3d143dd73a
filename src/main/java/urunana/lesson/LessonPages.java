package urunana.lesson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import urunana.challenge.Challenge;
import urunana.challenge.ChallengeStore;
import urunana.community.Room;
import urunana.community.Rooms;
import urunana.community.WrittenFor;
import urunana.db.Reads;
import urunana.session.Moment;
import urunana.session.SessionStore;
import urunana.web.Form;
import urunana.web.Refusal;
import urunana.web.Reply;
import urunana.web.Request;

/** The lessons of a cycle: all of them, and writing a new one beside those that are there. */
@Component
public final class LessonPages {
    private record Asked(Room room, UUID cycle, Moment moment, List<Challenge> selected, List<Lesson> lessons) {}

    private final Rooms rooms;
    private final SessionStore sessions;
    private final ChallengeStore challenges;
    private final LessonStore store;
    private final Lessons lessons;
    private final WrittenFor writtenFor;
    private final JdbcTemplate jdbc;

    LessonPages(Rooms rooms, SessionStore sessions, ChallengeStore challenges, LessonStore store, Lessons lessons, WrittenFor writtenFor,
                JdbcTemplate jdbc) {
        this.rooms = rooms;
        this.sessions = sessions;
        this.challenges = challenges;
        this.store = store;
        this.lessons = lessons;
        this.writtenFor = writtenFor;
        this.jdbc = jdbc;
    }

    /** GET …/cycles/{cycle}/lessons */
    public Reply list(Request request) {
        Asked asked = asked(request);
        return page(request, asked, "lesson.all", "lesson/list", request.blank());
    }

    /** GET …/cycles/{cycle}/lessons/new?challenge= */
    public Reply ask(Request request) {
        Asked asked = asked(request);
        var form = request.blank().with("session", asked.moment.sessionAhead()).with("challenge", request.query("challenge"));
        return page(request, asked, "lesson.new", "lesson/new", form);
    }

    /** POST …/cycles/{cycle}/lessons */
    public Reply write(Request request) {
        Asked asked = asked(request);
        var author = WrittenFor.author(request, asked.room);
        UUID id = request.recordId();
        return request.save(LessonInput.lesson(request.form(), options(asked.selected).keySet()), lesson -> {
            lessons.write(request.actor(), request.now(), id, author.id(), asked.room.id(), asked.cycle, asked.moment, lesson);
            writtenFor.keep(request.actor(), request.now(), asked.room, author, id, asked.room.path("cycles", asked.cycle, "lessons"));
            return asked.moment.path(asked.room, asked.cycle);
        }, again -> page(request, asked, "lesson.new", "lesson/new", again));
    }

    /** POST …/lessons/{lesson}/removal */
    public Reply remove(Request request) {
        Room room = rooms.enter(request);
        var found = store.find(room.id(), request.id("lesson")).orElseThrow(Refusal.NotFound::new);
        return request.save(request.form().checked(() -> true), yes -> {
            lessons.remove(request.actor(), request.now(), room.id(), moment(room, found.cycle()), found.lesson());
            writtenFor.forget(room, found.lesson().id());
            return room.path("cycles", found.cycle(), "lessons");
        }, again -> Reply.seeOther(room.path("cycles", found.cycle(), "lessons")));
    }

    private Asked asked(Request request) {
        Room room = rooms.enter(request);
        UUID cycle = request.id("cycle");
        Moment moment = moment(room, cycle);
        var reads = new Reads(jdbc);
        var raised = challenges.ofCycle(reads, room.id(), cycle);
        var learnt = store.ofCycle(reads, room.id(), cycle);
        reads.run();
        return new Asked(room, cycle, moment, raised.get().stream().filter(Challenge::selected).toList(), learnt.get());
    }

    private Moment moment(Room room, UUID cycle) {
        return sessions.moment(room.id(), cycle).orElseThrow(Refusal.NotFound::new);
    }

    private static Map<UUID, String> options(List<Challenge> selected) {
        var options = new LinkedHashMap<UUID, String>();
        for (Challenge challenge : selected) options.put(challenge.id(), challenge.words());
        return options;
    }

    private Reply page(Request request, Asked asked, String title, String template, Form form) {
        return Reply.page(asked.room.page(request, title), template, "room", asked.room, "cycle", asked.cycle, "moment", asked.moment,
                "challenges", options(asked.selected), "lessons", asked.lessons, "writers", writtenFor.writers(asked.room), "reader", request.actor().id(), "form", form);
    }
}
