package urunana.today;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import urunana.text.Words;

/** Everything on the first page of one person. What is empty is left out by the page. */
public record Today(LocalDate date, List<Mine> communities, List<Task> tasks, List<Waiting> reports, @Nullable Board board,
                    List<Arrived> arrived, boolean administers) {
    /** Communities with a session ahead, the next one first. */
    public List<Mine> meetings() {
        return communities.stream().filter(c -> c.member() && c.ahead() != null).toList();
    }

    /** A session that is open or very near stands before what waits. */
    public boolean sessionFirst() {
        return meetings().stream().anyMatch(meeting -> meeting.urgent(date));
    }

    public List<Waiting> waiting() {
        var waiting = new ArrayList<>(reports);
        for (Mine community : communities) waiting.addAll(community.waiting());
        return waiting;
    }

    public List<Task> tryouts() {
        return tasks.stream().filter(Task::tryout).toList();
    }

    public List<Task> promises() {
        return tasks.stream().filter(task -> !task.tryout()).toList();
    }

    /** What to bring to a session of this community: my try-outs and products. */
    public List<Task> toBring(UUID community) {
        return tasks.stream().filter(task -> task.communityId().equals(community) && task.brought()).toList();
    }

    public List<Mine> members() {
        return communities.stream().filter(Mine::member).toList();
    }

    /** How far away a day is, in words. */
    public String when(Words words, LocalDate day) {
        long days = ChronoUnit.DAYS.between(date, day);
        if (days == 0) return words.t("today.when.today");
        if (days == 1) return words.t("today.when.tomorrow");
        return days > 0 ? words.count("today.when.in", days) : words.count("today.when.ago", -days);
    }

    /** Nothing here yet: somebody new. */
    public boolean empty() {
        return communities.isEmpty() && reports.isEmpty() && board == null && arrived.isEmpty() && !administers;
    }
}
