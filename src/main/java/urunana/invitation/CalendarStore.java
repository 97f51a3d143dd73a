package urunana.invitation;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of private calendar addresses: whose they are, known by the hash alone. */
@Component
final class CalendarStore {
    /** Who opens an address, and in which language they read. */
    record Holder(UUID person, String language) {}

    private final JdbcClient jdbc;

    CalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever made the address, unless they withdrew it or have left. */
    Optional<Holder> holder(byte[] hash, LocalDate today) {
        return jdbc.sql("""
                select p.id, p.language from calendar_address a join person p on p.id = a.person_id
                 where a.token_hash = :hash and (p.ended_on is null or p.ended_on > :today)""")
                .param("hash", hash).param("today", today)
                .query((row, n) -> new Holder(row.getObject("id", UUID.class), row.getString("language"))).optional();
    }

    Optional<Instant> since(UUID person) {
        return jdbc.sql("select made_at from calendar_address where person_id = :person").param("person", person)
                .query((row, n) -> row.getTimestamp("made_at").toInstant()).optional();
    }

    /** There is one for each person; the one before stops. */
    void keep(UUID person, byte[] hash, Instant at) {
        jdbc.sql("""
                insert into calendar_address (person_id, token_hash, made_at) values (:person, :hash, :at)
                on conflict (person_id) do update set token_hash = excluded.token_hash, made_at = excluded.made_at""")
                .param("person", person).param("hash", hash).param("at", Timestamp.from(at)).update();
    }

    boolean withdraw(UUID person) {
        return jdbc.sql("delete from calendar_address where person_id = :person").param("person", person).update() == 1;
    }
}
