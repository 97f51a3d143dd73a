package urunana.person;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import urunana.access.Actor;
import urunana.audit.Audit;

/**
 * Who comes to mark or inspect gives up the seats where they do (K22). Called by every door that can make an evaluator:
 * giving a duty, importing people, naming the roles that evaluate in a programme. Coming back takes an invitation.
 */
@Component
public final class EvaluatorSeats {
    private record Seat(UUID communityId, UUID personId) {}

    private final JdbcClient jdbc;
    private final Audit audit;

    EvaluatorSeats(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** The seats of these people, wherever they evaluate today. */
    void endOf(Actor actor, Collection<UUID> people, Instant now, LocalDate today) {
        end(actor, people.stream().map(UUID::toString).toArray(String[]::new), null, now, today);
    }

    /** The seats of all who evaluate today in this programme. */
    public void endIn(Actor actor, UUID programme, Instant now, LocalDate today) {
        end(actor, new String[0], programme, now, today);
    }

    /** Whether somebody leads a community where they evaluate today. */
    boolean leads(UUID person, LocalDate today) {
        return jdbc.sql("""
                select exists (select 1 from community c
                                where :person in (c.owner_id, c.facilitator_id) and c.closed_on is null and is_evaluator(:person, c.id, :today))""")
                .param("person", person).param("today", today).query(Boolean.class).single();
    }

    private void end(Actor actor, String[] people, @Nullable UUID programme, Instant now, LocalDate today) {
        var ended = jdbc.sql("""
                with ended as (
                  update membership m set left_at = :now
                    from community c
                   where c.id = m.community_id and m.joined_at is not null and m.left_at is null
                     and (m.person_id = any(:people::uuid[]) or c.programme_id = :programme::uuid) and is_evaluator(m.person_id, c.id, :today)
                  returning m.community_id, m.person_id),
                steps as (
                  insert into membership_step (community_id, person_id, step, by_id, at)
                  select community_id, person_id, 'removed', :by, :now from ended)
                select community_id, person_id from ended""")
                .param("now", Timestamp.from(now)).param("people", people).param("programme", programme).param("today", today).param("by", actor.id())
                .query((row, n) -> new Seat(row.getObject("community_id", UUID.class), row.getObject("person_id", UUID.class))).list();
        for (var seat : ended) audit.record(actor, now, "ended for an evaluator the", "membership", seat.personId(), seat.communityId());
    }
}
