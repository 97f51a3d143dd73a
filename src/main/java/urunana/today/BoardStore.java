package urunana.today;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import urunana.access.Actor;
import urunana.access.Capability;
import urunana.community.CommunityState;
import urunana.db.Reads;
import urunana.web.Refusal;

/** Reads the board: one light row per community within the actor's places, and all about the few that are shown. */
@Component
final class BoardStore {
    /** The chosen place, if it is one of the actor's; with the place above when that is theirs too. */
    private static final String SCOPE = Held.WITH + """
            select p.id, p.name, (select u.id from place u where u.id = p.parent_id and u.id in (select h.place_id from held h)) as up_to
              from place p where p.id = :root and p.id in (select h.place_id from held h)
            """;

    private static final String COLUMNS = """
            select c.id, c.programme_id, p.name as programme, b.id as branch, b.name as branch_name, c.founded_on, p.rhythm_days,
                   (select max(held_on(s.planned_on, s.closed_at, p.zone)) from session s where s.community_id = c.id and s.closed_at is not null) as met_on
              from community c
              join programme p on p.id = c.programme_id
            """;

    /** Below a chosen place: a branch is the place right below it in which a community lies. */
    private static final String BELOW = Held.WITH + """
            , branch as (
              select w.place_id, a.id, a.name from place a join place_within w on w.ancestor_id = a.id where a.parent_id = :root)
            """ + COLUMNS + """
              join place_within r on r.place_id = c.place_id and r.ancestor_id = :root
              left join branch b on b.place_id = c.place_id
             where c.closed_on is null and """ + " " + Held.COVERS;

    /** Everywhere: a branch is the place of a duty. */
    private static final String EVERYWHERE = Held.WITH + """
            , branch as (
              select distinct on (h.place_id) h.place_id, a.id, a.name from held h join place a on a.id = h.root_id order by h.place_id, a.name)
            """ + COLUMNS + """
              join branch b on b.place_id = c.place_id
             where c.closed_on is null and """ + " " + Held.COVERS;

    private static final String LINES = """
            select c.id, c.name, pl.name as place, o.full_name as owner, n.planned_on, n.planned_at
              from community c
              join place pl on pl.id = c.place_id
              join person o on o.id = c.owner_id
              left join lateral (
                   select s.planned_on, s.planned_at from session s
                    where s.community_id = c.id and s.closed_at is null and s.cancelled_at is null and s.planned_on is not null
                    order by s.planned_on limit 1) n on true
             where c.id = any(:ids::uuid[])
            """;

    /** A board that was asked for and is read together with other things; the rows shown follow afterwards. */
    record Asked(@Nullable UUID root, @Nullable UUID programme, Supplier<Optional<Board.Scope>> scope, Supplier<List<Board.Entry>> entries) {}

    private final JdbcTemplate jdbc;

    BoardStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Asked ask(Reads reads, Actor actor, @Nullable UUID place, @Nullable UUID programme, LocalDate today) {
        var root = place != null ? place : onlyPlace(actor);
        var scope = reads.optional(SCOPE, (row, n) -> new Board.Scope(id(row, "id"), row.getString("name"), id(row, "up_to"), programme),
                "actor", actor.id(), "today", today, "capability", Capability.OVERSEE.code(), "root", root);
        var entries = reads.list(root == null ? EVERYWHERE : BELOW, (row, n) -> entry(row, today),
                "actor", actor.id(), "today", today, "capability", Capability.OVERSEE.code(), "root", root);
        return new Asked(root, programme, scope, entries);
    }

    /** The board once its reads were run. A place that is not the actor's is not there. */
    Board board(Asked asked) {
        var scope = asked.root() == null ? new Board.Scope(null, "", null, asked.programme()) : asked.scope().get().orElseThrow(Refusal.NotFound::new);
        var all = asked.entries().get();
        var chosen = all.stream().filter(entry -> asked.programme() == null || entry.programmeId().equals(asked.programme())).toList();
        var shown = Board.inOrder(chosen).stream().limit(Board.SHOWN).toList();
        return new Board(scope, Board.Totals.of(chosen), Board.branches(chosen), Board.programmes(all), lines(shown), chosen.size() - shown.size());
    }

    /** The place of the only duty that oversees; null when there are several. */
    private static @Nullable UUID onlyPlace(Actor actor) {
        var places = actor.duties().stream().filter(duty -> duty.capabilities().contains(Capability.OVERSEE)).map(duty -> duty.placeId()).distinct().toList();
        return places.size() == 1 ? places.getFirst() : null;
    }

    private List<Board.Line> lines(List<Board.Entry> entries) {
        if (entries.isEmpty()) return List.of();
        var known = new HashMap<UUID, Board.Entry>();
        for (var entry : entries) known.put(entry.id(), entry);
        var ids = entries.stream().map(entry -> entry.id().toString()).toArray(String[]::new);
        var lines = Reads.alone(jdbc, reads -> reads.list(LINES, (row, n) -> line(row, known), "ids", ids));
        var found = new HashMap<UUID, Board.Line>();
        for (var line : lines) found.put(line.id(), line);
        return entries.stream().map(entry -> found.get(entry.id())).filter(Objects::nonNull).toList();
    }

    private static Board.Entry entry(ResultSet row, LocalDate today) throws SQLException {
        var metOn = row.getObject("met_on", LocalDate.class);
        var state = CommunityState.of(row.getObject("founded_on", LocalDate.class), metOn, null, row.getInt("rhythm_days"), today);
        return new Board.Entry(id(row, "id"), id(row, "programme_id"), row.getString("programme"), id(row, "branch"), row.getString("branch_name"), metOn, state);
    }

    private static Board.Line line(ResultSet row, Map<UUID, Board.Entry> known) throws SQLException {
        var entry = known.get(id(row, "id"));
        return new Board.Line(entry.id(), row.getString("name"), row.getString("place"), row.getString("owner"), entry.state(), entry.metOn(),
                row.getObject("planned_on", LocalDate.class), row.getObject("planned_at", LocalTime.class));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
