package urunana.phone;

import java.security.SecureRandom;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One secret key per person, told to nobody else: with it their phones open what they closed under an older PIN. */
@Component
final class PhoneKeys {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;

    PhoneKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The key of this person, 32 bytes; made when first asked for. */
    byte[] of(UUID personId) {
        var made = new byte[32];
        RANDOM.nextBytes(made);
        jdbc.sql("insert into phone_key (person_id, key) values (:person, :key) on conflict do nothing")
                .param("person", personId).param("key", made).update();
        return jdbc.sql("select key from phone_key where person_id = :person").param("person", personId).query(byte[].class).single();
    }
}
