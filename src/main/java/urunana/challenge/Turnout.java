package urunana.challenge;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How far the vote of a session has come. It is over when the last one here has voted, when a leader closes it, when hands were counted,
 * or when the choice was made; from then on nobody votes, for whoever votes after the votes were seen could be told. Pure.
 *
 * @param voted how many have voted
 * @param here  how many are here, and whoever has voted
 * @param mine  whether the reader has voted
 * @param away  whether the reader is marked as away
 * @param hands whether hands were counted in the room
 */
public record Turnout(int voted, int here, boolean mine, boolean away, boolean closed, boolean hands) {
    /** What is on record of a vote: who has voted, and person → whole, late, left_early or away. Names stay here. */
    public record Count(Set<UUID> voters, Map<UUID, String> marks, boolean closed, boolean hands) {
        /** As it is told to a reader in a community of these members. */
        public Turnout told(Set<UUID> members, UUID reader) {
            var some = new HashSet<>(here(members));
            some.addAll(voters);
            return new Turnout(voters.size(), some.size(), voters.contains(reader), "away".equals(marks.get(reader)), closed, hands);
        }

        // Those marked as here; every member while nobody has been marked.
        private Set<UUID> here(Set<UUID> members) {
            if (marks.isEmpty()) return members;
            return marks.keySet().stream().filter(person -> !marks.get(person).equals("away")).collect(Collectors.toSet());
        }
    }

    /** Whether nobody is left who could vote. */
    boolean complete() {
        return voted > 0 && voted == here;
    }

    /** Whether votes are coming in: nobody sees them yet. */
    public boolean begun() {
        return voted > 0 && !closed;
    }
}
