package urunana.tryout;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
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
        return reads.list(SELECT + " where d.community_id = :community and d.cycle_id = :cycle order by d.at, d.id", DeeperLookStore::look, "community", community, "cycle", cycle);
    }

    private static DeeperLook look(ResultSet row, int n) throws SQLException {
        return new DeeperLook(row.getObject("id", UUID.class), row.getObject("tryout_id", UUID.class), row.getObject("session_id", UUID.class),
                row.getString("action"), row.getString("looking_back"), row.getString("awareness"), row.getString("alternatives"),
                row.getString("trial"), row.getInt("version"));
    }
}
