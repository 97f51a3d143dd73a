package urunana.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who held which task in the sessions that took place, the newest first.
 *
 * @param shares how often women and men did, for leaders; empty for others
 */
public record TaskLog(List<Held> held, List<Share> shares) {
    public record Share(String task, String sex, int times) {}

    /** Women, men, and those who said neither when there are any. */
    public List<String> groups() {
        return shares.stream().anyMatch(share -> share.sex().equals("unsaid")) ? List.of("female", "male", "unsaid") : List.of("female", "male");
    }

    public int times(String task, String sex) {
        return shares.stream().filter(share -> share.task().equals(task) && share.sex().equals(sex)).mapToInt(Share::times).sum();
    }

    /** Session → what was held in it, in the order of {@link Session#TASKS}. */
    public Map<UUID, List<Held>> sessions() {
        var sessions = new LinkedHashMap<UUID, List<Held>>();
        for (Held one : held) sessions.computeIfAbsent(one.sessionId(), id -> held.stream().filter(other -> other.sessionId().equals(id))
                .sorted((a, b) -> Session.TASKS.indexOf(a.task()) - Session.TASKS.indexOf(b.task())).toList());
        return sessions;
    }

    /** What a member held, the newest first. */
    public List<Held> of(UUID person) {
        return held.stream().filter(one -> one.personId().equals(person)).toList();
    }
}
