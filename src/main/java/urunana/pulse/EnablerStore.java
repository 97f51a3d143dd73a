package urunana.pulse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import urunana.db.Reads;

/** SQL of the six enablers, within a community the caller has entered; answers are mixed as in {@link PulseStore}. */
@Component
public final class EnablerStore {
    private static final String LAST = """
            from session l where l.cycle_id = y.id and l.community_id = y.community_id and l.kind = 'last' and l.cancelled_at is null
            """;

    private static final String RATED = """
            select y.id, y.number, v.name as school_year, count(*) as count, avg(r.purpose) as purpose, avg(r.relationships) as relationships,
                   avg(r.collaboration) as collaboration, avg(r.inquiry) as inquiry, avg(r.leadership) as leadership, avg(r.accountability) as accountability
              from enabler_rating r join cycle y on y.id = r.cycle_id and y.community_id = r.community_id join school_year v on v.id = y.school_year_id
             where r.community_id = :community and (r.shown or exists (select 1
            """ + LAST + " and l.closed_at <= :over)) and (r.cycle_id = :cycle or :cycle::uuid is null)"
            + " group by y.id, y.number, v.name, y.begun_on having count(*) >= :enough order by y.begun_on desc, y.number desc limit 6";

    /** The cycle that is judged: when its last session was opened and closed, if it was. */
    record Judging(int number, String schoolYear, @Nullable Instant opened, @Nullable Instant closed, int given, boolean mine) {}

    private final JdbcClient jdbc;

    EnablerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when there is no such cycle in this community. */
    Supplier<Optional<Judging>> judging(Reads reads, UUID community, UUID cycle, UUID person) {
        return reads.optional("""
                select y.number, v.name as school_year, (select l.opened_at %1$s) as opened_at, (select l.closed_at %1$s) as closed_at,
                       (select count(*) from enabler_given g where g.cycle_id = y.id and g.community_id = y.community_id) as given,
                       exists (select 1 from enabler_given g where g.cycle_id = y.id and g.community_id = y.community_id and g.person_id = :person) as mine
                  from cycle y join school_year v on v.id = y.school_year_id where y.community_id = :community and y.id = :cycle""".formatted(LAST),
                (row, n) -> new Judging(row.getInt("number"), row.getString("school_year"), instant(row, "opened_at"), instant(row, "closed_at"),
                        row.getInt("given"), row.getBoolean("mine")), "community", community, "cycle", cycle, "person", person);
    }

    /** What was said of one cycle, if it may be seen. */
    public Supplier<Optional<Rated>> rated(Reads reads, UUID community, UUID cycle, Instant now) {
        return reads.optional(RATED, EnablerStore::rated, "community", community, "cycle", cycle, "over", PulseStore.over(now), "enough", Lot.ENOUGH);
    }

    /** The last cycles of which enough was said, the latest first. */
    Supplier<List<Rated>> rated(Reads reads, UUID community, Instant now) {
        return reads.list(RATED, EnablerStore::rated, "community", community, "cycle", null, "over", PulseStore.over(now), "enough", Lot.ENOUGH);
    }

    /** False when this person has spoken already. */
    boolean give(UUID community, UUID cycle, UUID person) {
        return jdbc.sql("insert into enabler_given (cycle_id, community_id, person_id) values (:cycle, :community, :person) on conflict do nothing")
                .param("cycle", cycle).param("community", community).param("person", person).update() == 1;
    }

    void say(UUID community, UUID cycle, PulseInput.Judged judged) {
        jdbc.sql("select id from cycle where id = :cycle for no key update").param("cycle", cycle).query(UUID.class).single();
        boolean ripe = jdbc.sql("select count(*) filter (where shown) as shown, count(*) filter (where not shown) as waiting from enabler_rating where cycle_id = :cycle")
                .param("cycle", cycle).query((row, n) -> Lot.ripe(row.getInt("shown"), row.getInt("waiting") + 1)).single();
        var insert = jdbc.sql("""
                with said as (delete from enabler_rating where cycle_id = :cycle and community_id = :community returning *)
                insert into enabler_rating (id, cycle_id, community_id, purpose, relationships, collaboration, inquiry, leadership, accountability, shown)
                select id, :cycle, :community, purpose, relationships, collaboration, inquiry, leadership, accountability, shown or :ripe
                  from (select id, purpose, relationships, collaboration, inquiry, leadership, accountability, shown from said
                        union all select gen_random_uuid(), :purpose, :relationships, :collaboration, :inquiry, :leadership, :accountability, false) mixed
                 order by random()""").param("cycle", cycle).param("community", community).param("ripe", ripe);
        for (int i = 0; i < Rated.ENABLERS.size(); i++) insert = insert.param(Rated.ENABLERS.get(i), judged.levels().get(i));
        insert.update();
    }

    private static Rated rated(ResultSet row, int n) throws SQLException {
        var means = new ArrayList<Double>();
        for (String enabler : Rated.ENABLERS) means.add(row.getDouble(enabler));
        return new Rated(row.getObject("id", UUID.class), row.getInt("number"), row.getString("school_year"), row.getInt("count"), means);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
