package urunana.dissemination;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom the community tells, how, who does it and when; then whether it was done and how many it reached (C074). */
public record Dissemination(UUID id, UUID sessionId, String audience, String channel, UUID ownerId, LocalDate dueOn,
                            @Nullable LocalDate doneOn, @Nullable Integer reached, int version) {
    /** The channels, in the order they are offered. */
    public static final List<String> CHANNELS = List.of("staff_meeting", "other_school", "parents", "sector_meeting", "notice_board",
            "online", "library", "other");

    public boolean done() {
        return doneOn != null;
    }
}
