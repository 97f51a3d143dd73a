package urunana.person;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import urunana.access.Actor;

/**
 * The open work that goes with a duty: communities owned or led, promises, consolidations and disseminations in the
 * communities at the place of the duty and within it. It writes into tables of several features, because a hand-over
 * is one act: all of the work goes, or none of it. It reads counts and names, never what was said.
 */
@Component
final class HandOverStore {
    private static final String WITHIN = """
            c.closed_on is null and (:programme::uuid is null or c.programme_id = :programme)
            and exists (select 1 from place_within w where w.place_id = c.place_id and w.ancestor_id = :place)
            """;

    /** One record that went over. */
    record Handed(String object, UUID id, UUID communityId) {}

    private final JdbcClient jdbc;

    HandOverStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    OpenWork open(HeldDuty duty) {
        var names = of(duty, "select c.name from community c where :person in (c.owner_id, c.facilitator_id) and " + WITHIN + " order by c.name")
                .query(String.class).list();
        return new OpenWork(names, count(duty, "decision"), count(duty, "consolidation"), count(duty, "dissemination"));
    }

    private int count(HeldDuty duty, String table) {
        return of(duty, "select count(*) from " + table + " t join community c on c.id = t.community_id"
                + " where t.owner_id = :person and t.done_on is null and " + WITHIN).query(Integer.class).single();
    }

    /** Whether somebody marks or inspects in a community whose work would come to them. */
    boolean evaluates(UUID successor, HeldDuty duty, LocalDate today) {
        return of(duty, "select exists (select 1 from community c where is_evaluator(:to, c.id, :today) and " + WITHIN + ")")
                .param("to", successor).param("today", today).query(Boolean.class).single();
    }

    boolean wasHandedOver(UUID dutyId) {
        return jdbc.sql("select exists (select 1 from hand_over where duty_id = :duty)").param("duty", dutyId).query(Boolean.class).single();
    }

    /**
     * Who may take over: people who serve at the place of the duty, and people with the same role in the places beside it.
     * Only those whom the actor looks after.
     */
    Map<UUID, String> candidates(Actor actor, HeldDuty duty, LocalDate today) {
        var candidates = new LinkedHashMap<UUID, String>();
        of(duty, """
                select distinct p.id, p.full_name, lower(p.full_name) as ordering
                  from place here
                  join place_within w on w.ancestor_id = coalesce(here.parent_id, here.id)
                  join duty d on d.place_id = w.place_id and (d.place_id = here.id or d.role_code = :role)
                  join person p on p.id = d.person_id
                 where here.id = :place and p.id <> :person and (p.ended_on is null or p.ended_on > :today) and (d.ends_on is null or d.ends_on >= :today)
                   and %s
                 order by ordering, p.id limit 200""".formatted(Care.seen(actor)))
                .param("role", duty.role()).param("actor", actor.id()).param("today", today)
                .query(row -> {
                    candidates.put(row.getObject("id", UUID.class), row.getString("full_name"));
                });
        return candidates;
    }

    List<Handed> handOver(HeldDuty duty, UUID successor, Actor actor, Instant at) {
        var communities = communities(duty, successor);
        var promises = owned(duty, successor, "decision", "promise");
        var consolidations = owned(duty, successor, "consolidation", "consolidation");
        var disseminations = owned(duty, successor, "dissemination", "dissemination");
        jdbc.sql("""
                insert into hand_over (duty_id, from_id, to_id, by_id, at, communities, promises, consolidations, disseminations)
                values (:duty, :from, :to, :by, :at, :communities, :promises, :consolidations, :disseminations)""")
                .param("duty", duty.id()).param("from", duty.personId()).param("to", successor).param("by", actor.id())
                .param("at", Timestamp.from(at)).param("communities", communities.size()).param("promises", promises.size())
                .param("consolidations", consolidations.size()).param("disseminations", disseminations.size()).update();
        var all = new ArrayList<>(communities);
        all.addAll(promises);
        all.addAll(consolidations);
        all.addAll(disseminations);
        all.stream().map(Handed::communityId).distinct().forEach(community -> invite(community, successor, actor, at));
        return all;
    }

    private List<Handed> communities(HeldDuty duty, UUID successor) {
        return of(duty, """
                update community c
                   set owner_id = case when c.owner_id = :person then :to else c.owner_id end,
                       facilitator_id = case when c.facilitator_id = :person then :to else c.facilitator_id end, version = c.version + 1
                 where :person in (c.owner_id, c.facilitator_id) and\s""" + WITHIN + " returning c.id")
                .param("to", successor).query((row, n) -> row.getObject("id", UUID.class)).list().stream()
                .map(id -> new Handed("community", id, id)).toList();
    }

    // Work in a community needs a seat, and a seat needs the norms accepted: whoever has none yet is invited.
    private void invite(UUID community, UUID successor, Actor actor, Instant at) {
        jdbc.sql("""
                insert into membership (community_id, person_id, invited_by, invited_at) values (:community, :person, :by, :at)
                on conflict (community_id, person_id) do update
                   set invited_by = excluded.invited_by, invited_at = excluded.invited_at, asked_at = null, joined_at = null, left_at = null
                 where membership.left_at is not null""")
                .param("community", community).param("person", successor).param("by", actor.id()).param("at", Timestamp.from(at)).update();
    }

    private List<Handed> owned(HeldDuty duty, UUID successor, String table, String object) {
        return of(duty, "update " + table + " t set owner_id = :to, version = t.version + 1 from community c"
                + " where c.id = t.community_id and t.owner_id = :person and t.done_on is null and " + WITHIN + " returning t.id, t.community_id")
                .param("to", successor)
                .query((row, n) -> new Handed(object, row.getObject("id", UUID.class), row.getObject("community_id", UUID.class))).list();
    }

    /** Hand-overs from and to a person whom the actor was shown already. */
    List<HandOver> of(UUID personId) {
        return jdbc.sql("""
                select h.duty_id, f.full_name as from_name, t.full_name as to_name, h.at, h.communities, h.promises, h.consolidations, h.disseminations
                  from hand_over h join person f on f.id = h.from_id join person t on t.id = h.to_id
                 where :person in (h.from_id, h.to_id) order by h.at desc limit 50""").param("person", personId)
                .query((row, n) -> new HandOver(row.getObject("duty_id", UUID.class), row.getString("from_name"), row.getString("to_name"),
                        row.getTimestamp("at").toInstant(), row.getInt("communities"), row.getInt("promises"),
                        row.getInt("consolidations"), row.getInt("disseminations"))).list();
    }

    private StatementSpec of(HeldDuty duty, String sql) {
        return jdbc.sql(sql).param("person", duty.personId()).param("place", duty.placeId()).param("programme", duty.programmeId());
    }
}
