package urunana.card;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

    record Next(UUID session, Routine.Ahead ahead) {}

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

    /** The session that lies ahead of a community, with its cards, minutes and people. */
    Supplier<Optional<Next>> ahead(Reads reads, UUID community) {
        return reads.optional("""
                select s.id, s.focus_minutes, array(select k.card from session_card k where k.session_id = s.id) as cards,
                       (select count(*) from membership m where m.community_id = s.community_id and m.joined_at is not null and m.left_at is null) as people
                  from session s join cycle y on y.id = s.cycle_id and y.ended_at is null and y.stopped_at is null
                 where s.community_id = :community and s.closed_at is null and s.cancelled_at is null limit 1""", SessionCardStore::next, "community", community);
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

    private static Next next(ResultSet row, int n) throws SQLException {
        return new Next(row.getObject("id", UUID.class),
                new Routine.Ahead(Set.of((String[]) row.getArray("cards").getArray()), row.getInt("focus_minutes"), row.getInt("people")));
    }

    private static Held held(ResultSet row, int n) throws SQLException {
        return new Held(Set.of((String[]) row.getArray("cards").getArray()), row.getInt("held"));
    }
}
