package urunana.voice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The last sessions of a community side by side (U50, U54): how equal, how many silent, how long the longest, what was noted. Pure. */
public record Trend(List<Line> lines, List<Held> tasks) {
    /** How often a task of a session was held by somebody of a group. */
    public record Held(String task, String group, int times) {}

    /** One session. {@code shares} has no heads when nothing was counted then. */
    public record Line(Met met, Shares shares, Optional<Guidelines> guidelines) {}

    static Trend of(List<Met> met, List<Head> heads, Map<UUID, Guidelines> guidelines, List<Held> tasks) {
        return new Trend(met.stream().map(one -> new Line(one, new Shares(heads.stream().filter(head -> head.sessionId().equals(one.id())).toList()),
                Optional.ofNullable(guidelines.get(one.id())))).toList(), tasks);
    }

    /** Sessions in which somebody was heard. */
    public List<Line> counted() {
        return lines.stream().filter(line -> line.shares().begun()).toList();
    }

    /** Sessions that were looked back at. */
    public List<Guidelines> lookedBack() {
        return lines.stream().flatMap(line -> line.guidelines().stream()).toList();
    }

    /** In how many of these a point got this answer. */
    public long answered(String guideline, String answer) {
        return lookedBack().stream().filter(one -> answer.equals(one.answers().get(guideline))).count();
    }

    /** Women and men, and the others when one of them held a task. */
    public List<String> groups() {
        return Shares.GROUPS.stream().filter(group -> !group.equals("unsaid") || tasks.stream().anyMatch(one -> one.group().equals(group))).toList();
    }

    /** How often somebody of this group held this task. */
    public int held(String task, String group) {
        return tasks.stream().filter(one -> one.task().equals(task) && one.group().equals(group)).mapToInt(Held::times).sum();
    }
}
