package urunana.tryout;

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
        return reads.list(SELECT + " where t.community_id = :community and t.cycle_id = :cycle order by t.challenge_id, t.attempt, t.entry",
                TryoutStore::tryout, "community", community, "cycle", cycle);
    }

    Optional<Tryout> find(UUID community, UUID id) {
        return jdbc.sql(SELECT + " where t.community_id = :community and t.id = :id")
                .param("community", community).param("id", id).query(TryoutStore::tryout).optional();
    }

    /** The last day of the school year a cycle belongs to: nothing is planned beyond it. */
    public LocalDate lastDay(UUID community, UUID cycle) {
        return jdbc.sql("""
                select y.ends_on from cycle c join school_year y on y.id = c.school_year_id
                 where c.community_id = :community and c.id = :cycle""")
                .param("community", community).param("cycle", cycle).query(LocalDate.class).single();
    }

    void add(UUID id, UUID community, UUID cycle, UUID challenge, UUID session, TryoutInput.Plan plan) {
        planned(jdbc.sql("""
                insert into tryout (id, community_id, cycle_id, challenge_id, session_id, attempt, activity, implementor_id, due_on,
                                    resources, expected, collect)
                select :id, :community, :cycle, :challenge, s.id,
                       (select count(*) from session n where n.cycle_id = s.cycle_id and n.cancelled_at is null and n.number <= s.number),
                       :activity, :implementor, :due, :resources, :expected, :collect
                  from session s where s.id = :session and s.community_id = :community""")
                .param("id", id).param("community", community).param("cycle", cycle).param("challenge", challenge).param("session", session), plan).update();
    }

    /** Changes a plan line that was not reviewed yet; false when it changed meanwhile. */
    boolean change(Tryout tryout, TryoutInput.Plan plan, int version) {
        return planned(jdbc.sql("""
                update tryout set activity = :activity, implementor_id = :implementor, due_on = :due, resources = :resources,
                                  expected = :expected, collect = :collect, version = version + 1
                 where community_id = :community and id = :id and version = :version and outcome is null""")
                .param("community", tryout.communityId()).param("id", tryout.id()).param("version", version), plan).update() == 1;
    }

    /** Takes away a plan line nobody has begun to work with. */
    boolean remove(Tryout tryout) {
        return jdbc.sql("""
                delete from tryout t where t.community_id = :community and t.id = :id and t.outcome is null
                   and not exists (select 1 from tryout_note n where n.tryout_id = t.id)""")
                .param("community", tryout.communityId()).param("id", tryout.id()).update() == 1;
    }

    /** Writes or rewrites the review; false when the line changed meanwhile. */
    boolean review(Tryout tryout, UUID session, TryoutInput.Review review, Instant at, int version) {
        return jdbc.sql("""
                update tryout set outcome = :outcome, result = :result, pros = :pros, cons = :cons, effectiveness = :effectiveness,
                                  reviewed_in = :session, reviewed_at = :at, version = version + 1
                 where community_id = :community and id = :id and version = :version and (reviewed_in is null or reviewed_in = :session)""")
                .param("outcome", review.outcome()).param("result", review.result()).param("pros", review.pros()).param("cons", review.cons())
                .param("effectiveness", review.effectiveness()).param("session", session).param("at", Timestamp.from(at))
                .param("community", tryout.communityId()).param("id", tryout.id()).param("version", version).update() == 1;
    }

    private static JdbcClient.StatementSpec planned(JdbcClient.StatementSpec sql, TryoutInput.Plan plan) {
        return sql.param("activity", plan.activity()).param("implementor", plan.implementor()).param("due", plan.due())
                .param("resources", plan.resources()).param("expected", plan.expected()).param("collect", plan.collect());
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
