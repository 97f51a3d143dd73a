package urunana.web;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
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
    private final JsonMapper json = JsonMapper.builder().build();

    public Receipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the receipt; false when one with this id is there already. Waits for a twin that is being saved right now. */
    boolean keep(UUID id, UUID personId, String path, byte[] hash, String location, Instant at) {
        return jdbc.sql("""
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

    /** Other words under a known id are kept aside, with what was typed. */
    void keepAside(UUID id, UUID personId, String path, Form form, Instant at) {
        jdbc.sql("""
                insert into receipt_aside (receipt_id, person_id, path, fields, at)
                values (:id, :person, :path, :fields::jsonb, :at)""")
                .param("id", id).param("person", personId).param("path", path)
                .param("fields", json.writeValueAsString(form.typed())).param("at", Timestamp.from(at)).update();
    }
}
