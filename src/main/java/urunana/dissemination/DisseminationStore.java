package urunana.dissemination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import urunana.db.Reads;

/** All SQL of dissemination. Called only after a {@code Room} was entered, whose community every query names. */
@Component
public final class DisseminationStore {
    private static final String SELECT = """
            select d.id, d.session_id, d.audience, d.channel, d.owner_id, d.due_on, d.done_on, d.reached, d.version, d.cycle_id
              from dissemination d
            """;

    private final JdbcClient jdbc;

    DisseminationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The dissemination of a cycle, by day it is due. */
    public Supplier<List<Dissemination>> ofCycle(Reads reads, UUID community, UUID cycle) {
        return reads.list(SELECT + " where d.community_id = :community and d.cycle_id = :cycle order by d.due_on, d.entry",
                DisseminationStore::dissemination, "community", community, "cycle", cycle);
    }

    /** A dissemination with the cycle it belongs to. */
    record Found(Dissemination dissemination, UUID cycle) {}

    Optional<Found> find(UUID community, UUID id) {
        return jdbc.sql(SELECT + " where d.community_id = :community and d.id = :id").param("community", community).param("id", id)
                .query((row, n) -> new Found(dissemination(row, n), row.getObject("cycle_id", UUID.class))).optional();
    }

    void add(UUID id, UUID community, UUID cycle, UUID session, DisseminationInput.Plan plan) {
        planned(jdbc.sql("""
                insert into dissemination (id, community_id, cycle_id, session_id, audience, channel, owner_id, due_on)
                values (:id, :community, :cycle, :session, :audience, :channel, :owner, :due)""")
                .param("id", id).param("community", community).param("cycle", cycle).param("session", session), plan).update();
    }

    /** Changes a plan that was not carried out yet; false when it changed meanwhile. */
    boolean change(UUID community, UUID id, DisseminationInput.Plan plan, int version) {
        return planned(one("""
                update dissemination set audience = :audience, channel = :channel, owner_id = :owner, due_on = :due, version = version + 1
                 where community_id = :community and id = :id and version = :version and done_on is null""", community, id), plan)
                .param("version", version).update() == 1;
    }

    boolean remove(UUID community, UUID id) {
        return one("delete from dissemination where community_id = :community and id = :id and done_on is null", community, id).update() == 1;
    }

    boolean complete(UUID community, UUID id, DisseminationInput.Done done, int version) {
        return one("""
                update dissemination set done_on = :on, reached = :reached, version = version + 1
                 where community_id = :community and id = :id and version = :version""", community, id)
                .param("on", done.on()).param("reached", done.reached()).param("version", version).update() == 1;
    }

    private JdbcClient.StatementSpec one(String sql, UUID community, UUID id) {
        return jdbc.sql(sql).param("community", community).param("id", id);
    }

    private static JdbcClient.StatementSpec planned(JdbcClient.StatementSpec sql, DisseminationInput.Plan plan) {
        return sql.param("audience", plan.audience()).param("channel", plan.channel()).param("owner", plan.owner()).param("due", plan.due());
    }

    private static Dissemination dissemination(ResultSet row, int n) throws SQLException {
        return new Dissemination(row.getObject("id", UUID.class), row.getObject("session_id", UUID.class), row.getString("audience"),
                row.getString("channel"), row.getObject("owner_id", UUID.class), row.getObject("due_on", LocalDate.class),
                row.getObject("done_on", LocalDate.class), row.getObject("reached", Integer.class), row.getInt("version"));
    }
}
