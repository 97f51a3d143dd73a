package urunana.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import urunana.access.Actor;

/** All SQL about duties. They are read by the ids of people whom the actor was shown already. */
@Component
final class DutyStore {
    private static final String DUTIES = """
            select d.id, d.person_id, p.full_name, d.role_code, d.place_id, pl.name as place, d.programme_id, g.name as programme,
                   (select t.words from programme_term t
                     where t.programme_id = d.programme_id and t.term = 'role.' || d.role_code and t.language in (:language, 'en')
                     order by t.language = :language desc limit 1) as role_words,
                   d.starts_on, d.ends_on, d.successor_id, s.full_name as successor, d.version
              from duty d join person p on p.id = d.person_id join role r on r.code = d.role_code join place pl on pl.id = d.place_id
              left join programme g on g.id = d.programme_id left join person s on s.id = d.successor_id
            """;

    private final JdbcClient jdbc;

    DutyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All duties of these people, the latest first within a role. */
    List<HeldDuty> of(Collection<UUID> people, String language) {
        return jdbc.sql(DUTIES + "where d.person_id = any (:people::uuid[]) order by r.position, d.starts_on desc, pl.name")
                .param("people", people.toArray(UUID[]::new)).param("language", language).query(DutyStore::duty).list();
    }

    Optional<HeldDuty> find(UUID id, UUID personId, String language) {
        return jdbc.sql(DUTIES + "where d.id = :id and d.person_id = :person").param("id", id).param("person", personId)
                .param("language", language).query(DutyStore::duty).optional();
    }

    /** Which duties of another person the actor may end or hand over. */
    Set<UUID> endable(Actor actor, UUID personId, LocalDate today) {
        return new HashSet<>(jdbc.sql("""
                select d.id from duty d
                 where d.person_id = :person and d.person_id <> :actor
                   and (:all or not exists (select 1 from person p where p.id = :person and p.administrator))
                   and may_give_duty(:actor, d.role_code, d.place_id, d.programme_id, :today)""")
                .param("person", personId).param("actor", actor.id()).param("all", actor.administrator()).param("today", today)
                .query(UUID.class).list());
    }

    /** Who held which duty at this very place, the latest first. The caller knows that the actor looks after people there. */
    List<Turn> at(UUID placeId, String language, int limit) {
        return jdbc.sql(DUTIES + """
                 where d.place_id = :place
                 order by (r.family = 'leader') desc, r.position, d.starts_on desc, p.full_name limit :limit""")
                .param("place", placeId).param("language", language).param("limit", limit)
                .query((row, n) -> new Turn(duty(row, n), row.getString("full_name"))).list();
    }

    UUID add(UUID personId, DutyInput.Given given, Actor actor, Instant at) {
        return jdbc.sql("""
                insert into duty (person_id, role_code, place_id, programme_id, starts_on, ends_on, given_by, given_at)
                values (:person, :role, :place, :programme, :from, :to, :by, :at) returning id""")
                .param("person", personId).param("role", given.role()).param("place", given.placeId())
                .param("programme", given.programmeId()).param("from", given.startsOn()).param("to", given.endsOn())
                .param("by", actor.id()).param("at", Timestamp.from(at)).query(UUID.class).single();
    }

    /** Whether the person holds this duty on some day of that stretch already. */
    boolean holds(UUID personId, DutyInput.Given given) {
        return jdbc.sql("""
                select exists (select 1 from duty
                  where person_id = :person and role_code = :role and place_id = :place and programme_id is not distinct from :programme::uuid
                    and coalesce(ends_on, 'infinity') >= :from and starts_on <= coalesce(:to::date, 'infinity'))""")
                .param("person", personId).param("role", given.role()).param("place", given.placeId())
                .param("programme", given.programmeId()).param("from", given.startsOn()).param("to", given.endsOn())
                .query(Boolean.class).single();
    }

    /** False when somebody else changed the duty since that version. */
    boolean end(UUID id, int version, @Nullable LocalDate lastDay, @Nullable UUID successor) {
        return jdbc.sql("""
                update duty set ends_on = coalesce(:last::date, ends_on), successor_id = coalesce(:successor::uuid, successor_id), version = version + 1
                 where id = :id and version = :version""")
                .param("id", id).param("version", version).param("last", lastDay).param("successor", successor).update() == 1;
    }

    /** What the actor may choose from when giving a duty at this place. */
    DutyChoices choices(Actor actor, UUID placeId, LocalDate today) {
        var programmes = programmes(placeId, today);
        var bounded = new LinkedHashSet<String>();
        var roles = jdbc.sql("""
                select r.code, r.bounded from role r
                 where may_give_duty(:actor, r.code, :place, null, :today)
                    or exists (select 1 from unnest(:programmes::uuid[]) g where may_give_duty(:actor, r.code, :place, g, :today))
                 order by r.position""")
                .param("actor", actor.id()).param("place", placeId).param("today", today)
                .param("programmes", programmes.keySet().toArray(UUID[]::new))
                .query((row, n) -> {
                    if (row.getBoolean("bounded")) bounded.add(row.getString("code"));
                    return row.getString("code");
                }).list();
        String place = jdbc.sql("select name from place where id = :id").param("id", placeId).query(String.class).optional().orElse("");
        return new DutyChoices(placeId, place, roles, bounded, programmes);
    }

    // Programmes that work at this place, around it or within it.
    private Map<UUID, String> programmes(UUID placeId, LocalDate today) {
        var programmes = new LinkedHashMap<UUID, String>();
        jdbc.sql("""
                select g.id, g.name from programme g
                 where (g.ends_on is null or g.ends_on >= :today)
                   and exists (select 1 from programme_place pp join place_within w
                                 on (w.place_id = :place and w.ancestor_id = pp.place_id) or (w.ancestor_id = :place and w.place_id = pp.place_id)
                                where pp.programme_id = g.id)
                 order by g.name""").param("place", placeId).param("today", today)
                .query(row -> {
                    programmes.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        return programmes;
    }

    boolean isBounded(String role) {
        return jdbc.sql("select bounded from role where code = :role").param("role", role).query(Boolean.class).single();
    }

    List<String> roles() {
        return jdbc.sql("select code from role order by position").query(String.class).list();
    }

    static HeldDuty duty(ResultSet row, int n) throws SQLException {
        return new HeldDuty(row.getObject("id", UUID.class), row.getObject("person_id", UUID.class), row.getString("role_code"),
                row.getString("role_words"), row.getObject("place_id", UUID.class), row.getString("place"),
                row.getObject("programme_id", UUID.class), row.getString("programme"), row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class), row.getObject("successor_id", UUID.class), row.getString("successor"), row.getInt("version"));
    }
}
