package urunana.web;

import java.sql.Timestamp;
import java.util.Set;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what a phone sent and what could not be applied, for its author to look at: a session that was closed meanwhile, a
 * community they have left. Written after the request's own transaction was undone, in one statement of its own (security 7).
 */
@Component
public final class Parking {
    private static final Logger LOG = LoggerFactory.getLogger(Parking.class);
    private static final Set<Integer> PARKED = Set.of(403, 404, 409);

    /** Characters of one entry: all the longest fields of our forms together, many times. What is longer stays on the phone. */
    private static final int LONGEST = 200_000;

    private static final String KEEP = """
            with gone as (delete from parked where settled_at < :at::timestamptz - interval '30 days')
            insert into parked as p (receipt_id, person_id, community_id, path, fields, files, status, reason, at)
            select coalesce((select o.receipt_id from parked o where o.id = :receipt and o.person_id = :person), :receipt),
                   :person, :community, :path, :fields::jsonb, :files, :status, :reason, :at::timestamptz
             where (select count(*) from parked o where o.person_id = :person and o.settled_at is null) < 200
                or exists (select 1 from parked o where o.person_id = :person and (o.receipt_id = :receipt or o.id = :receipt))
            on conflict (person_id, receipt_id) do update
               set earlier = case when p.fields = excluded.fields then p.earlier else p.earlier || jsonb_build_array(p.fields) end,
                   settled_at = case when p.fields = excluded.fields then p.settled_at end,
                   how = case when p.fields = excluded.fields then p.how end,
                   fields = excluded.fields, files = excluded.files, status = excluded.status, reason = excluded.reason, at = excluded.at
             where p.fields = excluded.fields or jsonb_array_length(p.earlier) < 20
            returning p.id
            """;

    private final JdbcClient jdbc;
    private final Headroom headroom;
    private final JsonMapper json = JsonMapper.builder().build();

    public Parking(JdbcClient jdbc, Headroom headroom) {
        this.jdbc = jdbc;
        this.headroom = headroom;
    }

    /** The refusal of an entry from an outbox, which says where the entry is now; somebody who tries again by hand is led there. */
    Reply aside(Route route, Request request, Reply refused, RuntimeException why) {
        boolean parked = PARKED.contains(refused.status()) && !route.safe() && !route.unsigned() && request.actor().signedIn();
        if (!parked || headroom.isGone()) return refused;
        try {
            UUID receipt = request.form().receiptId();
            if (receipt == null || !Outbox.isFrom(request) && !knows(receipt, request)) return refused;
            UUID id = keep(receipt, request, refused.status(), reason(why));
            if (id == null) return refused;
            return Outbox.isFrom(request) ? refused.header("Parked", id.toString()) : Reply.seeOther("/me/parked/" + id);
        } catch (Refusal | DataAccessException | TransactionException | InvalidParameterException trouble) {
            LOG.warn("an entry stays on its phone: {}", trouble.getClass().getSimpleName());
            return refused;
        }
    }

    /** The id under which it is kept; null when there are too many already, it is too long, or no form that may wait: a PIN is no such entry. */
    @Nullable UUID keep(UUID receipt, Request request, int status, String reason) {
        String fields = json.writeValueAsString(request.form().written());
        if (!request.keepable() || fields.length() > LONGEST) return null;
        return jdbc.sql(KEEP).param("receipt", receipt).param("person", request.actor().id()).param("community", request.idOrNull("community"))
                .param("path", request.pathAndQuery()).param("fields", fields).param("files", request.form().fileNames().toArray(String[]::new))
                .param("status", status).param("reason", reason).param("at", Timestamp.from(request.now())).query(UUID.class).optional().orElse(null);
    }

    private boolean knows(UUID receipt, Request request) {
        return jdbc.sql("select exists (select 1 from parked where person_id = :person and (receipt_id = :receipt or id = :receipt))")
                .param("person", request.actor().id()).param("receipt", receipt).query(Boolean.class).single();
    }

    private static String reason(RuntimeException why) {
        if (why instanceof Refusal refusal) return refusal.key();
        return why instanceof DataIntegrityViolationException broken ? "constraint." + Constraints.name(broken) : "refusal.meanwhile";
    }
}
