package urunana.card;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import urunana.db.Reads;

/** All SQL of the cards that sessions use. Called only after a {@code Room} was entered or looked into, whose community every query names. */
@Component
final class SessionCardStore {
    private record Held(Set<String> cards, int all) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate together;

    SessionCardStore(JdbcClient jdbc, JdbcTemplate together) {
        this.jdbc = jdbc;
        this.together = together;
    }

    /** The codes of the cards of a session. */
    Supplier<List<String>> of(Reads reads, UUID community, UUID session) {
        return reads.list("select card from session_card where community_id = :community and session_id = :session order by card",
                (row, n) -> row.getString("card"), "community", community, "session", session);
    }

    List<String> of(UUID community, UUID session) {
        return Reads.alone(together, reads -> of(reads, community, session));
    }

    /** How the last sessions of a community were held. */
    Supplier<Routine.Lately> lately(Reads reads, UUID community) {
        var held = reads.list("""
                select array(select k.card from session_card k where k.session_id = s.id and k.community_id = s.community_id) as cards,
                       count(*) over () as held
                  from session s where s.community_id = :community and s.closed_at is not null
                 order by s.closed_at desc, s.number desc limit :times""", SessionCardStore::held, "community", community, "times", Routine.TIMES);
        return () -> new Routine.Lately(held.get().stream().map(Held::cards).toList(), held.get().stream().mapToInt(Held::all).findFirst().orElse(0));
    }

    /** These, and no others. */
    void replace(UUID community, UUID session, Collection<String> cards, UUID by) {
        jdbc.sql("delete from session_card where community_id = :community and session_id = :session and card <> all (:cards)")
                .param("community", community).param("session", session).param("cards", cards.toArray(String[]::new)).update();
        for (String card : cards) {
            jdbc.sql("""
                    insert into session_card (session_id, community_id, card, by_id) values (:session, :community, :card, :by)
                    on conflict (session_id, card) do nothing""")
                    .param("session", session).param("community", community).param("card", card).param("by", by).update();
        }
    }

    private static Held held(ResultSet row, int n) throws SQLException {
        return new Held(Set.of((String[]) row.getArray("cards").getArray()), row.getInt("held"));
    }
}
