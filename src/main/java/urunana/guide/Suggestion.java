package urunana.guide;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which guide fits a community best, from what its place says of itself and what it has been through (K30, K75–K77).
 *
 * @param kind         of the community
 * @param connectivity of its place: none, sometimes, mobile, fixed, or null when not said
 * @param ratio        pupils per teacher, or null when not said
 * @param ended        codes of the guides its ended cycles followed, or were adapted from, newest first
 */
record Suggestion(String kind, @Nullable String connectivity, @Nullable Double ratio, List<String> ended) {
    /** Pupils for one teacher above which the short guide is proposed; a line we drew ourselves, no country's norm. */
    static final double MANY = 60;
    private static final List<String> STAGES = List.of("low_tech_1", "low_tech_2", "low_tech_3");

    /** Its code. A school without network climbs the three stages, one with each cycle. */
    String code() {
        if (kind.equals("head_teachers")) return "network";
        if (kind.equals("cluster")) return "cluster";
        var reached = reached();
        if (reached.isPresent() || "none".equals(connectivity)) return stageAfter(reached.orElse(-1));
        if (ratio != null && ratio > MANY) return "workload";
        return "action";
    }

    private Optional<Integer> reached() {
        return ended.stream().map(STAGES::indexOf).filter(stage -> stage >= 0).findFirst();
    }

    // Whoever climbed the last stage goes on as everybody does.
    private static String stageAfter(int reached) {
        return reached + 1 < STAGES.size() ? STAGES.get(reached + 1) : "action";
    }
}
