package urunana.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import urunana.access.Actor;

/** The communities an actor meets: their own, those open to them, and those whose outputs their duty covers. */
@Component
public final class CommunityLists {
    static final int SHOWN = 50;

    /** A community in a list. */
    public record Line(UUID id, String name, String programme, String place, String kind, String owner, boolean leads,
                       boolean openNow, @Nullable LocalDate nextOn, @Nullable LocalTime nextAt, CommunityState state, int asking, boolean newNorms) {}

    /** A community as it presents itself to somebody who may join, was invited, or is a member. */
    public record Offer(UUID id, String name, String about, String kind, String programme, String place, String facilitator,
                        String norms, int normsVersion, String standing, @Nullable Integer accepted, @Nullable String invitedBy) {
        public boolean is(String word) {
            return standing.equals(word);
        }

        public boolean agreed() {
            return accepted != null && accepted == normsVersion;
        }
    }

    private static final String LINE = """
            select c.id, c.name, p.name as programme, pl.name as place, c.kind, o.full_name as owner,
                   :actor in (c.owner_id, c.facilitator_id) as leads, coalesce(n.open, false) as open_now, n.planned_on, n.planned_at, c.founded_on, c.closed_on, p.rhythm_days,
                   (select max(held_on(s.planned_on, s.closed_at, p.zone)) from session s where s.community_id = c.id and s.closed_at is not null) as met_on,
                   (select count(*) from membership a where a.community_id = c.id
                       and standing(a.joined_at, a.left_at, a.invited_at, a.asked_at) = 'asked') as asking,
                   coalesce(m.norms_accepted, 0) < c.norms_version as new_norms
              from community c
              join programme p on p.id = c.programme_id
              join place pl on pl.id = c.place_id
              join person o on o.id = c.owner_id
              left join membership m on m.community_id = c.id and m.person_id = :actor
              left join lateral (
                     select s.planned_on, s.planned_at, s.opened_at is not null as open from session s
                      where s.community_id = c.id and s.closed_at is null and s.cancelled_at is null
                      order by s.planned_on limit 1) n on true
            """;

    /** Communities at places around or within which the actor has a duty of today that reads outputs. */
    private static final String COVERED = """
             where c.id in (
                   select c2.id
                     from duty d
                     join role_capability r on r.role_code = d.role_code and r.capability = 'read_outputs'
                     join place_within w on w.ancestor_id = d.place_id
                     join community c2 on c2.place_id = w.place_id and (d.programme_id is null or d.programme_id = c2.programme_id)
                    where d.person_id = :actor and d.starts_on <= :today and (d.ends_on is null or d.ends_on >= :today))
               and not sees_talk(:actor, c.id, :today)
               and (strpos(fold(c.name), fold(:words)) > 0 or strpos(fold(pl.name), fold(:words)) > 0)
            """;

    private final JdbcClient jdbc;

    CommunityLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The actor's own, the next session first, the closed ones last. */
    List<Line> mine(Actor actor, LocalDate today) {
        return list(actor, today, LINE + """
                 where m.joined_at is not null and m.left_at is null and sees_talk(:actor, c.id, :today)
                 order by c.closed_on is not null, n.planned_on, c.name""");
    }

    /** Invitations and the actor's own requests that wait for an answer. */
    List<Line> waiting(Actor actor, LocalDate today, String standing) {
        return jdbc.sql(LINE + """
                 where standing(m.joined_at, m.left_at, m.invited_at, m.asked_at) = :standing and c.closed_on is null
                   and not is_evaluator(:actor, c.id, :today)
                 order by c.name""")
                .param("actor", actor.id()).param("today", today).param("standing", standing)
                .query((row, n) -> line(row, today)).list();
    }

    /** Communities the actor may ask to join. */
    List<Line> joinable(Actor actor, LocalDate today) {
        return list(actor, today, LINE + """
                 where c.open_to_join and c.closed_on is null
                   and c.place_id in (select w.ancestor_id from duty d join place_within w on w.place_id = d.place_id where d.person_id = :actor)
                   and coalesce(standing(m.joined_at, m.left_at, m.invited_at, m.asked_at), 'none') in ('none', 'gone')
                   and may_ask(:actor, c.id, :today)
                 order by c.name limit 50""");
    }

    /** Communities whose outputs the actor's duties cover, without those they sit in; one more than shown. */
    List<Line> covered(Actor actor, LocalDate today, String words) {
        return jdbc.sql(LINE + COVERED + " order by pl.name, c.name limit :limit")
                .param("actor", actor.id()).param("today", today).param("words", words).param("limit", SHOWN + 1)
                .query((row, n) -> line(row, today)).list();
    }

    /** The community as somebody may see it before joining; empty for whom it is not. */
    Optional<Offer> offer(UUID id, Actor actor, LocalDate today) {
        return jdbc.sql("""
                select c.id, c.name, c.about, c.kind, p.name as programme, pl.name as place, f.full_name as facilitator, c.norms, c.norms_version,
                       coalesce(standing(m.joined_at, m.left_at, m.invited_at, m.asked_at), 'none') as standing, m.norms_accepted,
                       i.full_name as invited_by
                  from community c
                  join programme p on p.id = c.programme_id
                  join place pl on pl.id = c.place_id
                  join person f on f.id = c.facilitator_id
                  left join membership m on m.community_id = c.id and m.person_id = :actor
                  left join person i on i.id = m.invited_by
                 where c.id = :id
                   and (sees_talk(:actor, c.id, :today) or may_ask(:actor, c.id, :today)
                        or standing(m.joined_at, m.left_at, m.invited_at, m.asked_at) in ('invited', 'asked'))""")
                .param("id", id).param("actor", actor.id()).param("today", today)
                .query((row, n) -> new Offer(row.getObject("id", UUID.class), row.getString("name"), row.getString("about"),
                        row.getString("kind"), row.getString("programme"), row.getString("place"), row.getString("facilitator"),
                        row.getString("norms"), row.getInt("norms_version"), row.getString("standing"),
                        row.getObject("norms_accepted", Integer.class), row.getString("invited_by"))).optional();
    }

    private List<Line> list(Actor actor, LocalDate today, String sql) {
        return jdbc.sql(sql).param("actor", actor.id()).param("today", today).query((row, n) -> line(row, today)).list();
    }

    private static Line line(ResultSet row, LocalDate today) throws SQLException {
        var state = CommunityState.of(row.getObject("founded_on", LocalDate.class), row.getObject("met_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class), row.getInt("rhythm_days"), today);
        return new Line(row.getObject("id", UUID.class), row.getString("name"), row.getString("programme"), row.getString("place"),
                row.getString("kind"), row.getString("owner"), row.getBoolean("leads"), row.getBoolean("open_now"), row.getObject("planned_on", LocalDate.class),
                row.getObject("planned_at", LocalTime.class), state, row.getInt("asking"), row.getBoolean("new_norms"));
    }
}
