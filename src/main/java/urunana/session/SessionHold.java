package urunana.session;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import urunana.web.Form;
import urunana.web.Refusal;

/**
 * Holds the open session while something is written in it: who closes it meanwhile waits, so that no line slips into a
 * closed session. A form names the session it was written in, because it may have waited on a phone.
 */
@Component
public final class SessionHold {
    private final JdbcClient jdbc;

    SessionHold(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The session named by a form's hidden field; null when the form names none. */
    public static @Nullable UUID named(Form form) {
        try {
            return UUID.fromString(form.text("session", 40));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The open session, when the form was written in it. */
    public UUID open(Moment moment, @Nullable UUID named) {
        return held(moment.openSession(), named);
    }

    /** The open session, when it is of this kind and the form was written in it. */
    public UUID open(Moment moment, String kind, @Nullable UUID named) {
        return held(moment.openSession(kind), named);
    }

    /** The open session of this kind, for what has nothing to say about when it was written. */
    public UUID open(Moment moment, String kind) {
        UUID open = moment.openSession(kind);
        return held(open, open);
    }

    /**
     * Where a new line belongs that was written in the session named by its form: the open one, or one that closed while
     * the line waited on a phone, as long as its cycle runs. Such a latecomer is noted, for the report of that session.
     */
    public UUID written(Moment moment, UUID community, UUID cycle, @Nullable UUID named, UUID person, Instant now) {
        if (named == null || named.equals(moment.sessionId())) return held(moment.openSession(), named);
        moment.needRunning();
        int noted = jdbc.sql("""
                insert into session_latecomer (session_id, community_id, person_id, at)
                select id, community_id, :person, :at from session
                 where id = :session and cycle_id = :cycle and community_id = :community and closed_at is not null""")
                .param("person", person).param("at", Timestamp.from(now)).param("session", named).param("cycle", cycle)
                .param("community", community).update();
        if (noted == 0) throw new Refusal.Conflict("session.closed_meanwhile");
        return named;
    }

    /** Nobody closes this session before the request is done. */
    void open(Session session) {
        if (!session.open()) throw new Refusal.Conflict("session.not_open");
        held(session.id(), session.id());
    }

    /** Waits for those who write in a session, and lets nobody else begin to: what it holds now is what it closes with. */
    public void whole(UUID community, UUID session) {
        jdbc.sql("select id from session where community_id = :community and id = :id for update")
                .param("community", community).param("id", session).query(UUID.class).optional();
    }

    private UUID held(UUID open, @Nullable UUID named) {
        if (!open.equals(named) || !stillOpen(open)) throw new Refusal.Conflict("session.closed_meanwhile");
        return open;
    }

    private boolean stillOpen(UUID session) {
        return jdbc.sql("select id from session where id = :id and closed_at is null and cancelled_at is null for share")
                .param("id", session).query(UUID.class).optional().isPresent();
    }
}
