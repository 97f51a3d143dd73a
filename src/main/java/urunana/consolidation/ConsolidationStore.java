package urunana.consolidation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import urunana.challenge.Challenge;
import urunana.db.Reads;

/** All SQL of consolidation. Called only after a {@code Room} was entered, whose community every query names. */
@Component
public final class ConsolidationStore {
    private static final String SELECT = """
            select c.id, c.challenge_id, c.session_id, c.kind, c.words, c.owner_id, c.due_on, c.done_on, c.product, c.link, c.file_id,
                   c.shelf, c.review, c.reviewed_in, c.version, c.cycle_id
              from consolidation c
            """;

    private final JdbcClient jdbc;

    ConsolidationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The consolidation of a cycle, by day it is due. */
    public Supplier<List<Consolidation>> ofCycle(Reads reads, UUID community, UUID cycle) {
        return reads.list(SELECT + " where c.community_id = :community and c.cycle_id = :cycle order by c.due_on, c.entry",
                ConsolidationStore::consolidation, "community", community, "cycle", cycle);
    }

    /** A consolidation with the cycle it belongs to. */
    record Found(Consolidation consolidation, UUID cycle) {}

    Optional<Found> find(UUID community, UUID id) {
        return jdbc.sql(SELECT + " where c.community_id = :community and c.id = :id").param("community", community).param("id", id)
                .query((row, n) -> new Found(consolidation(row, n), row.getObject("cycle_id", UUID.class))).optional();
    }

    void add(UUID id, Challenge challenge, UUID session, ConsolidationInput.Plan plan) {
        planned(jdbc.sql("""
                insert into consolidation (id, community_id, cycle_id, challenge_id, session_id, kind, words, owner_id, due_on)
                values (:id, :community, :cycle, :challenge, :session, :kind, :words, :owner, :due)""")
                .param("id", id).param("community", challenge.communityId()).param("cycle", challenge.cycleId()).param("challenge", challenge.id())
                .param("session", session), plan).update();
    }

    /** Changes a plan whose product is not there yet; false when it changed meanwhile. */
    boolean change(UUID community, UUID id, ConsolidationInput.Plan plan, int version) {
        return planned(one("""
                update consolidation set kind = :kind, words = :words, owner_id = :owner, due_on = :due, version = version + 1
                 where community_id = :community and id = :id and version = :version and done_on is null""", community, id), plan)
                .param("version", version).update() == 1;
    }

    boolean remove(UUID community, UUID id) {
        return one("delete from consolidation where community_id = :community and id = :id and done_on is null and reviewed_in is null",
                community, id).update() == 1;
    }

    boolean make(UUID community, UUID id, ConsolidationInput.Product product, @Nullable UUID file, int version) {
        return one("""
                update consolidation set done_on = :done, product = :product, link = :link, file_id = coalesce(:file, file_id), shelf = :shelf,
                                         version = version + 1
                 where community_id = :community and id = :id and version = :version""", community, id)
                .param("done", product.doneOn()).param("product", product.product()).param("link", product.link())
                .param("file", file, Types.OTHER).param("shelf", product.shelf()).param("version", version).update() == 1;
    }

    boolean review(UUID community, UUID id, UUID session, String words, int version) {
        return one("""
                update consolidation set review = :words, reviewed_in = :session, version = version + 1
                 where community_id = :community and id = :id and version = :version""", community, id)
                .param("words", words).param("session", session).param("version", version).update() == 1;
    }

    private JdbcClient.StatementSpec one(String sql, UUID community, UUID id) {
        return jdbc.sql(sql).param("community", community).param("id", id);
    }

    private static JdbcClient.StatementSpec planned(JdbcClient.StatementSpec sql, ConsolidationInput.Plan plan) {
        return sql.param("kind", plan.kind()).param("words", plan.words()).param("owner", plan.owner()).param("due", plan.due());
    }

    private static Consolidation consolidation(ResultSet row, int n) throws SQLException {
        return new Consolidation(row.getObject("id", UUID.class), row.getObject("challenge_id", UUID.class),
                row.getObject("session_id", UUID.class), row.getString("kind"), row.getString("words"), row.getObject("owner_id", UUID.class),
                row.getObject("due_on", LocalDate.class), row.getObject("done_on", LocalDate.class), row.getString("product"),
                row.getString("link"), row.getObject("file_id", UUID.class), row.getString("shelf"), row.getString("review"),
                row.getObject("reviewed_in", UUID.class), row.getInt("version"));
    }
}
