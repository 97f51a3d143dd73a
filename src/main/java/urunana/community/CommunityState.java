package urunana.community;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether a community meets: derived from its days and the rhythm its programme expects, never stored. */
public enum CommunityState {
    /** Founded less than one rhythm ago, not met yet. */
    NEW,
    /** A session closed within the rhythm. */
    MET,
    /** Older than its rhythm, and no session closed within it. */
    LAPSED,
    /** Ended by its leaders. */
    CLOSED;

    public static CommunityState of(LocalDate foundedOn, @Nullable LocalDate lastMetOn, @Nullable LocalDate closedOn, int rhythmDays,
                                    LocalDate today) {
        if (closedOn != null) return CLOSED;
        LocalDate since = today.minusDays(rhythmDays);
        if (lastMetOn != null && !lastMetOn.isBefore(since)) return MET;
        return lastMetOn == null && !foundedOn.isBefore(since) ? NEW : LAPSED;
    }

    /** The end of its text key: {@code community.state.met}. */
    public String key() {
        return "community.state." + name().toLowerCase(java.util.Locale.ROOT);
    }

    /** How a row shows it (kit/state). */
    public String tone() {
        return switch (this) {
            case MET -> "done";
            case NEW -> "info";
            case LAPSED -> "wait";
            case CLOSED -> "plain";
        };
    }
}
