package urunana.pulse;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import urunana.db.Reads;

/**
 * SQL of how sessions were, within a community the caller has entered. Each new answer is mixed with those before it: all of them are
 * written anew in an order of chance, so that neither place nor transaction of a row leads to who spoke in the same moment.
 */
@Component
public final class PulseStore {
    /** What everybody may see: what has joined the picture, and after the last day all that came, if they were enough. */
    private static final String SEEN = """
             from pulse p join session s on s.id = p.session_id and s.community_id = p.community_id
             where p.community_id = :community and (p.shown or s.closed_at <= :over)
            """;

    private static final String RESULT = """
            select array[count(*) filter (where joy = 1), count(*) filter (where joy = 2), count(*) filter (where joy = 3), count(*) filter (where joy = 4)] as joy,
                   array[count(*) filter (where usefulness = 1), count(*) filter (where usefulness = 2),
                         count(*) filter (where usefulness = 3), count(*) filter (where usefulness = 4)] as usefulness,
                   array_agg(p.id || ' ' || p.words order by p.id) filter (where p.words <> '') as wishes
            """ + SEEN + "and p.session_id = :session having count(*) >= :enough";

    private static final String WISHES = """
            select p.id, p.words
            """ + SEEN + """
               and p.words <> '' and p.session_id = (
                   select id from session where community_id = :community and closed_at is not null order by closed_at desc limit 1)
               and :enough <= (select count(*) from pulse q where q.session_id = p.session_id and q.community_id = p.community_id)
             order by p.id
            """;

    private static final String TREND = """
            select * from (
              select p.session_id, s.kind, s.number, s.planned_on, s.closed_at, count(*) as count, avg(p.joy) as joy, avg(p.usefulness) as usefulness,
                     (select count(*) from session n where n.cycle_id = s.cycle_id and n.kind = 'middle' and n.cancelled_at is null
                         and n.number <= s.number) as attempt
            """ + SEEN + """
               group by p.session_id, s.cycle_id, s.kind, s.number, s.planned_on, s.closed_at having count(*) >= :enough
               order by s.planned_on desc, s.number desc limit 24) latest
             order by planned_on, number
            """;

    private final JdbcClient jdbc;

    PulseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many have said how this session was. */
    Supplier<Optional<Integer>> given(Reads reads, UUID community, UUID session) {
        return reads.optional("select count(*) from pulse_given where community_id = :community and session_id = :session",
                (row, n) -> row.getInt(1), "community", community, "session", session);
    }

    /** Whether this person has. */
    Supplier<Optional<Boolean>> given(Reads reads, UUID community, UUID session, UUID person) {
        return reads.optional("select true from pulse_given where community_id = :community and session_id = :session and person_id = :person",
                (row, n) -> row.getBoolean(1), "community", community, "session", session, "person", person);
    }

    /** What was said, if it may be seen. */
    Supplier<Optional<PulseResult>> result(Reads reads, UUID community, UUID session, Instant now) {
        return reads.optional(RESULT, (row, n) -> new PulseResult(counts(row.getArray("joy")), counts(row.getArray("usefulness")), wishes(row.getArray("wishes"))),
                "community", community, "session", session, "over", over(now), "enough", Lot.ENOUGH);
    }

    /** What members wished for after the session closed last: for the one that comes. */
    public Supplier<List<Wish>> wishes(Reads reads, UUID community, Instant now) {
        return reads.list(WISHES, (row, n) -> new Wish(row.getObject("id", UUID.class), row.getString("words")), "community", community, "over", over(now), "enough", Lot.ENOUGH);
    }

    /** The last two dozen sessions of which enough was said, the earliest first. */
    Supplier<List<Beat>> trend(Reads reads, UUID community, Instant now) {
        return reads.list(TREND, PulseStore::beat, "community", community, "over", over(now), "enough", Lot.ENOUGH);
    }

    /** False when this person has spoken already. */
    boolean give(UUID community, UUID session, UUID person) {
        return jdbc.sql("insert into pulse_given (session_id, community_id, person_id) values (:session, :community, :person) on conflict do nothing")
                .param("session", session).param("community", community).param("person", person).update() == 1;
    }

    void say(UUID community, UUID session, PulseInput.Said said) {
        // Two who speak at once: the second mixes what the first has said.
        jdbc.sql("select id from session where id = :session for no key update").param("session", session).query(UUID.class).single();
        boolean ripe = jdbc.sql("select count(*) filter (where shown) as shown, count(*) filter (where not shown) as waiting from pulse where session_id = :session")
                .param("session", session).query((row, n) -> Lot.ripe(row.getInt("shown"), row.getInt("waiting") + 1)).single();
        jdbc.sql("""
                with said as (delete from pulse where session_id = :session and community_id = :community returning *)
                insert into pulse (id, session_id, community_id, joy, usefulness, words, shown)
                select id, :session, :community, joy, usefulness, words, shown or :ripe
                  from (select id, joy, usefulness, words, shown from said
                        union all select gen_random_uuid(), :joy, :usefulness, :words, false) mixed order by random()""")
                .param("session", session).param("community", community).param("ripe", ripe)
                .param("joy", said.joy()).param("usefulness", said.usefulness()).param("words", said.words()).update();
    }

    static Timestamp over(Instant now) {
        return Timestamp.from(now.minus(Asking.WINDOW));
    }

    private static Beat beat(ResultSet row, int n) throws SQLException {
        return new Beat(row.getObject("session_id", UUID.class), row.getString("kind"), row.getInt("attempt"), row.getObject("planned_on", LocalDate.class),
                row.getInt("count"), row.getDouble("joy"), row.getDouble("usefulness"));
    }

    private static List<Integer> counts(Array array) throws SQLException {
        return Arrays.stream((Long[]) array.getArray()).map(Long::intValue).toList();
    }

    private static List<Wish> wishes(@Nullable Array array) throws SQLException {
        if (array == null) return List.of();
        return Arrays.stream((String[]) array.getArray()).map(one -> new Wish(UUID.fromString(one.substring(0, 36)), one.substring(37))).toList();
    }
}
