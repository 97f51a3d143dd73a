package urunana.db;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A server that may forget what it has acknowledged is refused: people are told "saved" on its word. */
public final class Durable {

    private static final List<String> SETTINGS = List.of("fsync", "full_page_writes", "synchronous_commit");

    private Durable() {
    }

    /** Throws {@link CannotStart} when this database would lose acknowledged work with the power. */
    public static void check(DataSource database) {
        var off = off(JdbcClient.create(database));
        if (!off.isEmpty()) {
            throw new CannotStart("PostgreSQL may lose saved work: " + String.join(", ", off)
                    + " off. Turn it on (ALTER SYSTEM RESET ...; SELECT pg_reload_conf()) and start again.");
        }
    }

    private static List<String> off(JdbcClient client) {
        try {
            return SETTINGS.stream().filter(setting -> client.sql("show " + setting).query(String.class).single().equals("off")).toList();
        } catch (CannotGetJdbcConnectionException e) {
            throw new CannotStart("PostgreSQL does not answer: " + e.getMostSpecificCause().getMessage(), e);
        }
    }
}
