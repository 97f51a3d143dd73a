package urunana.dissemination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import urunana.db.Reads;

/** All SQL of dissemination. Called only after a {@code Room} was entered, whose community every query names. */
@Component
public final class DisseminationStore {
    private static final String SELECT = """
            select d.id, d.session_id, d.audience, d.channel, d.owner_id, d.due_on, d.done_on, d.reached, d.version
              from dissemination d
            """;

    private final JdbcClient jdbc;

    DisseminationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The dissemination of a cycle, by day it is due. */
    public Supplier<List<Dissemination>> ofCycle(Reads reads, UUID community, UUID cycle) {
        return reads.list(SELECT + " where d.community_id = :community and d.cycle_id = :cycle order by d.due_on, d.id", DisseminationStore::dissemination, "community", community, "cycle", cycle);
    }

    private static Dissemination dissemination(ResultSet row, int n) throws SQLException {
        return new Dissemination(row.getObject("id", UUID.class), row.getObject("session_id", UUID.class), row.getString("audience"),
                row.getString("channel"), row.getObject("owner_id", UUID.class), row.getObject("due_on", LocalDate.class),
                row.getObject("done_on", LocalDate.class), row.getObject("reached", Integer.class), row.getInt("version"));
    }
}
