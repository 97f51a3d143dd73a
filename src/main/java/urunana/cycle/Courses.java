package urunana.cycle;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import urunana.access.Actor;
import urunana.challenge.ChallengeStore;
import urunana.community.Room;
import urunana.consolidation.ConsolidationStore;
import urunana.dissemination.DisseminationStore;
import urunana.lesson.LessonStore;
import urunana.session.SessionStore;
import urunana.tryout.DeeperLookStore;
import urunana.tryout.TryoutStore;
import urunana.web.Refusal;

/** Puts a course together, one read per table. */
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

    Courses(CycleStore cycles, SessionStore sessions, ChallengeStore challenges, TryoutStore tryouts, DeeperLookStore looks,
            LessonStore lessons, ConsolidationStore consolidations, DisseminationStore disseminations) {
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
    public Course of(Actor actor, Room room, UUID cycle) {
        UUID community = room.id();
        return new Course(cycles.find(community, cycle).orElseThrow(Refusal.NotFound::new), sessions.ofCycle(community, cycle),
                challenges.ofCycle(actor, community, cycle), tryouts.ofCycle(community, cycle), looks.ofCycle(community, cycle),
                lessons.ofCycle(community, cycle), consolidations.ofCycle(community, cycle), disseminations.ofCycle(community, cycle),
                cycles.attended(community, cycle));
    }

    public List<Tick> ticks(UUID cycle) {
        return cycles.ticks(cycle);
    }
}
