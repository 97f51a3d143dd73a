package urunana.cycle;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import urunana.challenge.ChallengeStore;
import urunana.community.Room;
import urunana.consolidation.ConsolidationStore;
import urunana.db.Reads;
import urunana.db.Unread;
import urunana.dissemination.DisseminationStore;
import urunana.lesson.LessonStore;
import urunana.session.SessionStore;
import urunana.tryout.DeeperLookStore;
import urunana.tryout.TryoutStore;
import urunana.web.Refusal;

/** Puts a course together, one read per table, all in one round trip. */
@Component
public final class Courses {
    private final CycleStore cycles;
    private final SessionStore sessions;
    private final ChallengeStore challenges;
    private final TryoutStore tryouts;
    private final DeeperLookStore looks;
    private final LessonStore lessons;
    private final ConsolidationStore consolidations;
    private final DisseminationStore disseminations;
    private final JdbcTemplate jdbc;

    Courses(CycleStore cycles, SessionStore sessions, ChallengeStore challenges, TryoutStore tryouts, DeeperLookStore looks,
            LessonStore lessons, ConsolidationStore consolidations, DisseminationStore disseminations, JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.cycles = cycles;
        this.sessions = sessions;
        this.challenges = challenges;
        this.tryouts = tryouts;
        this.looks = looks;
        this.lessons = lessons;
        this.consolidations = consolidations;
        this.disseminations = disseminations;
    }

    /** The course of a cycle in a room that was entered. */
    public Course of(Room room, UUID cycle) {
        return Reads.alone(jdbc, reads -> of(reads, room.id(), cycle));
    }

    /** The same, read together with other things. */
    Supplier<Course> of(Reads reads, UUID community, UUID cycle) {
        var looked = looks.ofCycle(reads, community, cycle);
        var learnt = lessons.ofCycle(reads, community, cycle);
        var products = consolidations.ofCycle(reads, community, cycle);
        var told = disseminations.ofCycle(reads, community, cycle);
        var begun = begun(reads, community, cycle);
        return () -> {
            var course = begun.get();
            return new Course(course.cycle(), course.sessions(), course.challenges(), course.tryouts(), looked.get(),
                    learnt.get(), products.get(), told.get(), course.attendance(), course.recordedIn());
        };
    }

    /** As far as a first session owes and shows anything: what comes of the try-outs stays unread. */
    Supplier<Course> begun(Reads reads, UUID community, UUID cycle) {
        var itself = cycles.find(reads, community, cycle);
        var held = sessions.ofCycle(reads, community, cycle);
        var raised = challenges.ofCycle(reads, community, cycle);
        var tried = tryouts.ofCycle(reads, community, cycle);
        var attended = sessions.attendanceOfCycle(reads, community, cycle);
        var decided = sessions.recordedIn(reads, community, cycle);
        return () -> new Course(itself.get().orElseThrow(Refusal.NotFound::new), held.get(), raised.get(), tried.get(),
                new Unread<>(), new Unread<>(), new Unread<>(), new Unread<>(), attended.get(), decided.get());
    }

    public List<Tick> ticks(UUID cycle) {
        return cycles.ticks(cycle);
    }
}
