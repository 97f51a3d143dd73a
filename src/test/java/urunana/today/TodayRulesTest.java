package urunana.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.community.CommunityState;
import urunana.cycle.CycleDiagram.Activity;
import urunana.cycle.CycleDiagram.State;
import urunana.cycle.CycleDiagram.Stop;

/** The rules of the first page that need no database. */
class TodayRulesTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-09-24");
    private static final UUID ID = UUID.randomUUID();

    @Test
    void theStripPointsToTheSessionAhead() {
        assertThat(Strip.of(List.of(), false, List.of()).here()).isEqualTo(Stop.first(State.NOT_YET, null));
        assertThat(Strip.of(List.of("first planned 2026-09-24"), false, List.of()).here()).isEqualTo(Stop.first(State.PLANNED, TODAY));
        assertThat(Strip.of(List.of("first closed 2026-09-24", "middle open 2026-10-08"), false, List.of()).here())
                .isEqualTo(Stop.middle(1, State.OPEN, LocalDate.parse("2026-10-08")));
        assertThat(Strip.of(List.of("first closed 2026-09-24", "middle not_yet -"), false, List.of()).here())
                .as("put off").isEqualTo(Stop.middle(1, State.NOT_YET, null));
    }

    @Test
    @Tag("C045")
    void betweenSessionsTheStripPointsToTheOneThatComesNext() {
        assertThat(Strip.of(List.of("first closed 2026-09-24"), false, List.of()).here()).isEqualTo(Stop.middle(1, State.NOT_YET, null));
        assertThat(Strip.of(List.of("first closed 2026-09-24"), true, List.of()).here()).as("never straight to the last").isEqualTo(Stop.middle(1, State.NOT_YET, null));
        var twice = List.of("first closed 2026-09-24", "middle closed 2026-10-08", "middle closed 2026-10-22");
        assertThat(Strip.of(twice, false, List.of()).here()).isEqualTo(Stop.middle(3, State.NOT_YET, null));
        assertThat(Strip.of(twice, true, List.of("identify")).here()).isEqualTo(Stop.last(State.NOT_YET, null));
        assertThat(Strip.of(twice, true, List.of("identify", "try_out")).done()).containsExactlyInAnyOrder(Activity.IDENTIFY, Activity.TRY_OUT);
    }

    @Test
    void aSessionIsUrgentWhenItIsOpenOrItsDayIsNear() {
        assertThat(with(ahead(TODAY.plusDays(2), false)).urgent(TODAY)).isFalse();
        assertThat(with(ahead(TODAY.plusDays(1), false)).urgent(TODAY)).isTrue();
        assertThat(with(ahead(TODAY.minusDays(3), false)).urgent(TODAY)).as("its day went by").isTrue();
        assertThat(with(ahead(null, false)).urgent(TODAY)).as("put off").isFalse();
        assertThat(with(ahead(TODAY.plusDays(9), true)).urgent(TODAY)).as("open").isTrue();
    }

    @Test
    void whatWaitsDependsOnWhereTheCommunityStands() {
        assertThat(kinds(mine("invited", false, false, 0, 0, null, null))).containsExactly("invited");
        assertThat(kinds(mine("asked", true, true, 3, 3, null, null))).as("my own request waits for others").isEmpty();
        assertThat(kinds(mine("member", false, true, 0, 0, null, null))).containsExactly("norms");
        assertThat(kinds(mine("member", true, false, 2, 0, null, null))).containsExactly("asking", "begin");
        assertThat(kinds(mine("member", true, false, 0, 0, running(), null))).containsExactly("plan");
        assertThat(kinds(mine("member", true, false, 0, 0, running(), ahead(null, false)))).containsExactly("undated");
        assertThat(kinds(mine("member", true, false, 0, 2, running(), ahead(TODAY, true)))).containsExactly("reviews");
        assertThat(kinds(mine("member", true, false, 0, 2, running(), ahead(TODAY, false)))).as("looked back on when the session is open").isEmpty();
        assertThat(kinds(mine("member", false, false, 2, 2, running(), null))).as("leaders only").isEmpty();
    }

    @Test
    @Tag("K28")
    void theOwnerOfALapsedCommunityIsAskedForADay() {
        var lapsed = new Mine(ID, "CoP", "School", "member", true, false, 0, 0, CommunityState.LAPSED, running(), null);
        assertThat(kinds(lapsed)).containsExactly("lapsed");
    }

    @Test
    @Tag("K29")
    void theBoardCountsAndPutsThoseThatHaveNotMetForLongestFirst() {
        var met = entry("Beta", TODAY, CommunityState.MET);
        var long_ = entry("Alpha", TODAY.minusDays(90), CommunityState.LAPSED);
        var longer = entry("Alpha", null, CommunityState.LAPSED);
        var fresh = entry("Beta", null, CommunityState.NEW);
        var all = List.of(met, fresh, long_, longer);
        assertThat(Board.inOrder(all)).containsExactly(longer, long_, fresh, met);
        assertThat(Board.Totals.of(all)).isEqualTo(new Board.Totals(1, 1, 2));
        assertThat(Board.branches(all)).extracting(Board.Branch::name, Board.Branch::totals).containsExactly(
                org.assertj.core.groups.Tuple.tuple("Alpha", new Board.Totals(0, 0, 2)), org.assertj.core.groups.Tuple.tuple("Beta", new Board.Totals(1, 1, 0)));
    }

    private static List<String> kinds(Mine mine) {
        return mine.waiting().stream().map(Waiting::kind).toList();
    }

    private static Mine with(Mine.Ahead ahead) {
        return mine("member", false, false, 0, 0, running(), ahead);
    }

    private static Mine mine(String standing, boolean leads, boolean norms, int asking, int due, Mine.@Nullable Running cycle, Mine.@Nullable Ahead ahead) {
        return new Mine(ID, "CoP", "School", standing, leads, norms, asking, due, CommunityState.MET, cycle, ahead);
    }

    private static Mine.Running running() {
        return new Mine.Running(ID, 1, "2026/27", Strip.of(List.of(), false, List.of()));
    }

    private static Mine.Ahead ahead(@Nullable LocalDate day, boolean open) {
        return new Mine.Ahead(ID, "middle", 1, day, null, "", open);
    }

    private static Board.Entry entry(String branch, @Nullable LocalDate met, CommunityState state) {
        return new Board.Entry(UUID.randomUUID(), ID, "Programme", UUID.nameUUIDFromBytes(branch.getBytes()), branch, met, state);
    }
}
