package urunana.session;

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
