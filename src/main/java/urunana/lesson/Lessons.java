package urunana.lesson;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import urunana.access.Actor;
import urunana.audit.Audit;
import urunana.session.Moment;
import urunana.session.SessionHold;
import urunana.web.Refusal;

/** The door of lessons: written by any member in the open session, taken back by their author while it is open. */
@Component
public final class Lessons {
    private final LessonStore store;
    private final SessionHold hold;
    private final Audit audit;

    Lessons(LessonStore store, SessionHold hold, Audit audit) {
        this.store = store;
        this.hold = hold;
        this.audit = audit;
    }

    public UUID write(Actor actor, Instant now, UUID id, UUID author, UUID community, UUID cycle, Moment moment, LessonInput.New lesson) {
        UUID session = hold.written(moment, community, cycle, lesson.session(), author, now);
        store.add(id, author, community, cycle, session, lesson, now);
        audit.record(actor, now, "wrote", "lesson", id, community);
        return id;
    }

    void remove(Actor actor, Instant now, UUID community, Moment moment, Lesson lesson) {
        if (!lesson.byId().equals(actor.id())) throw new Refusal.Forbidden();
        hold.open(moment, lesson.sessionId());
        store.remove(community, lesson.id());
        audit.record(actor, now, "removed", "lesson", lesson.id(), community);
    }
}
