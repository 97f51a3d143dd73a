package urunana.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import urunana.access.Actor;
import org.springframework.stereotype.Component;

/** Writes the trail, in the transaction of the change it tells of. Never holds what people wrote. */
@Component
public final class Audit {
    private final JdbcClient jdbc;

    public Audit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code action} is a verb ("closed"), {@code object} a word of the glossary ("session"). */
    public void record(Actor actor, Instant at, String action, String object, UUID id, @Nullable UUID communityId) {
        jdbc.sql("""
                insert into audit (at, person_id, duty, action, object, object_id, community_id)
                values (:at, :person, :duty, :action, :object, :id, :community)""")
                .param("at", Timestamp.from(at)).param("person", actor.signedIn() ? actor.id() : null)
                .param("duty", actor.mainRole()).param("action", action).param("object", object)
                .param("id", id).param("community", communityId).update();
    }

    public void record(Actor actor, Instant at, String action, String object, UUID id) {
        record(actor, at, action, object, id, null);
    }
}
