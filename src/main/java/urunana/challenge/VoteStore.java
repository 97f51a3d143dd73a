package urunana.challenge;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import urunana.community.Room;
import urunana.db.Reads;

/**
 * SQL of votes, in a room that was entered. Who has voted and how many votes there are lie apart, and with each ballot all counts of the
 * session are written anew, so that neither a key nor a transaction joins them (docs/decisions/027).
 */
@Component
public final class VoteStore {
    private final JdbcClient jdbc;
    private final JdbcTemplate together;

    VoteStore(JdbcClient jdbc, JdbcTemplate together) {
        this.jdbc = jdbc;
        this.together = together;
    }

    /** How far the vote of a session has come; empty when there is no such session in this community. */
    public Supplier<Optional<Turnout.Count>> count(Reads reads, UUID community, UUID session) {
        return reads.optional("""
                select array(select person_id from ballot where community_id = :community and session_id = :session) as voters,
                       array(select person_id || ' ' || state from attendance where community_id = :community and session_id = :session) as marks,
                       s.closed_at is not null or z.session_id is not null as closed, coalesce(z.hands, false) as hands
                  from session s left join vote_closure z on z.session_id = s.id and z.community_id = s.community_id
                 where s.community_id = :community and s.id = :session""",
                (row, n) -> new Turnout.Count(ids(row.getArray("voters")), marks(row.getArray("marks")), row.getBoolean("closed"), row.getBoolean("hands")),
                "community", community, "session", session);
    }

    /** The same, and nobody else votes, counts or chooses in this session before the transaction is over. */
    Turnout.Count hold(Room room, UUID session) {
        jdbc.sql("select id from cycle where id = (select cycle_id from session where id = :session) for no key update")
                .param("session", session).query(UUID.class).single();
        return Reads.alone(together, reads -> count(reads, room.id(), session)).orElseThrow();
    }

    /** Whether this member is the chair of the session. */
    boolean chairs(UUID person, Room room, UUID session) {
        return jdbc.sql("""
                select exists (select 1 from session_task where community_id = :community and session_id = :session and person_id = :person and task = 'chair')""")
                .param("community", room.id()).param("session", session).param("person", person).query(Boolean.class).single();
    }

    /** False when this person has voted already. */
    boolean cast(Room room, UUID session, UUID person) {
        return jdbc.sql("insert into ballot (session_id, community_id, person_id) values (:session, :community, :person) on conflict do nothing")
                .param("session", session).param("community", room.id()).param("person", person).update() == 1;
    }

    /** One vote more for each that was chosen. */
    void add(Room room, UUID session, List<UUID> votable, List<UUID> chosen) {
        jdbc.sql("""
                insert into vote_count (challenge_id, session_id, community_id, votes)
                select id, :session, :community, (id = any (:chosen::uuid[]))::int from unnest(:votable::uuid[]) as of (id) order by id
                on conflict (challenge_id, session_id) do update set votes = vote_count.votes + excluded.votes""")
                .param("session", session).param("community", room.id()).param("votable", votable.toArray(UUID[]::new))
                .param("chosen", chosen.toArray(UUID[]::new)).update();
    }

    /** The hands that were raised for each challenge. */
    void set(Room room, UUID session, Map<UUID, Integer> hands) {
        jdbc.sql("""
                insert into vote_count (challenge_id, session_id, community_id, votes)
                select id, :session, :community, votes from unnest(:challenges::uuid[], :votes::int[]) as raised (id, votes) order by id
                on conflict (challenge_id, session_id) do update set votes = excluded.votes""")
                .param("session", session).param("community", room.id()).param("challenges", hands.keySet().toArray(UUID[]::new))
                .param("votes", hands.values().toArray(Integer[]::new)).update();
    }

    /** From now on votes are seen; who closes what is closed changes nothing but that hands were counted. */
    void close(Room room, UUID session, @Nullable UUID by, boolean hands) {
        jdbc.sql("""
                insert into vote_closure (session_id, community_id, closed_by, hands) values (:session, :community, :by, :hands)
                on conflict (session_id) do update set hands = true where excluded.hands""")
                .param("session", session).param("community", room.id()).param("by", by).param("hands", hands).update();
    }

    private static Set<UUID> ids(Array array) throws SQLException {
        return Set.of((UUID[]) array.getArray());
    }

    private static Map<UUID, String> marks(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).collect(Collectors.toMap(mark -> UUID.fromString(mark.substring(0, 36)), mark -> mark.substring(37)));
    }
}
