package urunana.web;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import urunana.access.Actor;

/**
 * What each answer tells the phone besides its page: {@code Urunana-Phone: <person or -> <mark of their rights> <epoch of the site>},
 * and {@code Urunana-Keep} when the page may be kept there. By these the phone knows whose page it is, that kept ones must be
 * looked at again, and that a restored site should be offered what it had (security 8, 9, 23).
 */
@Component
public final class Contact {
    private static final Logger LOG = LoggerFactory.getLogger(Contact.class);

    private final JdbcClient jdbc;
    private volatile @Nullable String epoch;

    Contact(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Reply marked(Reply reply, Route route, Actor actor) {
        if (route.path().startsWith("/assets/")) return reply;
        String site = epoch();
        if (site == null) return reply;
        var told = reply.header("Urunana-Phone", (actor.signedIn() ? actor.id() : "-") + " " + rights(actor) + " " + site);
        return route.keepable() && route.safe() && reply.status() == 200 ? told.header("Urunana-Keep", "1") : told;
    }

    /** Changes whenever duties or seats do. */
    static String rights(Actor actor) {
        return Integer.toHexString((actor.administrator() + actor.duties().toString()
                + actor.seats().stream().map(Object::toString).sorted().toList()).hashCode());
    }

    // Read once: only a restore changes it, and that is done while the program stands.
    private @Nullable String epoch() {
        if (epoch == null) {
            try {
                epoch = jdbc.sql("select left(epoch::text, 8) from site").query(String.class).single();
            } catch (DataAccessException e) {
                LOG.warn("the site's epoch cannot be read: {}", String.valueOf(e.getMostSpecificCause().getMessage()));
            }
        }
        return epoch;
    }
}
