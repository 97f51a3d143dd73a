package urunana.web;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The server's memory of submissions: a second arrival of the same one gets the first answer (security 7). */
@Component
public final class Receipts {
    /** What became of a submission that arrived before. */
    public record First(String path, byte[] hash, String location) {
        boolean same(String otherPath, byte[] other) {
            return path.equals(otherPath) && Arrays.equals(hash, other);
        }
    }

    private final JdbcClient jdbc;

    public Receipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps the receipt; false when one with this id is there already. Waits for a twin that is being saved right now.
     * What was parked under it, and is applied now, is settled.
     */
    boolean keep(UUID id, UUID personId, String path, byte[] hash, String location, Instant at) {
        return jdbc.sql("""
                with settled as (update parked set settled_at = :at, how = 'applied'
                                  where person_id = :person and (receipt_id = :id or id = :id) and settled_at is null)
                insert into receipt (id, person_id, path, hash, location, at)
                values (:id, :person, :path, :hash, :location, :at) on conflict (id) do nothing""")
                .param("id", id).param("person", personId).param("path", path).param("hash", hash)
                .param("location", location).param("at", Timestamp.from(at)).update() == 1;
    }

    /** Only one's own: another person's receipt id says nothing. */
    Optional<First> first(UUID id, UUID personId) {
        return jdbc.sql("select path, hash, location from receipt where id = :id and person_id = :person")
                .param("id", id).param("person", personId)
                .query((row, n) -> new First(row.getString("path"), row.getBytes("hash"), row.getString("location"))).optional();
    }

    /** The same for a form without a name: only that it came, and where it led. */
    boolean keepUnsigned(UUID id, String location) {
        return jdbc.sql("insert into unsigned_receipt (id, location) values (:id, :location) on conflict (id) do nothing")
                .param("id", id).param("location", location).update() == 1;
    }

    Optional<String> unsigned(UUID id) {
        return jdbc.sql("select location from unsigned_receipt where id = :id").param("id", id).query(String.class).optional();
    }
}
