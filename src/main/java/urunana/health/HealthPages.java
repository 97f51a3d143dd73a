package urunana.health;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import urunana.web.Reply;
import urunana.web.Request;

/** For whoever watches the machine. */
@Component
public final class HealthPages {
    private final JdbcClient jdbc;

    public HealthPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** GET /health: 200 "ok" when the database answers, else 503. */
    public Reply health(Request request) {
        try {
            jdbc.sql("select 1").query(Integer.class).single();
            return Reply.text(200, "ok");
        } catch (DataAccessException e) {
            return Reply.text(503, "the database does not answer").header("Retry-After", "10");
        }
    }
}
