package urunana.today;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import urunana.community.CommunityState;
import urunana.cycle.CycleDiagram;

/** A community the person belongs to or is invited to, with the session ahead. {@code due}: try-outs to look at, {@code asking}: who asks to join. */
public record Mine(UUID id, String name, String place, String standing, boolean leads, boolean newNorms, int asking, int due,
                   CommunityState state, @Nullable Running cycle, @Nullable Ahead ahead) {
    /** The cycle that runs. */
    public record Running(UUID id, int number, String schoolYear, CycleDiagram.Model picture) {}

    /** The session that lies ahead; without a day it was put off. */
    public record Ahead(UUID id, String kind, int attempt, @Nullable LocalDate day, @Nullable LocalTime at, String room, boolean open) {}

    public boolean member() {
        return standing.equals("member");
    }

    public boolean invited() {
        return standing.equals("invited");
    }

    /** Something in this community: {@code path("sessions", id)}. */
    public String path(Object... parts) {
        return Paths.in(id, parts);
    }

    /** Open now, or its day is tomorrow, today or past: it stands before everything else. */
    boolean urgent(LocalDate today) {
        return ahead != null && (ahead.open() || ahead.day() != null && !ahead.day().isAfter(today.plusDays(1)));
    }

    /** What waits in this community for this person. */
    List<Waiting> waiting() {
        if (invited()) return List.of(Waiting.of("invited", name, 1, path("norms")));
        if (!member()) return List.of();
        var waiting = new ArrayList<Waiting>();
        if (newNorms) waiting.add(Waiting.of("norms", name, 1, path("norms")));
        if (leads) waitingForLeader(waiting);
        return waiting;
    }

    private void waitingForLeader(List<Waiting> waiting) {
        if (asking > 0) waiting.add(Waiting.of("asking", name, asking, path("invitations")));
        if (cycle == null) {
            waiting.add(Waiting.of(state == CommunityState.LAPSED ? "lapsed" : "begin", name, 1, path("cycles", "new")));
        } else if (ahead == null) {
            waiting.add(Waiting.of(state == CommunityState.LAPSED ? "lapsed" : "plan", name, 1, path("cycles", cycle.id(), "sessions", "new")));
        } else if (ahead.day() == null) {
            waiting.add(Waiting.of("undated", name, 1, path("sessions", ahead.id(), "date")));
        } else if (ahead.open() && due > 0) {
            waiting.add(Waiting.of("reviews", name, due, path("sessions", ahead.id())));
        }
    }
}
