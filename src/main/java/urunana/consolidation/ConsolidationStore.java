package urunana.consolidation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import urunana.db.Reads;

/** All SQL of consolidation. Called only after a {@code Room} was entered, whose community every query names. */
@Component
public final class ConsolidationStore {
    private static final String SELECT = """
            select c.id, c.challenge_id, c.session_id, c.kind, c.words, c.owner_id, c.due_on, c.done_on, c.product, c.link, c.file_id,
                   c.shelf, c.review, c.reviewed_in, c.version
              from consolidation c
            """;

    private final JdbcClient jdbc;

    ConsolidationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The consolidation of a cycle, by day it is due. */
    public Supplier<List<Consolidation>> ofCycle(Reads reads, UUID community, UUID cycle) {
        return reads.list(SELECT + " where c.community_id = :community and c.cycle_id = :cycle order by c.due_on, c.id", ConsolidationStore::consolidation, "community", community, "cycle", cycle);
    }

    private static Consolidation consolidation(ResultSet row, int n) throws SQLException {
        return new Consolidation(row.getObject("id", UUID.class), row.getObject("challenge_id", UUID.class),
                row.getObject("session_id", UUID.class), row.getString("kind"), row.getString("words"), row.getObject("owner_id", UUID.class),
                row.getObject("due_on", LocalDate.class), row.getObject("done_on", LocalDate.class), row.getString("product"),
                row.getString("link"), row.getObject("file_id", UUID.class), row.getString("shelf"), row.getString("review"),
                row.getObject("reviewed_in", UUID.class), row.getInt("version"));
    }
}
