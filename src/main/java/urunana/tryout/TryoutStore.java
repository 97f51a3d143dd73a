package urunana.tryout;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import urunana.db.Reads;

/** All SQL of plan lines and their reviews. Called only after a {@code Room} was entered, whose community every query names. */
@Component
public final class TryoutStore {
    private static final String SELECT = """
            select t.id, t.community_id, t.cycle_id, t.challenge_id, t.session_id, t.attempt, t.activity, t.implementor_id, t.due_on,
                   t.resources, t.expected, t.collect, t.outcome, t.result, t.pros, t.cons, t.effectiveness, t.reviewed_in, t.version
              from tryout t
            """;

    private final JdbcClient jdbc;

    TryoutStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The try-outs of a cycle, by challenge and attempt. */
    public Supplier<List<Tryout>> ofCycle(Reads reads, UUID community, UUID cycle) {
        return reads.list(SELECT + " where t.community_id = :community and t.cycle_id = :cycle order by t.challenge_id, t.attempt, t.id", TryoutStore::tryout, "community", community, "cycle", cycle);
    }

    private static Tryout tryout(ResultSet row, int n) throws SQLException {
        return new Tryout(row.getObject("id", UUID.class), row.getObject("community_id", UUID.class), row.getObject("cycle_id", UUID.class),
                row.getObject("challenge_id", UUID.class), row.getObject("session_id", UUID.class), row.getInt("attempt"),
                row.getString("activity"), row.getObject("implementor_id", UUID.class), row.getObject("due_on", LocalDate.class),
                row.getString("resources"), row.getString("expected"), row.getString("collect"), row.getString("outcome"),
                row.getString("result"), row.getString("pros"), row.getString("cons"), row.getObject("effectiveness", Integer.class),
                row.getObject("reviewed_in", UUID.class), row.getInt("version"));
    }
}
