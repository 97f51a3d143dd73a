package urunana.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("C056")
class TurnoutTest {
    private static final UUID ERIC = UUID.randomUUID();
    private static final UUID ALINE = UUID.randomUUID();
    private static final UUID ROSE = UUID.randomUUID();
    private static final Set<UUID> MEMBERS = Set.of(ERIC, ALINE, ROSE);

    @Test
    void everyMemberIsAwaitedUntilSomebodyIsMarked() {
        assertThat(told(Set.of(), Map.of()).here()).isEqualTo(3);
        assertThat(told(Set.of(), Map.of(ERIC, "whole", ALINE, "late", ROSE, "away")).here()).isEqualTo(2);
        assertThat(told(Set.of(), Map.of(ERIC, "left_early")).here()).isEqualTo(1);
    }

    @Test
    void whoHasVotedCountsAsHere() {
        assertThat(told(Set.of(ROSE), Map.of(ERIC, "whole"))).satisfies(turnout -> {
            assertThat(turnout.voted()).isEqualTo(1);
            assertThat(turnout.here()).isEqualTo(2);
            assertThat(turnout.complete()).isFalse();
        });
    }

    @Test
    void itIsCompleteWhenNobodyIsLeftToVote() {
        assertThat(told(Set.of(), Map.of(ERIC, "away")).complete()).as("nobody is here, and nobody has voted").isFalse();
        assertThat(told(Set.of(ERIC, ALINE), Map.of()).complete()).isFalse();
        assertThat(told(Set.of(ERIC, ALINE), Map.of(ERIC, "whole", ALINE, "whole", ROSE, "away")).complete()).isTrue();
        assertThat(told(MEMBERS, Map.of()).complete()).isTrue();
    }

    @Test
    void aReaderLearnsOfThemselvesAlone() {
        var turnout = new Turnout.Count(Set.of(ERIC), Map.of(ALINE, "away", ERIC, "whole"), false, false);
        assertThat(turnout.told(MEMBERS, ERIC).mine()).isTrue();
        assertThat(turnout.told(MEMBERS, ALINE).mine()).isFalse();
        assertThat(turnout.told(MEMBERS, ALINE).away()).isTrue();
        assertThat(turnout.told(MEMBERS, ROSE).away()).as("not marked").isFalse();
        assertThat(turnout.told(MEMBERS, ROSE).begun()).isTrue();
        assertThat(new Turnout.Count(Set.of(ERIC), Map.of(), true, false).told(MEMBERS, ROSE).begun()).as("over").isFalse();
    }

    private static Turnout told(Set<UUID> voters, Map<UUID, String> marks) {
        return new Turnout.Count(voters, marks, false, false).told(MEMBERS, ERIC);
    }
}
