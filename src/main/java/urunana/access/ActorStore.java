package urunana.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Loads the actor of a request in one read: person, duties of today, seats of today. */
@Component
public final class ActorStore {
    private static final Logger LOG = LoggerFactory.getLogger(ActorStore.class);

    /** A sign-in unused for this long has ended by itself. */
    public static final Duration IDLE = Duration.ofDays(60);

    private static final String ACTOR = """
            select s.id as sign_in_id, p.id, p.full_name, p.language, p.administrator, s.seen_at,
                   array(select d.role_code || ' ' || d.place_id || ' ' || coalesce(d.programme_id::text, '-') || ' ' ||
                                coalesce((select string_agg(r.capability, ',') from role_capability r where r.role_code = d.role_code), '')
                           from duty d join role on role.code = d.role_code
                          where d.person_id = p.id and d.starts_on <= :today and (d.ends_on is null or d.ends_on >= :today)
                          order by role.position) as duties,
                   array(select m.community_id || ' ' || (p.id in (c.owner_id, c.facilitator_id))::text
                           from membership m join community c on c.id = m.community_id
                          where m.person_id = p.id and m.joined_at is not null and m.left_at is null
                            and (not exists (select 1 from duty d join programme_evaluator e on e.role_code = d.role_code
                                              where d.person_id = p.id)
                                 or not is_evaluator(p.id, c.id, :today))) as seats
              from sign_in s join person p on p.id = s.person_id
             where s.token_hash = :hash and s.ended_at is null and (p.ended_on is null or p.ended_on > :today)
               and s.seen_at > :idle
            """;

    private final JdbcClient jdbc;

    public ActorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The actor of a sign-in token (its SHA-256), if that sign-in still stands. */
    public Optional<Actor> find(byte[] tokenHash, Instant now, LocalDate today) {
        var found = jdbc.sql(ACTOR).param("hash", tokenHash).param("today", today).param("idle", Timestamp.from(now.minus(IDLE)))
                .query((row, n) -> new Seen(actor(row), row.getTimestamp("seen_at").toInstant())).optional();
        found.filter(seen -> seen.at().isBefore(now.minusSeconds(600))).ifPresent(seen -> touch(tokenHash, now));
        return found.map(Seen::actor);
    }

    private record Seen(Actor actor, Instant at) {}

    // At most one write in ten minutes, so that reading pages costs no write. A full disk keeps nobody from reading.
    private void touch(byte[] tokenHash, Instant now) {
        try {
            jdbc.sql("update sign_in set seen_at = :now where token_hash = :hash")
                    .param("now", Timestamp.from(now)).param("hash", tokenHash).update();
        } catch (DataAccessException e) {
            LOG.warn("when a sign-in was last seen cannot be kept: {}", String.valueOf(e.getMostSpecificCause().getMessage()));
        }
    }

    private static Actor actor(ResultSet row) throws SQLException {
        return new Actor(row.getObject("sign_in_id", UUID.class), row.getObject("id", UUID.class), row.getString("full_name"),
                row.getString("language"), row.getBoolean("administrator"),
                strings(row.getArray("duties")).stream().map(ActorStore::duty).toList(),
                strings(row.getArray("seats")).stream().map(ActorStore::seat).toList());
    }

    private static Duty duty(String packed) {
        String[] part = packed.split(" ", -1);
        return new Duty(part[0], UUID.fromString(part[1]), programme(part[2]), capabilities(part[3]));
    }

    private static @Nullable UUID programme(String id) {
        return id.equals("-") ? null : UUID.fromString(id);
    }

    private static Set<Capability> capabilities(String codes) {
        var set = EnumSet.noneOf(Capability.class);
        if (!codes.isEmpty()) for (String code : codes.split(",")) set.add(Capability.of(code));
        return set;
    }

    private static Seat seat(String packed) {
        int space = packed.indexOf(' ');
        return new Seat(UUID.fromString(packed.substring(0, space)), packed.endsWith("true"));
    }

    private static List<String> strings(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
