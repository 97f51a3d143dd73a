package urunana.today;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import urunana.community.CommunityState;

/** Which communities met within their rhythm (K29): totals, the same by place below and, one by one, those that have not met first. */
public record Board(Scope scope, Totals totals, List<Branch> branches, Map<String, String> programmes, List<Line> lines, int more) {
    static final int SHOWN = 40;

    /** What was asked for: one place (null: all of the actor's) and one programme (null: all). {@code upTo}: the place above, if it is the actor's too. */
    public record Scope(@Nullable UUID placeId, String place, @Nullable UUID upTo, @Nullable UUID programmeId) {}

    /** A community as the totals need it. {@code branch}: the place below the chosen one that it lies in. */
    record Entry(UUID id, UUID programmeId, String programme, @Nullable UUID branch, String branchName, @Nullable LocalDate metOn, CommunityState state) {}

    public record Totals(int met, int fresh, int lapsed) {
        static Totals of(List<Entry> entries) {
            return new Totals(count(entries, CommunityState.MET), count(entries, CommunityState.NEW), count(entries, CommunityState.LAPSED));
        }

        public int all() {
            return met + fresh + lapsed;
        }

        private static int count(List<Entry> entries, CommunityState state) {
            return (int) entries.stream().filter(entry -> entry.state() == state).count();
        }
    }

    /** The totals of one place below. */
    public record Branch(UUID placeId, String name, Totals totals) {}

    /** A community with its owner, who is answerable that it meets (K28). */
    public record Line(UUID id, String name, String place, String owner, CommunityState state, @Nullable LocalDate metOn,
                       @Nullable LocalDate nextOn, @Nullable LocalTime nextAt) {
        /** Whether a day lies ahead; one that has passed without a session held is no plan any more. */
        public boolean planned(LocalDate today) {
            return nextOn != null && !nextOn.isBefore(today);
        }
    }

    /** Whether there is a choice of programme to offer. */
    public boolean choice() {
        return programmes.size() > 1;
    }

    static Map<String, String> programmes(List<Entry> entries) {
        var programmes = new LinkedHashMap<String, String>();
        entries.stream().sorted(Comparator.comparing(Entry::programme)).forEach(e -> programmes.put(e.programmeId().toString(), e.programme()));
        return programmes;
    }

    static List<Branch> branches(List<Entry> entries) {
        var byPlace = new LinkedHashMap<UUID, List<Entry>>();
        for (Entry entry : entries) {
            if (entry.branch() != null) byPlace.computeIfAbsent(entry.branch(), id -> new ArrayList<>()).add(entry);
        }
        return byPlace.entrySet().stream().map(e -> new Branch(e.getKey(), e.getValue().getFirst().branchName(), Totals.of(e.getValue())))
                .sorted(Comparator.comparing(Branch::name)).toList();
    }

    /** Those who have not met for longest first, then the new ones, then those that meet. */
    static List<Entry> inOrder(List<Entry> entries) {
        return entries.stream().sorted(Comparator.comparingInt((Entry entry) -> rank(entry.state()))
                .thenComparing(Entry::metOn, Comparator.nullsFirst(Comparator.naturalOrder())).thenComparing(Entry::id)).toList();
    }

    private static int rank(CommunityState state) {
        return switch (state) {
            case LAPSED -> 0;
            case NEW -> 1;
            case MET -> 2;
            case CLOSED -> 3;
        };
    }
}
