package urunana.guest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import urunana.access.Actor;
import urunana.db.Reads;

/** All SQL about guests. Lists are asked for within a room that was entered, a visit by its guest alone. */
@Component
public final class GuestStore {
    private static final String OF_SESSION = """
            select g.id, g.person_id, coalesce(p.full_name, g.name) as name, g.words, g.answer, g.said
              from guest g left join person p on p.id = g.person_id
             where g.community_id = :community and g.session_id = :session and g.ended_at is null order by g.at, g.id limit 40
            """;

    private static final String VISIT = """
            select g.*, coalesce(p.full_name, g.name) as guest, b.full_name as by, c.name as community, pl.name as place
              from guest g join community c on c.id = g.community_id join place pl on pl.id = c.place_id join person b on b.id = g.by_id
              left join person p on p.id = g.person_id
             where sees_visit(g, :today) and
            """;

    /** What a guest has answered; nothing yet is "". */
    record Given(String answer, String said, int version) {
        boolean same(GuestInput.Answered other) {
            return answer.equals(other.answer()) && said.equals(other.said());
        }
    }

    private final JdbcClient jdbc;

    GuestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those invited to a session of a community the caller has entered. */
    public Supplier<List<Guest>> of(Reads reads, UUID community, UUID session) {
        return reads.list(OF_SESSION, GuestStore::guest, "community", community, "session", session);
    }

    List<Guest> of(UUID community, UUID session) {
        return jdbc.sql(OF_SESSION).param("community", community).param("session", session).query(GuestStore::guest).list();
    }

    /** The visit of the person who asks, while it can be seen. */
    public Optional<Visit> visit(Actor actor, UUID community, UUID id, LocalDate today) {
        return jdbc.sql(VISIT + " g.id = :id and g.community_id = :community and g.person_id = :actor").param("id", id).param("community", community).param("actor", actor.id()).param("today", today)
                .query(GuestStore::visit).optional();
    }

    /** The visit of whoever has the address with this token, given as its SHA-256. */
    Optional<Visit> visit(byte[] hash, LocalDate today) {
        return jdbc.sql(VISIT + " g.token_hash = :hash").param("hash", hash).param("today", today).query(GuestStore::visit).optional();
    }

    boolean evaluates(UUID person, UUID community, LocalDate today) {
        return jdbc.sql("select is_evaluator(:person, :community, :today)").param("person", person).param("community", community)
                .param("today", today).query(Boolean.class).single();
    }

    void add(UUID id, UUID community, UUID session, GuestInput.Asked asked, UUID by, Instant at) {
        jdbc.sql("""
                insert into guest (id, session_id, community_id, person_id, name, words, by_id, at)
                values (:id, :session, :community, :person, :name, :words, :by, :at)""")
                .param("id", id).param("session", session).param("community", community).param("person", asked.personId(), Types.OTHER)
                .param("name", asked.name()).param("words", asked.words()).param("by", by).param("at", Timestamp.from(at)).update();
    }

    /** A new address; the one before leads nowhere from now on. False for people who sign in, and for whom is no guest any more. */
    boolean address(UUID community, UUID id, byte[] hash) {
        return jdbc.sql("update guest set token_hash = :hash where id = :id and community_id = :community and person_id is null and ended_at is null")
                .param("hash", hash).param("id", id).param("community", community).update() == 1;
    }

    boolean end(UUID community, UUID id, Instant at) {
        return jdbc.sql("update guest set ended_at = :at, token_hash = null where id = :id and community_id = :community and ended_at is null")
                .param("at", Timestamp.from(at)).param("id", id).param("community", community).update() == 1;
    }

    Optional<UUID> session(UUID community, UUID id) {
        return jdbc.sql("select session_id from guest where id = :id and community_id = :community and ended_at is null")
                .param("id", id).param("community", community).query(UUID.class).optional();
    }

    boolean answer(UUID id, GuestInput.Answered answered, int version) {
        return jdbc.sql("update guest set answer = :answer, said = :said, version = version + 1 where id = :id and version = :version and ended_at is null")
                .param("answer", answered.answer()).param("said", answered.said()).param("id", id).param("version", version).update() == 1;
    }

    /** What stands now, of somebody who still is a guest. */
    Optional<Given> given(UUID id) {
        return jdbc.sql("select coalesce(answer, '') as answer, said, version from guest where id = :id and ended_at is null").param("id", id)
                .query((row, n) -> new Given(row.getString("answer"), row.getString("said"), row.getInt("version"))).optional();
    }

    private static Guest guest(ResultSet row, int n) throws SQLException {
        return new Guest(row.getObject("id", UUID.class), row.getObject("person_id", UUID.class), row.getString("name"), row.getString("words"),
                row.getString("answer"), row.getString("said"));
    }

    private static Visit visit(ResultSet row, int n) throws SQLException {
        return new Visit(row.getObject("id", UUID.class), row.getObject("session_id", UUID.class), row.getObject("community_id", UUID.class),
                row.getString("community"), row.getString("place"), row.getString("guest"), row.getString("by"), row.getString("words"),
                row.getString("answer"), row.getString("said"), row.getInt("version"));
    }
}
