package urunana.tryout;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import urunana.db.Reads;

/** All SQL of deeper looks. Called only after a {@code Room} was entered, whose community every query names. */
@Component
public final class DeeperLookStore {
    private static final String SELECT = """
            select d.id, d.tryout_id, d.session_id, d.action, d.looking_back, d.awareness, d.alternatives, d.trial, d.version
              from deeper_look d
            """;

    private final JdbcClient jdbc;

    DeeperLookStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The deeper looks of a cycle, oldest first. */
    public Supplier<List<DeeperLook>> ofCycle(Reads reads, UUID community, UUID cycle) {
        return reads.list(SELECT + " where d.community_id = :community and d.cycle_id = :cycle order by d.at, d.id",
                DeeperLookStore::look, "community", community, "cycle", cycle);
    }

    Optional<DeeperLook> at(UUID community, UUID tryout) {
        return jdbc.sql(SELECT + " where d.community_id = :community and d.tryout_id = :tryout")
                .param("community", community).param("tryout", tryout).query(DeeperLookStore::look).optional();
    }

    /** Keeps the first look at a try-out; false when somebody else kept one meanwhile. */
    boolean add(Tryout tryout, UUID session, TryoutInput.Look look, Instant at) {
        return steps(jdbc.sql("""
                insert into deeper_look (community_id, cycle_id, tryout_id, session_id, action, looking_back, awareness, alternatives, trial, at)
                values (:community, :cycle, :tryout, :session, :action, :back, :awareness, :alternatives, :trial, :at)
                on conflict (tryout_id) do nothing""")
                .param("cycle", tryout.cycleId()).param("session", session).param("at", Timestamp.from(at)), tryout, look).update() == 1;
    }

    boolean change(Tryout tryout, TryoutInput.Look look, int version) {
        return steps(jdbc.sql("""
                update deeper_look set action = :action, looking_back = :back, awareness = :awareness, alternatives = :alternatives,
                                       trial = :trial, version = version + 1
                 where community_id = :community and tryout_id = :tryout and version = :version""")
                .param("version", version), tryout, look).update() == 1;
    }

    private static JdbcClient.StatementSpec steps(JdbcClient.StatementSpec sql, Tryout tryout, TryoutInput.Look look) {
        return sql.param("community", tryout.communityId()).param("tryout", tryout.id())
                .param("action", look.action()).param("back", look.lookingBack()).param("awareness", look.awareness())
                .param("alternatives", look.alternatives()).param("trial", look.trial());
    }

    private static DeeperLook look(ResultSet row, int n) throws SQLException {
        return new DeeperLook(row.getObject("id", UUID.class), row.getObject("tryout_id", UUID.class), row.getObject("session_id", UUID.class),
                row.getString("action"), row.getString("looking_back"), row.getString("awareness"), row.getString("alternatives"),
                row.getString("trial"), row.getInt("version"));
    }
}
