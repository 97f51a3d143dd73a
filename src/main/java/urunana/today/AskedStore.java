package urunana.today;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import urunana.access.Actor;
import urunana.access.Seat;
import urunana.db.Reads;

/** What the first page asks before a session: whether one comes, also as a guest, and of head teachers what they give. Begins at seats and duties of today. */
@Component
final class AskedStore {
    /** Who leads has planned the session and need not say that they come. */
    private static final String INVITATIONS = """
            select 'invitation' as kind, c.id as community_id, c.name, s.id as session_id, s.planned_on
              from session s join community c on c.id = s.community_id
             where s.community_id = any(:seats::uuid[]) and s.planned_on >= :today
               and s.opened_at is null and s.closed_at is null and s.cancelled_at is null
               and not exists (select 1 from invitation_answer a where a.session_id = s.id and a.person_id = :actor)
             order by s.planned_on, s.id limit 20
            """;

    /** Asked and not answered for its day, or a class of the own school has nobody yet. What is not possible waits for the leader. */
    private static final String HOSTINGS = """
            with mine as materialized (select place_id, programme_id from host_places(:actor, :today)),
            near as (
              select c.id from mine x join community c on c.place_id = x.place_id and (x.programme_id is null or x.programme_id = c.programme_id)
               union
              select m.community_id from mine x
                join duty d on d.place_id = x.place_id and d.starts_on <= :today and (d.ends_on is null or d.ends_on >= :today)
                join membership m on m.person_id = d.person_id and m.joined_at is not null and m.left_at is null)
            select 'hosting' as kind, c.id as community_id, c.name, s.id as session_id, s.planned_on
              from hosting h
              join session s on s.id = h.session_id and s.community_id = h.community_id
              join community c on c.id = h.community_id
             where h.community_id in (select id from near) and hosts(:actor, c.id, :today)
               and s.planned_on >= :today and s.opened_at is null and s.closed_at is null and s.cancelled_at is null
               and (h.possible is null or h.given_on is distinct from s.planned_on
                    or h.possible and exists (select 1 from cover v where v.session_id = h.session_id and not v.agreed
                                                 and works_under(v.person_id, :actor, c.id, :today)))
             order by s.planned_on, s.id limit 20
            """;

    private static final String VISITS = """
            select g.id, g.community_id, case when g.answer is null then 'visit' else 'visiting' end as kind, c.name, b.full_name as by, (g.at at time zone p.zone)::date as since
              from guest g join community c on c.id = g.community_id join programme p on p.id = c.programme_id join person b on b.id = g.by_id
              join session s on s.id = g.session_id
             where g.person_id = :actor and s.closed_at is null and sees_visit(g, :today) order by g.at desc limit 20
            """;

    /** The sessions ahead for which this member has not said whether they come. */
    Supplier<List<Waiting>> invitations(Reads reads, Actor actor, LocalDate today) {
        var seats = actor.seats().stream().filter(seat -> !seat.leads()).map(Seat::communityId).map(UUID::toString).toArray(String[]::new);
        return list(reads, INVITATIONS, "invitation", "actor", actor.id(), "today", today, "seats", seats);
    }

    /** The sessions that wait for this head teacher, member or not. */
    Supplier<List<Waiting>> hostings(Reads reads, Actor actor, LocalDate today) {
        return list(reads, HOSTINGS, "hosting", "actor", actor.id(), "today", today);
    }

    /** Sessions of other communities the actor is invited to as a guest. */
    Supplier<List<Waiting>> visits(Reads reads, Actor actor, LocalDate today) {
        return reads.list(VISITS, (row, n) -> new Waiting(row.getString("kind"), row.getString("name"), row.getObject("since", LocalDate.class),
                row.getString("by"), 1, Paths.in(row.getObject("community_id", UUID.class), "visits", row.getObject("id", UUID.class))), "actor", actor.id(), "today", today);
    }

    private static Supplier<List<Waiting>> list(Reads reads, String sql, String page, Object... parameters) {
        return reads.list(sql, (row, n) -> new Waiting(row.getString("kind"), row.getString("name"), row.getObject("planned_on", LocalDate.class), "", 1,
                Paths.in(row.getObject("community_id", UUID.class), "sessions", row.getObject("session_id", UUID.class), page)), parameters);
    }
}
