package urunana.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import urunana.access.Actor;
import urunana.audit.Audit;
import urunana.community.Room;
import urunana.db.Reads;
import urunana.web.Refusal;

/** The door of the tasks in a session. Any member writes down who has which; the route lets only leaders draw. */
@Component
public final class Tasks {
    private final TaskStore store;
    private final SessionStore sessions;
    private final SessionHold hold;
    private final Audit audit;
    private final JdbcTemplate jdbc;

    Tasks(TaskStore store, SessionStore sessions, SessionHold hold, Audit audit, JdbcTemplate jdbc) {
        this.store = store;
        this.sessions = sessions;
        this.hold = hold;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /** Afterwards these tasks are given, and no others. */
    public void give(Actor actor, Instant now, Session session, Map<String, UUID> given) {
        held(session);
        store.keep(session, given);
        audit.record(actor, now, "gave the tasks of", "session", session.id(), session.communityId());
    }

    /** Draws all of them, as often as one likes until the session is open; then only what nobody has yet. */
    public void draw(Actor actor, Instant now, Room room, Session session, Random chance) {
        Session held = held(session);
        if (held.open() && !tasks(session).isEmpty()) throw new Refusal.Conflict("session.tasks_begun");
        var present = present(room, session, chance);
        give(actor, now, session, drawn(session, Draw.tasks(present.size()), present));
    }

    /** Draws somebody for the task of a member who is away, or for one that nobody has. */
    public void redraw(Actor actor, Instant now, Room room, Session session, String task, Random chance) {
        held(session);
        var given = new LinkedHashMap<>(tasks(session));
        var present = present(room, session, chance);
        if (given.containsKey(task) && present.contains(given.get(task))) throw new Refusal.Conflict("session.task_held");
        given.remove(task);
        var free = present.stream().filter(person -> !given.containsValue(person)).toList();
        if (free.isEmpty()) free = List.of(least(given, present));
        var found = drawn(session, List.of(task), free);
        given.values().removeAll(found.values());
        given.putAll(found);
        give(actor, now, session, given);
    }

    // Where everybody who is here has a task, whoever has the one that can be spared first takes the other instead.
    private static UUID least(Map<String, UUID> given, List<UUID> present) {
        return Session.TASKS.reversed().stream().map(given::get).filter(present::contains).findFirst()
                .orElseThrow(() -> new Refusal.Conflict("session.nobody_here"));
    }

    private Map<String, UUID> drawn(Session session, List<String> tasks, List<UUID> people) {
        var before = store.held(session.communityId()).stream().filter(held -> !held.sessionId().equals(session.id())).toList();
        return Draw.of(tasks, people, before, store.since(session.communityId(), people));
    }

    private List<UUID> present(Room room, Session session, Random chance) {
        var states = Reads.alone(jdbc, reads -> sessions.attendance(reads, session.id()));
        var present = new ArrayList<>(room.memberIds().stream().filter(member -> !"away".equals(states.get(member))).sorted().toList());
        Collections.shuffle(present, chance);
        return present;
    }

    /** Task → person. */
    Map<String, UUID> tasks(Session session) {
        var tasks = new HashMap<String, UUID>();
        Reads.alone(jdbc, reads -> sessions.tasks(reads, session.id())).forEach((person, task) -> tasks.put(task, person));
        return tasks;
    }

    // Two who give out tasks at once, or close the session meanwhile, wait for each other.
    private Session held(Session session) {
        hold.whole(session.communityId(), session.id());
        return sessions.find(session.communityId(), session.id()).filter(Session::ahead)
                .orElseThrow(() -> new Refusal.Conflict("session.tasks_over"));
    }
}
