package urunana.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import urunana.db.Reads;

/** SQL of decisions and promises, within a community the caller has entered. */
@Component
public final class DecisionStore {
    private final JdbcClient jdbc;

    DecisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of this session, then the promises of earlier ones that are not done yet: they are called up (C033). */
    public Supplier<List<Decision>> before(Reads reads, UUID community, UUID session) {
        return reads.list("""
                select * from decision
                 where community_id = :community and (session_id = :session or (owner_id is not null and done_on is null))
                 order by session_id = :session desc, case when session_id <> :session then due_on end nulls last, at, id""",
                DecisionStore::decision, "community", community, "session", session);
    }

    Optional<Decision> find(UUID community, UUID id) {
        return jdbc.sql("select * from decision where community_id = :community and id = :id")
                .param("community", community).param("id", id).query(DecisionStore::decision).optional();
    }

    void insert(UUID id, Session session, SessionInput.NewDecision decision, Instant at) {
        jdbc.sql("""
                insert into decision (id, session_id, community_id, words, owner_id, due_on, at)
                values (:id, :session, :community, :words, :owner, :due, :at)""")
                .param("id", id).param("session", session.id()).param("community", session.communityId()).param("words", decision.words())
                .param("owner", decision.ownerId()).param("due", decision.dueOn()).param("at", Timestamp.from(at)).update();
    }

    boolean done(UUID id, LocalDate on) {
        return jdbc.sql("update decision set done_on = :on, version = version + 1 where id = :id and done_on is null")
                .param("id", id).param("on", on).update() == 1;
    }

    private static Decision decision(ResultSet row, int n) throws SQLException {
        return new Decision(row.getObject("id", UUID.class), row.getObject("session_id", UUID.class), row.getString("words"),
                row.getObject("owner_id", UUID.class), row.getObject("due_on", LocalDate.class), row.getObject("done_on", LocalDate.class));
    }
}
